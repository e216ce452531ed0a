import { findNumbers } from '../language/find-numbers.ts';
import type { AlignedSegment } from './aligned-segment.ts';
import { monthNumbers } from './month-numbers.ts';
import { type ReadNumbers, readNumbers, readsNumberWords } from './read-numbers.ts';
import type { DigitNumber } from './read-wide-numbers.ts';
import type { Finding } from './schema.ts';
import type { LanguagePair } from './translator.ts';
import { conversionsOf, conversionsOfWords, hoursOf } from './unit-conversions.ts';

/** Smaller numbers in words are articles, pronouns and turns of phrase too often. */
const SMALLEST_WORD = 3;
/** Up to here a language may write digits of the source as words. */
const LARGEST_IN_WORDS = 12;
/** Translators round what they convert, the more so where few digits are left. */
const CONVERSION_TOLERANCE = 0.1;
const EXACT_CONVERSION_TOLERANCE = 0.025;
/** `2pm`, `4.40 am`: hours stay digits. */
const CLOCK = /^(?:[:.]\d\d)?\s?[ap]\.?m\b/i;
/** `No. 1` is a place at the top, and is said in words of many kinds. */
const AT_THE_TOP = /(?:\bno\.?\s?|№\s?|#|\bnumber\s)$/i;

/** Numerals are digits there: 下午三点. */
const WRITES_NUMERALS = /^(?:zh|ja)(?:-|$)/;

interface Supply {
  readonly values: ReadonlySet<number>;
  /** Years in short or in full, which explain the other form alone. */
  readonly years: ReadonlySet<number>;
  readonly conversions: readonly number[];
}

/** Numbers of the source that the target does not say, and digits of the target that the source does not explain. */
export function checkNumbers({ id, source, target }: AlignedSegment, pair: LanguagePair): Finding[] {
  const given = readNumbers(source, pair.from);
  const said = readNumbers(target, pair.to);
  const missing = [...missingDigits(given, said, source, pair), ...missingWords(said, source, pair)];
  const hours = given.digits.flatMap((number) => hoursOf(number, source));
  const words = [...given.words, ...hours, ...monthNumbers(source, pair.from), ...centuriesOf(given.digits)];
  const converted = given.digits.flatMap((number) => conversionsOf(number, source));
  const supply = supplyOf(given.digits, words, [...converted, ...conversionsOfWords(source)]);
  const unexplained = said.digits.filter((number) => !isSupplied(number, supply) && !isEmphasis(number, target));
  return [
    ...missing.map((text): Finding => ({ kind: 'number', segment: id, text, expected: text })),
    ...unexplained.map(({ text }): Finding => ({ kind: 'number', segment: id, text })),
  ];
}

function missingDigits(given: ReadNumbers, said: ReadNumbers, source: string, pair: LanguagePair): string[] {
  const anything = supplyOf(said.digits, said.plainWords, []);
  const digits = supplyOf(said.digits, [], []);
  const isSaid = (number: DigitNumber) =>
    isSupplied(number, staysDigits(number, source) && !WRITES_NUMERALS.test(pair.to) ? digits : anything) ||
    hoursOf(number, source).some((hour) => digits.values.has(hour)) ||
    isConverted(conversionsOf(number, source), anything) ||
    (!readsNumberWords(pair.to) && number.values.every((value) => value <= LARGEST_IN_WORDS)) ||
    (number.text === '1' && AT_THE_TOP.test(source.slice(0, number.start))) ||
    isEmphasis(number, source);
  return given.digits.filter((number) => !isSaid(number)).map(({ text }) => text);
}

/** Scores and hours are not written out. */
function staysDigits({ start, end }: DigitNumber, text: string): boolean {
  return (
    CLOCK.test(text.slice(end)) ||
    /^[-–]\d{1,2}(?![\d-])/.test(text.slice(end)) ||
    /(?<!\d)\d[-–]$/.test(text.slice(0, start))
  );
}

function missingWords(said: ReadNumbers, source: string, pair: LanguagePair): string[] {
  if (!readsNumberWords(pair.to)) return [];
  const { values } = supplyOf(said.digits, said.words, []);
  return findNumbers(source, pair.from)
    .filter(({ isWords, isOrdinal, value }) => isWords && !isOrdinal && value >= SMALLEST_WORD && !values.has(value))
    .map(({ text }) => text);
}

function supplyOf(digits: readonly DigitNumber[], words: Iterable<number>, conversions: readonly number[]): Supply {
  return {
    values: new Set([...digits.flatMap(({ values, pieces }) => [...values, ...pieces]), ...words]),
    years: new Set(digits.flatMap(({ years }) => years ?? [])),
    conversions,
  };
}

/** The 1930s are the thirties of the 20th century. */
function centuriesOf(digits: readonly DigitNumber[]): number[] {
  return digits.filter(({ text }) => /^[12]\d{3}$/.test(text)).map(({ text }) => Math.floor(Number(text) / 100) + 1);
}

function isSupplied({ values, pieces, years = [] }: DigitNumber, supply: Supply): boolean {
  const has = (value: number) => supply.values.has(value) || supply.conversions.some((each) => isAbout(each, value));
  const isYear = years.some((year) => supply.values.has(year)) || values.some((value) => supply.years.has(value));
  return isYear || values.some(has) || (pieces.length > 0 && pieces.every(has));
}

function isConverted(conversions: readonly number[], { values }: Supply): boolean {
  return conversions.some((each) => [...values].some((value) => isAbout(each, value)));
}

function isAbout(expected: number, value: number): boolean {
  const isRound = Number(value.toPrecision(2)) === value;
  const tolerance = isRound ? CONVERSION_TOLERANCE : EXACT_CONVERSION_TOLERANCE;
  return Math.abs(expected - value) <= Math.abs(expected) * tolerance;
}

/** `à 100 %`, `100 percent certain` is "wholly". */
function isEmphasis({ text, end }: DigitNumber, whole: string): boolean {
  return text === '100' && /^[\s\u00a0\u202f]?(?:[%％]|per ?cent)/.test(whole.slice(end));
}
