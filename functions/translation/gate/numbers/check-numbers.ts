import { once } from '../../../language/language-files.ts';
import { cjkNumerals, type DigitNumber, numberStemsOf } from '../../../language/numbers/index.ts';
import { classifiersOf, conversionsOf, conversionsOfWords, hoursOf, keepsUnit } from '../../../language/units/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import { monthNumbers } from '../dates/month-numbers.ts';
import {
  type ComparedNumbers,
  centuriesOf,
  compareNumbers,
  isEmphasis,
  isSupplied,
  supplyOf,
} from './compared-numbers.ts';
import { findMissingMentions } from './find-missing-mentions.ts';
import { findMissingDigits, findMissingWords } from './find-missing-numbers.ts';
import { findSwappedCounts } from './find-swapped-counts.ts';
import { findSwappedNumbers, type SwappedNumber } from './find-swapped-numbers.ts';
import { findSwappedPairs } from './find-swapped-pairs.ts';
import { isGivenAsHalfHour } from './half-hours.ts';
import { type PlacedNumber, pairNumbers, placed } from './pair-numbers.ts';

/** The last year of a decade. */
const LAST_YEAR = 9;
/** 6月, 6～8月. */
const leadsToMonth = once(
  () => new RegExp(`^\\s?(?:(?:${cjkNumerals().between}|・)\\s?\\d{1,2}\\s?)?${cjkNumerals().month}`),
);

/** Numbers of the source that the target does not say, and digits of the target that the source does not explain. */
export function checkNumbers(segment: AlignedSegment, pair: LanguagePair): Finding[] {
  const compared = compareNumbers(segment, pair);
  const missing = [...findMissingDigits(compared), ...findMissingWords(compared), ...findMissingMentions(compared)];
  const unexplained = unexplainedDigits(compared);
  const isAllThere = missing.length + unexplained.length === 0;
  const wrong = isAllThere ? findSwaps(compared) : pairNumbers(missing, unexplained);
  return wrong.map((each): Finding => ({ kind: 'number', segment: segment.id, ...each }));
}

function findSwaps(compared: ComparedNumbers): SwappedNumber[] {
  const finders = [findSwappedNumbers, findSwappedPairs, findSwappedCounts];
  return finders.map((find) => find(compared)).find((swapped) => swapped.length > 0) ?? [];
}

function unexplainedDigits(compared: ComparedNumbers): PlacedNumber[] {
  const { source, target, pair, given, said, phrases } = compared;
  if (said.digits.length === 0) return [];
  const words = [
    ...[...given.words].filter((value) => !given.units.has(value)),
    ...phrases.flatMap(({ values }) => values),
    ...given.digits.flatMap((number) => hoursOf(number, source, pair.from)),
    ...centuriesOf(given.digits),
    ...endsOfDecades(given.digits, source, pair.from),
  ];
  const conversions = [
    ...given.digits.flatMap((number) => conversionsOf(number, source, pair.from, { text: target, language: pair.to })),
    ...conversionsOfWords(source, pair.from),
  ];
  const [plain, supply] = [supplyOf(given.digits, words), supplyOf(given.digits, words, conversions)];
  const months = new Set(monthNumbers(source, pair.from));
  const isExplained = (number: DigitNumber) =>
    isSupplied(number, keepsUnit(target, number.end, pair.to) ? plain : supply) ||
    isEmphasis(number, target, pair.to) ||
    isGivenAsHalfHour(number, compared) ||
    (isInDate(number, target) && number.pieces.concat(number.values).some((value) => months.has(value))) ||
    isSingle(number, target, pair.to);
  return said.digits.filter((number) => !isExplained(number)).map(placed(target));
}

/** `in his 20s` for 20 to 29. */
function endsOfDecades(digits: readonly DigitNumber[], source: string, language: string): number[] {
  const { after } = numberStemsOf(language).decades;
  return digits
    .filter(({ text, end }) => /^[1-9]0$/.test(text) && after.test(source.slice(end)))
    .map(({ text }) => Number(text) + LAST_YEAR);
}

/** 6月, 6/15, 15.6.: a month in digits. */
function isInDate({ start, end, pieces }: DigitNumber, whole: string): boolean {
  const after = whole.slice(end);
  const isMonth = leadsToMonth().test(after) || /^\s?[./-]\d/.test(after);
  return isMonth || /\d[./-]$/.test(whole.slice(0, start)) || pieces.length > 1;
}

/** A classifier asks for a number where other languages have an article or none: 1年, 一个. */
function isSingle({ text, end }: DigitNumber, whole: string, language: string): boolean {
  return text === '1' && classifiersOf(language)?.singles.test(whole.slice(end)) === true;
}
