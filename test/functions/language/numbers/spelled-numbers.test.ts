import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../functions/language/numbers/index.ts';

/** Language → words → number, as two other programs spell them: `scripts/build-spelled-numbers.py`. */
const SPELLED: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/numbers/spelled-numbers.json'), 'utf8'),
);
/** What is counted, where a bare unit is as likely another word. */
const COUNTED: Readonly<Record<string, string>> = {
  ...{
    ca: ' vaixells',
    it: ' vagoni',
    ro: ' vapoare',
    zh: '艘船',
    ja: '隻の船',
    ko: '명',
    th: ' ลำ',
    lo: ' ລຳ',
    km: ' គ្រឿង',
  },
};
const COUNTED_BEFORE: Readonly<Record<string, string>> = { ko: '승객 ' };
/** Marks and words of no language. */
const BEFORE = fc.constantFrom('', '(', '“', 'Xx ', 'Xx xx, ', 'xx: ');
const AFTER = fc.constantFrom('', '.', ', xx', ') xx');

describe('findNumbers', () => {
  it.each(Object.entries(SPELLED))('reads numbers in words: %s', (language, spelled) => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(spelled)), BEFORE, AFTER, ([words, value], before, after) => {
        const text = `${before}${COUNTED_BEFORE[language] ?? ''}${words}${COUNTED[language] ?? ' xx'}${after}`;
        const found = findNumbers(text, language);
        expect(found.map((number) => [number.value, number.text])).toEqual([[value, words]]);
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(words);
      }),
      { numRuns: 60 },
    );
  });
});
