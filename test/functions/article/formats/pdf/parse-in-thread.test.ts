import { describe, expect, it } from 'vitest';
import { parsePdfInThread } from '../../../../../functions/article/formats/pdf/parse-in-thread.ts';
import { HOSTILE_PDFS, pdf, stream } from './hostile-pdfs.ts';

const TEXT = pdf([stream('', Buffer.from('BT /F 9 Tf 9 9 Td (The bridge is open again.) Tj ET'))]);
const readText = async () => (await parsePdfInThread(TEXT))[0]?.blocks.map(({ text }) => text);

describe('parsePdfInThread', () => {
  it.each([
    ['an end of the stream within its data'],
    ['forms that paint forms'],
    ['a table of all codes'],
    ['a bomb under a password that is empty'],
  ])('ends the work on %s, says why, and reads the next file', async (name) => {
    await expect(parsePdfInThread(HOSTILE_PDFS[name]?.() ?? TEXT)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/its (?:pages|tables)/),
    });
    expect(await readText()).toEqual(['The bridge is open again.']);
  });

  it('reads a file without a table that would fill the memory', async () => {
    const [document] = await parsePdfInThread(HOSTILE_PDFS['a table with one far code']?.() ?? TEXT);
    expect(document?.blocks.map(({ text }) => text)).toEqual(['The bridge is open again.']);
  });

  it('reads files that come at once one after the other, a broken one between them', async () => {
    const broken = parsePdfInThread(Buffer.from('%PDF-1.7 and nothing more')).catch(({ code }) => code);
    expect(await Promise.all([readText(), broken, readText()])).toEqual([
      ['The bridge is open again.'],
      expect.stringMatching(/unreadable|no-text/),
      ['The bridge is open again.'],
    ]);
  });

  it('leaves the bytes that it is given as they are', async () => {
    const bytes = Uint8Array.from(TEXT);
    await parsePdfInThread(bytes);
    expect(bytes).toEqual(Uint8Array.from(TEXT));
  });
});
