import { RejectedInputError } from '../../../errors.ts';

/** Of headers and texts, as sent: base64 takes a third more than its text. */
const MAX_TEXT_BYTES = 4_000_000;
/**
 * A part that is not text: its header's line, and the rest of its header up to the blank line. There is one way to read
 * each line, and no header has more of them: other patterns never end where the blank line is missing.
 */
const ATTACHMENT =
  /^content-type:[ \t]*(?!text\/|multipart\/|message\/)[\w.+-]+\/[^\n]*\n(?:(?![ \t\r]*\n)[^\n]*\n){0,40}[ \t\r]*\n/gim;

/**
 * The message without the bodies of its pictures and other attachments, which the library would unpack into memory.
 * Throws `RejectedInputError` `too-large` where the rest is longer than any article.
 */
export function cutAttachments(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const kept: Buffer[] = [];
  let from = 0;
  for (const { index, 0: header } of text.matchAll(ATTACHMENT)) {
    const start = index + header.length;
    if (index < from) continue;
    const end = text.indexOf('\n--', start - 1);
    kept.push(buffer.subarray(from, start));
    from = end < 0 ? buffer.length : end;
  }
  const rest = Buffer.concat([...kept, buffer.subarray(from)]);
  guardTextBytes(rest.length);
  return rest;
}

/** Throws `RejectedInputError` `too-large` for more text than any article has. */
export function guardTextBytes(length: number): void {
  if (length <= MAX_TEXT_BYTES) return;
  throw new RejectedInputError('too-large', `the message has ${length} bytes of text, the limit is ${MAX_TEXT_BYTES}`);
}
