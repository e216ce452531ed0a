/** Centuries carry an ending in several languages: `XIXe`, `XX-го`. */
const ROMAN = /(?<![\p{L}\p{N}])[IVXLC]{1,7}(?=(?:er?|ème|º|ª|°|-\p{L}{1,2})?(?![\p{L}\p{N}]))/gu;
/** `Elizabeth I`, `siglo I`, and not the pronoun. */
const FIRST = /\p{L}{3}\sI(?!\s\p{Ll}|['’]\p{Ll}|\p{L})/u;
/** Degrees, sizes and abbreviations are not numerals. */
const LETTERS: ReadonlySet<string> = new Set(['C', 'L', 'XL', 'XXL', 'CC', 'CV', 'CI']);
const CANONICAL = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const LONGEST_WORD = 30;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The Roman numerals of a text, up to 399. */
export function readRomanNumerals(text: string): number[] {
  const numerals = [...text.matchAll(ROMAN)].filter(({ 0: numeral, index }) => {
    if (numeral !== 'I') return !LETTERS.has(numeral) && CANONICAL.test(numeral);
    return FIRST.test(text.slice(Math.max(0, index - LONGEST_WORD), index + LONGEST_WORD));
  });
  return numerals.map(([numeral]) => {
    const values = [...numeral].map((letter) => VALUES[letter] ?? 0);
    return values.reduce((sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value), 0);
  });
}
