import type { ByteInput, Format } from '../format.ts';

/** Writers may put some bytes before the header (ISO 32000-1, annex H, 3.4.1). */
const HEADER_WITHIN = 1024;

export const pdf: Format<ByteInput> = {
  mediaTypes: ['application/pdf'],
  description: {
    name: 'PDF',
    files: '`.pdf`',
    kept: 'text in the order of reading, over columns and pages; headline, subheads, lists, rows of tables, captions; each story of a newspaper’s page is an article',
    leftOut:
      'running heads and feet, turned text, pictures; scanned pages are not read, documents with a password are rejected',
  },
  recognise: ({ head }) =>
    /^(?:%PDF-|[^<]*%PDF-1\.\d)/.test(head.slice(0, HEADER_WITHIN)) ? 'application/pdf' : undefined,
  parse: async ({ bytes }) => (await import('./parse-in-thread.ts')).parsePdfInThread(bytes),
};
