import { type FoundNumber, findNumbers } from '../find-numbers.ts';
import { numberStemsOf } from './number-stems.ts';

/** The numbers of a text, with words that name one in a way of their own: `twenties`, `top-ten`, `fourfold`, `tripled`. */
export function findNumberMentions(text: string, language: string): FoundNumber[] {
  const found = findNumbers(text, language);
  const others = numberStemsOf(language).mentions.flatMap(({ value, pattern }) =>
    [...text.matchAll(pattern)].map(
      ({ 0: word, index }): FoundNumber => ({
        ...{ start: index, end: index + word.length, text: word, value },
        ...{ isWords: true, isOrdinal: false },
      }),
    ),
  );
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start);
}
