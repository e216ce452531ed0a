import { RejectedInputError } from '../../../errors.ts';

/** Each becomes a record; a larger mailbox is an archive. */
const MAX_MESSAGES = 500;
/** The line before each message of a mailbox: sender and time (RFC 4155), and then a header. */
const SEPARATOR = /^From [^\n]*\d{2}:\d{2}[^\n]*\n(?=[\w-]+:)/gm;

/** The messages of a mailbox (mbox); a message alone is the only one. Throws `RejectedInputError` `too-large`. */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  if (!text.startsWith('From ')) return [bytes];
  const starts = [...text.matchAll(SEPARATOR)]
    .filter(({ index }) => index === 0 || /\n\r?\n$/.test(text.slice(index - 3, index)))
    .map(({ index, 0: line }) => ({ index, bodyAt: index + line.length }));
  if (starts.length > MAX_MESSAGES) {
    throw new RejectedInputError(
      'too-large',
      `the mailbox has ${starts.length} messages, the limit is ${MAX_MESSAGES}; split it`,
    );
  }
  if (starts.length < 2) return [bytes];
  return starts.map(({ bodyAt }, at) => unquote(buffer.subarray(bodyAt, starts[at + 1]?.index)));
}

/** Lines of a message that begin as separators do are quoted in a mailbox. */
function unquote(message: Buffer): Uint8Array {
  if (!message.includes('\n>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
