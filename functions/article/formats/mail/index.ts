import type { ByteInput, Format } from '../format.ts';
import { messageBytes } from './message-bytes.ts';

const HEADER =
  /^(?:received|return-path|delivered-to|mime-version|from|to|cc|date|message-id|subject|reply-to|sender|x-[\w-]+|content-(?:type|transfer-encoding)|list-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results):/i;
/** Only mail has these; a memo may have the others. */
const HEADER_OF_MAIL_ALONE =
  /^(?:received|return-path|mime-version|message-id|content-transfer-encoding|dkim-signature):/i;
/** Known header fields; text may begin with one or two lines that look like them. */
const MIN_HEADERS = 3;

/** Messages, and pages that browsers save as such. */
export const mail: Format<ByteInput> = {
  mediaTypes: ['application/mbox', 'message/rfc822', 'multipart/related'],
  description: {
    name: 'Mail, mailboxes, saved pages',
    files: '`.eml`, `.mbox`, `.mht`, `.mhtml`',
    kept: 'the message, or the one that it forwards, with subject, sender and date; each message of a mailbox or digest and each story of a newsletter is an article; a page that a browser saved is read as a page',
    leftOut:
      'signatures, notes of who forwards, what list services add; attachments other than messages are not read, and the record says which; encrypted messages are rejected',
  },
  recognise: ({ head }) => (startsWithHeaders(startOf(head)) ? 'message/rfc822' : undefined),
  parse: async ({ bytes }) => (await import('./parse-mail.ts')).parseMail(bytes),
};

function startOf(head: string): string {
  return Buffer.from(messageBytes(Buffer.from(head, 'latin1'))).toString('latin1');
}

/** A message starts with header fields, folded lines among them, up to a blank line (RFC 5322, 2.2). */
function startsWithHeaders(head: string): boolean {
  const lines = head.replace(/^\s*From \S+.*\r?\n/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() === '');
  const fields = lines.slice(0, end < 0 ? lines.length : end);
  const areFields = fields.every((line, index) => /^[\w.-]+:/.test(line) || (index > 0 && /^[ \t]/.test(line)));
  const known = fields.filter((line) => HEADER.test(line));
  return areFields && known.length >= MIN_HEADERS && known.some((line) => HEADER_OF_MAIL_ALONE.test(line));
}
