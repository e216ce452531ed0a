import pages from './code-pages.json' with { type: 'json' };

const ASCII = Array.from({ length: 0x80 }, (_, byte) => String.fromCharCode(byte)).join('');

/** Code pages of DOS, old Macs and mainframes, which the web's decoders do not know. */
export function decodeCodePage(bytes: Uint8Array, label: string): string | undefined {
  const page = Object.entries(pages).find(([name]) => name === label)?.[1];
  if (page === undefined) return undefined;
  const characters = page.length === 0x100 ? page : ASCII + page;
  let text = '';
  for (const byte of bytes) text += characters[byte] ?? '\ufffd';
  // U+0085 is the mainframe's line end.
  return text.replace(/\u0085/g, '\n');
}
