import type { AlignedSegment } from '../aligned-segment.ts';
import type { Finding } from '../schema.ts';
import type { LanguagePair } from '../translator.ts';
import {
  type ComparedNumbers,
  centuriesOf,
  compareNumbers,
  isEmphasis,
  isSupplied,
  supplyOf,
} from './compared-numbers.ts';
import { findMissingDigits, findMissingWords } from './find-missing-numbers.ts';
import { findSeldomNumbers } from './find-seldom-numbers.ts';
import { findSwappedNumbers } from './find-swapped-numbers.ts';
import { monthNumbers } from './month-numbers.ts';
import { type PlacedNumber, pairNumbers, placed } from './pair-numbers.ts';
import { writesNumerals } from './read-numbers.ts';
import type { DigitNumber } from './read-wide-numbers.ts';
import { conversionsOf, conversionsOfWords, hoursOf, keepsUnit } from './unit-conversions.ts';

/** A counter asks for a number where other languages have an article or none: 1年, 一个. */
const SINGLE =
  /^\s?(?:年|[かヶカヵ]?月|週|日|時|分|人|つ|名|個|件|回|枚|台|本|点|個|个|小时|天|周|项|场|份|家|座|支|只)/;

/** Numbers of the source that the target does not say, and digits of the target that the source does not explain. */
export function checkNumbers(segment: AlignedSegment, pair: LanguagePair): Finding[] {
  const compared = compareNumbers(segment, pair);
  const missing = [...findMissingDigits(compared), ...findMissingWords(compared), ...findSeldomNumbers(compared)];
  const unexplained = unexplainedDigits(compared);
  const wrong =
    missing.length + unexplained.length === 0 ? findSwappedNumbers(compared) : pairNumbers(missing, unexplained);
  return wrong.map((each): Finding => ({ kind: 'number', segment: segment.id, ...each }));
}

function unexplainedDigits({ source, target, pair, given, said, phrases }: ComparedNumbers): PlacedNumber[] {
  if (said.digits.length === 0) return [];
  const words = [
    ...[...given.words].filter((value) => !given.units.has(value)),
    ...phrases.flatMap(({ values }) => values),
    ...given.digits.flatMap((number) => hoursOf(number, source)),
    ...monthNumbers(source, pair.from),
    ...centuriesOf(given.digits),
  ];
  const conversions = [
    ...given.digits.flatMap((number) => conversionsOf(number, source)),
    ...conversionsOfWords(source),
  ];
  const [plain, supply] = [supplyOf(given.digits, words), supplyOf(given.digits, words, conversions)];
  const isExplained = (number: DigitNumber) =>
    isSupplied(number, keepsUnit(target, number.end) ? plain : supply) ||
    isEmphasis(number, target) ||
    isSingle(number, target, pair.to);
  return said.digits.filter((number) => !isExplained(number)).map(placed(target));
}

function isSingle({ text, end }: DigitNumber, whole: string, language: string): boolean {
  return text === '1' && writesNumerals(language) && SINGLE.test(whole.slice(end));
}
