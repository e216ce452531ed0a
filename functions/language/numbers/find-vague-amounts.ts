import { remembered } from '../remembered.ts';
import { alternatives } from '../tokens/index.ts';
import { figureWordsOf } from './figure-words.ts';
import type { FoundNumber } from './find-numbers.ts';

/** `hundreds of thousands`: words for many of an amount. */
export interface VagueAmount {
  readonly start: number;
  readonly end: number;
  /** What one of it is: a hundred thousand. */
  readonly one: number;
  /** Up to two words that it counts. */
  readonly of: string | undefined;
}

const COUNTED = String.raw`[\p{L}’'-]+(?: [\p{L}’'-]+)?`;

/** Vague amounts of a text, apart from the numbers in it, whose scales look the same: двадцать тысяч. */
export function findVagueAmounts(text: string, language: string, numbers: readonly FoundNumber[]): VagueAmount[] {
  const pattern = patternOf(language);
  if (pattern === undefined) return [];
  const { vague } = figureWordsOf(language);
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !numbers.some(({ start, end }) => start <= index && index < end))
    .map(({ 1: amount = '', 2: first = '', 3: second = '', 4: of, index }) => {
      const [one = 1, other = 1] = [first, second].map((word) => vague.get(word.toLowerCase()));
      return { start: index, end: index + amount.length, one: one * other, of };
    });
}

const patternOf = remembered((language): RegExp | undefined => {
  const { vague, vagueLinkers } = figureWordsOf(language);
  if (vague.size === 0) return undefined;
  const words = `(${alternatives([...vague.keys()])})`;
  const link = vagueLinkers.length === 0 ? ' ' : ` (?:(?:${alternatives(vagueLinkers)})\\s|[dD][’'])?`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{N}[ \\u00a0])(${words}(?:${link}${words})?)(?!\\p{L})(?:${link}(${COUNTED}))?`,
    'giu',
  );
});
