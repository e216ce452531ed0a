import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../functions/article/read-documents.ts';
import { extractMetadata } from '../../../functions/metadata/extract-metadata.ts';
import { Chance } from './mutate-bytes.ts';

const WIRE = ` date 2025-11-04 Harbour strike leaves ferries idle in northern ports

OSLO

Dock workers stand at the closed gate of a ferry terminal in Oslo, Norway, Tuesday, Nov. 4, 2025. (AP Photo)

Ferry traffic stopped on Tuesday after dock workers walked out in a dispute over night shifts.

"We asked for talks three times," union leader Kari Solberg said.

Talks stalled

The port authority said 14 ferries and 2,300 passengers were affected.
`;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('readDocuments', () => {
  it('recognises the structure of wire copy', async () => {
    const [document] = await readDocuments(bytesOf(WIRE), { path: 'wire.txt' });
    if (document === undefined) throw new Error('expected a document');
    const kinds = document.article.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual('other headline dateline caption credit paragraph paragraph subhead paragraph'.split(' '));
    const metadata = await extractMetadata(document);
    expect(metadata).toMatchObject({
      headline: { value: 'Harbour strike leaves ferries idle in northern ports' },
      publishedAt: { value: '2025-11-04', precision: 'day' },
      dateline: { place: 'Oslo', country: 'NO' },
      captions: [{ credit: 'AP Photo' }],
      subheads: ['Talks stalled'],
      authors: [],
      language: { code: 'en' },
    });
  });

  it('rejects what is no article with a reason', async () => {
    await expect(readDocuments(new Uint8Array(), { path: 'a' })).rejects.toMatchObject({ code: 'empty' });
    await expect(readDocuments(bytesOf('GIF89a....'), { path: 'a.txt' })).rejects.toMatchObject({
      code: 'unsupported-media-type',
    });
  });

  it('rejects bytes that are no text, for which some encoding can always be found', async () => {
    const chance = new Chance(7);
    const bytes = Uint8Array.from({ length: 4000 }, () => chance.below(256));
    await expect(readDocuments(bytes, { path: 'a.bin' })).rejects.toMatchObject({
      code: 'unsupported-media-type',
      message: expect.stringContaining('no text in any encoding'),
      readAs: { mediaType: 'application/octet-stream', encoding: null },
    });
  });

  it('reads text with a few control characters in it', async () => {
    const [document] = await readDocuments(bytesOf(`${WIRE}\u0003 4:18 \u001a`), { path: 'wire.bin' });
    expect(document?.article.text).toContain('Ferry traffic stopped');
  });
});
