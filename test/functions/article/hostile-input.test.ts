import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../functions/article/document.ts';
import { decodeText } from '../../../functions/article/encoding/decode-text.ts';
import { readDocuments } from '../../../functions/article/read-documents.ts';
import { RejectedInputError } from '../../../functions/errors.ts';
import { loadCases } from './article-case.ts';
import { Chance, mutateBytes } from './mutate-bytes.ts';

const MUTATIONS_A_CASE = 6;
const NAMES = ['a', 'a.txt', 'a.html', 'a.md', 'a.xml', 'a.json', 'a.eml', 'a.pdf', 'a.docx'];

/** Anything but articles or a rejection that says why is a defect. */
async function readOrReject(bytes: Uint8Array, path = 'a'): Promise<readonly Document[]> {
  try {
    return await readDocuments(bytes, { path });
  } catch (error) {
    if (error instanceof RejectedInputError) return [];
    throw error;
  }
}

function checkOffsets({ article, coverage }: Document): void {
  const { text, blocks, sentences } = article;
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  for (const { start, end } of sentences) {
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
  }
  expect(coverage.characters).toBeGreaterThanOrEqual(coverage.used);
}

const text = fc.string({ unit: 'binary', maxLength: 400 });
const bytes = fc.uint8Array({ maxLength: 600 });
const name = fc.constantFrom(...NAMES);
const element = fc.constantFrom(
  'p',
  'div',
  'h1',
  'li',
  'td',
  'title',
  'item',
  'entry',
  'nitf',
  'description',
  'a',
  'br',
  'script',
);
const markup = fc
  .array(
    fc.oneof(
      element.map((tag) => `<${tag}>`),
      element.map((tag) => `</${tag}>`),
      text,
      fc.constantFrom('<![CDATA[', ']]>', '&amp;', '&#8230;'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const header = fc.tuple(fc.constantFrom('From', 'Subject', 'Date', 'MIME-Version', 'Content-Type', 'Message-ID'), text);
const mail = fc
  .tuple(fc.array(header, { minLength: 3, maxLength: 8 }), text)
  .map(([headers, body]) => `${headers.map(([key, value]) => `${key}: ${value}`).join('\r\n')}\r\n\r\n${body}`);

describe('decodeText', () => {
  it('never throws, whatever the bytes and the declared type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.option(text), async (input, declared) => {
        const decoded = await decodeText(input, declared ?? undefined);
        expect(decoded.confidence).toBeGreaterThanOrEqual(0);
        expect(decoded.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives any text back that it is given in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (input) => {
        const encoded = new TextEncoder().encode(input);
        expect((await decodeText(encoded)).text).toBe(new TextDecoder().decode(encoded));
      }),
    );
  });
});

describe('readDocuments', () => {
  it.each([
    ['bytes of chance', bytes],
    ['any characters', text.map((input) => new TextEncoder().encode(input))],
    ['broken markup', markup.map((input) => new TextEncoder().encode(input))],
    [
      'broken XML',
      markup.map((input) => new TextEncoder().encode(`<?xml version="1.0"?><rss><channel>${input}</channel></rss>`)),
    ],
    ['broken mail', mail.map((input) => Buffer.from(input, 'latin1'))],
    ['any JSON', fc.json({ maxDepth: 6 }).map((input) => new TextEncoder().encode(input))],
  ] satisfies readonly (readonly [string, fc.Arbitrary<Uint8Array>])[])(
    'reads or rejects %s, and its positions hold',
    async (_, inputs) => {
      await fc.assert(
        fc.asyncProperty(inputs, name, async (input, path) => {
          for (const document of await readOrReject(input, path)) checkOffsets(document);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('takes time in proportion to a text without spaces', async () => {
    const [word, sentence] = ['ж'.repeat(2000), `${'ж'.repeat(60_000)}. Ж`];
    const [document] = await readOrReject(new TextEncoder().encode(`${word}\n\n${sentence.repeat(4)}`));
    expect(document?.article.text).toContain(word);
  });

  it('rejects text that is longer than any article, in whatever format, and reads text of many lines below that', async () => {
    const lines = 'Ahoy there, the bridge is open\n'.repeat(49_000);
    const read = (input: string, path: string) => readDocuments(new TextEncoder().encode(input), { path });
    const tooLarge = { code: 'too-large', message: expect.stringContaining('the limit is 2000000') };
    await expect(read(lines.repeat(10), 'a.txt')).rejects.toMatchObject(tooLarge);
    await expect(read(`<html><p>${lines.repeat(2)}`, 'a.html')).rejects.toMatchObject(tooLarge);
    await expect(read('a\n'.repeat(200_000), 'a.txt')).rejects.toMatchObject({ code: 'too-large' });
    await expect(read(`# Ahoy\n\n${'> '.repeat(9000)}`, 'a.md')).rejects.toMatchObject({ code: 'too-deep' });
    expect((await read(lines, 'a.txt'))[0]?.article.blocks).toHaveLength(49_000);
  });

  const cases = loadCases();
  const originals = cases.map(({ bytes: original }) => original);
  it.each(cases)('reads or rejects $slug made wrong', async ({ slug, file, bytes: original }) => {
    for (let number = 0; number < MUTATIONS_A_CASE; number += 1) {
      const seed = number * 1000 + slug.length;
      const documents = await readOrReject(mutateBytes(original, originals, new Chance(seed)), file);
      for (const document of documents) checkOffsets(document);
    }
  });
});
