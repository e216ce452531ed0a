import { figureWordsOf, readNumbers } from '../../../language/numbers/index.ts';
import type { LanguagePair } from '../../translator.ts';
import { isSupplied, supplyOf } from './compared-numbers.ts';

/** Marks between numbers, and the same with a number on one side alone. */
const MARKS: readonly { readonly whole: RegExp; readonly lost: RegExp }[] = [
  {
    whole: /\p{N}\s?[-–:]\s?\p{N}/u,
    lost: /(?<=^|[\s(（«“„"])[-–:]\p{N}|(?<=\p{Script=Han}|\p{Script=Hiragana})[-–:]\p{N}{1,2}(?!\p{N})|\p{N}[-–](?=$|[.,;)）»。，、\p{Script=Han}\p{Script=Hiragana}]|\s(?![\p{N}–-]))/gu,
  },
  { whole: /[+]\d/, lost: /[+](?=\s?[)）\],.;]|\s\p{L}|$)/gu },
  { whole: /\d\s?[x×]\s?\d/, lost: /(?<![\p{L}\p{N}]|\p{N}\s)[x×х]\s?\p{N}|\p{N}\s?[x×х](?![\p{L}\p{N}]|\s\p{N})/gu },
  // `2&1`, holes won in golf.
  { whole: /\p{N}&\p{N}/u, lost: /\p{N}&(?!\p{N})|(?<!\p{N})&\p{N}/gu },
  // `24/7`, `2018/19`: both or neither.
  { whole: /\p{N}\s?\/\s?\p{N}/u, lost: /\p{N}\/(?![\p{N}\p{L}]|\s\p{N})|(?<![\p{N}\p{L}/:.])\/\p{N}/gu },
  { whole: /[(（]\s?\p{N}/u, lost: /[(]\s(?=\p{L}|[°%])/gu },
];

/** What the source has on both sides of its marks (`2-1`, `UTC+1`, `4x4`), and marks that stand apart for want of a number. */
export function lostBesideMarks(source: string, target: string, { to }: LanguagePair): string[] {
  const { linkers } = figureWordsOf(to);
  const lostIn = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].find(({ 0: mark, index }) => !linkers.test(text.slice(index + mark.length)))?.[0];
  return MARKS.filter(({ whole, lost }) => whole.test(source) && lostIn(source, lost) === undefined)
    .map(({ lost }) => lostIn(target, lost))
    .filter((mark) => mark !== undefined);
}

/** Spaces that no language sets there: `after Apollo .`, `(Formula )`. */
const GAP =
  /(?<=[\p{L}\p{N}])[ \u00a0\u202f]+(?:[.,،](?=\s|$)|(?<![([（]\s[^)\]）]*)[)\]])|(?<!\p{Script=Han}\s?)[([（][ \u00a0\u202f]+(?=[\p{L}\p{N}])/u;

/** A gap that a number has left, where a number of the source does not stand in the target in digits. */
export function lostInGaps(source: string, target: string, { from, to }: LanguagePair): string[] {
  const gap = GAP.exec(target)?.[0];
  if (gap === undefined || GAP.test(source)) return [];
  const said = supplyOf(readNumbers(target, to).digits, []);
  return readNumbers(source, from).digits.every((number) => isSupplied(number, said)) ? [] : [gap.trim()];
}
