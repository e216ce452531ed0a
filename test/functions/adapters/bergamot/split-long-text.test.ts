import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLongText } from '../../../../functions/adapters/bergamot/split-long-text.ts';

const clause = 'the committee met again in the evening, ';

describe('splitLongText', () => {
  it('leaves a sentence of any usual length whole', () => {
    for (const text of ['', 'Short.', clause.repeat(12)]) expect(splitLongText(text)).toEqual([text]);
  });

  it('parts a long sentence after its clauses', () => {
    const parts = splitLongText(clause.repeat(40));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/^the .*evening, $/);
  });

  it('parts between words where there are no clauses', () => {
    for (const part of splitLongText('word '.repeat(400))) expect(part).toMatch(/^(word )+$/);
  });

  it('parts writing without spaces sooner, after its own commas', () => {
    const parts = splitLongText('委员会在晚上再次开会，'.repeat(40));
    for (const part of parts) expect(part).toMatch(/，$/);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(200);
  });

  it('loses nothing and leaves no part too long, whatever the text', () => {
    const words = fc.stringMatching(/^[a-zа-я一-龥,.。 😀]{0,300}$/u);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (texts) => {
        const text = texts.join(' ').replace(/\s+/g, ' ').trim();
        const parts = splitLongText(text);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});
