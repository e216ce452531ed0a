import {
  type DigitNumber,
  findNumberPhrases,
  type NumberPhrase,
  type NumberReadings,
  readNumbers,
} from '../../../language/numbers/index.ts';
import { isRounded, unitAfter } from '../../../language/units/index.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';

/** The numbers of a segment and of its translation. */
export interface ComparedNumbers {
  readonly source: string;
  readonly target: string;
  readonly pair: LanguagePair;
  readonly given: NumberReadings;
  readonly said: NumberReadings;
  /** Turns of phrase of the source. */
  readonly phrases: readonly NumberPhrase[];
}

export function compareNumbers({ source, target }: AlignedSegment, pair: LanguagePair): ComparedNumbers {
  return {
    source,
    target,
    pair,
    given: readNumbers(source, pair.from),
    said: readNumbers(target, pair.to),
    phrases: findNumberPhrases(source, pair.from),
  };
}

/** What one text offers to explain the numbers of the other. */
export interface Supply {
  readonly values: ReadonlySet<number>;
  /** Years in short or in full, which explain the other form alone. */
  readonly years: ReadonlySet<number>;
  readonly conversions: readonly number[];
}

export function supplyOf(
  digits: readonly DigitNumber[],
  words: Iterable<number>,
  conversions: readonly number[] = [],
): Supply {
  return {
    values: new Set([...digits.flatMap(({ values, pieces }) => [...values, ...pieces]), ...words]),
    years: new Set(digits.flatMap(({ years }) => years ?? [])),
    conversions,
  };
}

/** `0000` is not short for 2000. */
const LARGEST_SHORT_YEAR = 99;
const SHORT_YEAR_DIGITS = 2;

/** Whether a number, its year or all of its pieces are on offer. */
export function isSupplied({ text, values, pieces, years = [] }: DigitNumber, supply: Supply): boolean {
  const has = (value: number) => supply.values.has(value) || supply.conversions.some((each) => isRounded(value, each));
  const isTooLong = (value: number) => value <= LARGEST_SHORT_YEAR && text.length > SHORT_YEAR_DIGITS;
  const isYear =
    years.some((year) => supply.values.has(year)) ||
    values.some((value) => supply.years.has(value) && !isTooLong(value));
  return isYear || values.some(has) || (pieces.length > 0 && pieces.every(has));
}

/** How often a text names a number, in digits and in words. */
export function mentionsOf(value: number, { mentions, digits }: NumberReadings): number {
  return (mentions.get(value) ?? 0) + digitMentionsOf(value, digits);
}

/** The same without articles and other words that name a number only now and then. */
export function plainMentionsOf(value: number, { plainMentions, digits }: NumberReadings): number {
  return (plainMentions.get(value) ?? 0) + digitMentionsOf(value, digits);
}

function digitMentionsOf(value: number, digits: readonly DigitNumber[]): number {
  return digits.filter(({ values, pieces, years = [] }) => [...values, ...pieces, ...years].includes(value)).length;
}

/** The 1930s are the thirties of the 20th century. */
export function centuriesOf(digits: readonly DigitNumber[]): number[] {
  return digits.filter(({ text }) => /^[12]\d{3}$/.test(text)).map(({ text }) => Math.floor(Number(text) / 100) + 1);
}

/** Whether text begins with a percent sign or word, as after a number. */
export function isPercent(text: string, language: string): boolean {
  return unitAfter(text, language)?.kind === 'percent';
}

/** `à 100 %`, `100 percent certain` is "wholly". */
export function isEmphasis({ text, end }: DigitNumber, whole: string, language: string): boolean {
  return text === '100' && isPercent(whole.slice(end), language);
}
