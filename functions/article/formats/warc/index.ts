import type { ByteInput, Format } from '../format.ts';
import { unpackStart } from './unpack.ts';

/** Web archives (ISO 28500), packed or not: each page in one is an article. */
export const warc: Format<ByteInput> = {
  mediaTypes: ['application/warc'],
  description: {
    name: 'Web archives',
    files: '`.warc`, `.warc.gz`',
    kept: 'each page in it, read as a page, with its address',
    leftOut: 'requests, pictures, styles, answers that are errors, and pages above the limits, which the record counts',
  },
  recognise: ({ bytes, head }) => {
    const start = head.startsWith('\x1f\x8b') ? unpackStart(bytes) : head;
    return /^WARC\/[01]\.\d+\r?\n/.test(start) ? 'application/warc' : undefined;
  },
  parse: async ({ bytes }) => (await import('./parse-warc.ts')).parseWarc(bytes),
};
