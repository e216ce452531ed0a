import { describe, expect, it } from 'vitest';
import { cutAttachments } from '../../../../../functions/article/formats/mail/cut-attachments.ts';
import { parseMail } from '../../../../../functions/article/formats/mail/parse-mail.ts';

const HEAD = 'From: Desk <desk@example.org>\r\nSubject: Ahoy\r\nMessage-ID: <1@example.org>\r\n';

function mailWith(parts: readonly string[]): Uint8Array {
  const body = parts.map((part) => `--b\r\n${part}\r\n`).join('');
  return Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${body}--b--\r\n`);
}

describe('cutAttachments', () => {
  it('leaves out the bodies of pictures and keeps the text before and after them', async () => {
    const picture =
      'Content-Type: image/png;\r\n name="a.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\niVBORw0KGgo=';
    const mail = mailWith([
      'Content-Type: text/plain\r\n\r\nThe bridge is open.',
      picture,
      picture,
      'Content-Type: text/plain\r\n\r\nThe ferry is not.',
    ]);
    expect(Buffer.from(cutAttachments(mail)).toString()).not.toContain('iVBOR');
    const [document] = await parseMail(mail);
    expect(document?.blocks.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['The bridge is open.', 'The ferry is not.']),
    );
  });

  it('changes nothing in a message of text', () => {
    const mail = Buffer.from(`${HEAD}\r\nThe bridge is open.\r\n\r\n-- \r\nDesk\r\n`);
    expect(Buffer.from(cutAttachments(mail))).toEqual(mail);
  });

  it.each([
    ['a header that never ends', `Content-Type: image/png\r\n${`x-note: ${'a b '.repeat(40)}\r\n`.repeat(30)}`],
    ['headers on every line', 'Content-Type: image/png\n'.repeat(100_000)],
  ])('takes no time for %s', (_, part) => {
    const mail = Buffer.from(`${HEAD}${part}`);
    expect(Buffer.from(cutAttachments(mail))).toEqual(mail);
  });

  it('rejects more text than any article has', () => {
    const mail = Buffer.from(`${HEAD}\r\n${'Ahoy there.\r\n'.repeat(400_000)}`);
    expect(() => cutAttachments(mail)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});
