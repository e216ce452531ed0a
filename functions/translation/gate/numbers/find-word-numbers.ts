import { type FoundNumber, findNumbers } from '../../../language/numbers/find-numbers.ts';

const DECADES: readonly string[] = ['twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin'];
const UNITS: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** English words that name a number and stand in no list of number words: `twenties`, `top-ten`, `fourfold`, `tripled`. */
const WORDS: readonly { readonly pattern: RegExp; readonly amountOf: (word: string) => number }[] = [
  {
    pattern: /(?<!\p{L})(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?!\p{L})/giu,
    amountOf: (word) => (DECADES.indexOf(word.slice(0, 3)) + 2) * 10,
  },
  {
    pattern: /(?<=(?<!\p{L})(?:top|bottom)-)(?:three|four|five|six|seven|eight|nine|ten)(?!\p{L})/giu,
    amountOf: (word) => UNITS.indexOf(word) + 1,
  },
  {
    pattern: /(?<!\p{L})(?:three|four|five|six|seven|eight|nine|ten)(?=-?fold(?!\p{L}))/giu,
    amountOf: (word) => UNITS.indexOf(word) + 1,
  },
  { pattern: /(?<!\p{L})(?:tripled|tripling|trebled|trebling)(?!\p{L})/giu, amountOf: () => 3 },
  { pattern: /(?<!\p{L})(?:quadrupled|quadrupling)(?!\p{L})/giu, amountOf: () => 4 },
  { pattern: /(?<!\p{L})(?:quintupled|quintupling)(?!\p{L})/giu, amountOf: () => 5 },
];

/** The numbers of a text, with words that name one in a way of their own. */
export function findWordNumbers(text: string, language: string): FoundNumber[] {
  const found = findNumbers(text, language);
  if (!/^en(?:-|$)/.test(language)) return found;
  const others = WORDS.flatMap(({ pattern, amountOf }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      text: word,
      value: amountOf(word.toLowerCase()),
      isWords: true,
      isOrdinal: false,
    })),
  );
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start);
}
