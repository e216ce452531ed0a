import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOfLines } from '../../../functions/article/assemble-article.ts';

describe('articleOfLines', () => {
  it('makes a paragraph of each line and finds its sentences', () => {
    const text = 'It rained. The fair went on.\n\n  Nobody left.\n';
    const { blocks, sentences } = articleOfLines(text, 'en');
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['paragraph', 'It rained. The fair went on.'],
      ['paragraph', 'Nobody left.'],
    ]);
    expect(sentences.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['s1', 'It rained.'],
      ['s2', 'The fair went on.'],
      ['s3', 'Nobody left.'],
    ]);
  });

  it('keeps every sentence inside a paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { blocks, sentences } = articleOfLines(text, 'en');
        for (const { start, end } of sentences) {
          expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
        }
      }),
    );
  });
});
