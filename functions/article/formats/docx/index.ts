import type { ByteInput, Format } from '../format.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Word documents: ZIP archives with a part of that name. */
export const docx: Format<ByteInput> = {
  mediaTypes: [MEDIA_TYPE],
  description: {
    name: 'Word documents',
    files: '`.docx`',
    kept: 'headings, paragraphs, lists, quotations, tables, captions by their styles; results of fields; inserted text; title, author and language of the properties',
    leftOut: 'pictures, comments, hidden, struck and deleted text; documents with a password are rejected',
  },
  recognise: ({ bytes, head }) => {
    if (!head.startsWith('PK\x03\x04')) return undefined;
    const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return archive.includes('word/document.xml', 0, 'latin1') ? MEDIA_TYPE : undefined;
  },
  parse: async ({ bytes }) => (await import('./parse-docx.ts')).parseDocx(bytes),
};
