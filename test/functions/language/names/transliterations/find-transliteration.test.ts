import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTransliteration } from '../../../../../functions/language/names/transliterations/find-transliteration.ts';
import type { Symbols } from '../../../../../functions/language/names/transliterations/spell-symbols.ts';
import { TransliterationModel } from '../../../../../functions/language/names/transliterations/transliteration-model.ts';

/** Each letter has one symbol of its own, all of them alike; `th` may be one symbol. */
const LETTERS = [...'abehlmnost'];
const UNITS = {
  '^': { '': 30 },
  $: { '': 30 },
  ...Object.fromEntries(LETTERS.map((letter) => [letter, { [letter.toUpperCase()]: 30 }])),
  th: { Θ: 30, 'T H': 30 },
};
const model = new TransliterationModel(UNITS);

function read(text: string): Symbols {
  const symbols = [...text];
  const free = new Float64Array(symbols.length + 1);
  return { symbols, costs: free, starts: free, ends: free };
}

const name = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom(...LETTERS.map((letter) => letter.toUpperCase()), ' '), maxLength: 30 });

describe('findTransliteration', () => {
  it.each([
    ['thomas', 'SAN THOMAS NAS', 4, 10],
    ['thomas', 'SANΘOMASNA', 3, 8],
    ['anna', 'HANNAH', 1, 5],
  ])('finds %s in %s', (wanted, written, start, end) => {
    expect(findTransliteration(model, wanted, read(written))).toMatchObject({ start, end });
  });

  it('has more evidence for more letters, and less for what is spelt otherwise', () => {
    const evidence = (wanted: string, written: string) =>
      findTransliteration(model, wanted, read(written))?.evidence ?? -Infinity;
    expect(evidence('thomas', 'THOMAS')).toBeGreaterThan(evidence('tho', 'THO'));
    expect(evidence('thomas', 'THOMAS')).toBeGreaterThan(evidence('thomas', 'TOMAS'));
    expect(evidence('thomas', 'THO MAS')).toBeGreaterThan(evidence('thomas', 'THOLMAS'));
    expect(evidence('thomas', 'LENBEL')).toBe(-Infinity);
  });

  it('counts what it costs to begin or end inside a word, and to use a symbol that names seldom have', () => {
    const plain = read('THOMAS');
    const whole = findTransliteration(model, 'thomas', plain)?.evidence ?? 0;
    const at = (place: number, cost: number, length: number) =>
      Float64Array.from({ length }, (_, index) => (index === place ? cost : 0));
    expect(findTransliteration(model, 'thomas', { ...plain, starts: at(0, 2, 7) })?.evidence).toBeCloseTo(whole - 2);
    expect(findTransliteration(model, 'thomas', { ...plain, ends: at(6, 3, 7) })?.evidence).toBeCloseTo(whole - 3);
    expect(findTransliteration(model, 'thomas', { ...plain, costs: at(3, 1, 6) })?.evidence).toBeCloseTo(whole - 1);
  });

  it('finds a name where it is said, at least as well as alone, whatever stands around it', () => {
    fc.assert(
      fc.property(text, name, text, (before, said, after) => {
        const alone = findTransliteration(model, said, read(said.toUpperCase()))?.evidence ?? -Infinity;
        const found = findTransliteration(model, said, read(`${before}${said.toUpperCase()}${after}`));
        expect(found?.evidence ?? -Infinity).toBeGreaterThanOrEqual(alone);
      }),
    );
  });

  it('tells a place of the text', () => {
    fc.assert(
      fc.property(name, text, (wanted, written) => {
        const found = findTransliteration(model, wanted, read(written));
        if (found === undefined) return;
        expect(found.start).toBeLessThanOrEqual(found.end);
        expect(found.end).toBeLessThanOrEqual(written.length);
      }),
    );
  });
});
