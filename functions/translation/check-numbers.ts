import { findNumbers } from '../language/find-numbers.ts';
import type { AlignedSegment } from './aligned-segment.ts';
import { monthNumbers } from './month-numbers.ts';
import { findNumberPhrases, type NumberPhrase } from './number-phrases.ts';
import { type ReadNumbers, readNumbers, readsNumberWords } from './read-numbers.ts';
import type { DigitNumber } from './read-wide-numbers.ts';
import type { Finding } from './schema.ts';
import type { LanguagePair } from './translator.ts';
import { conversionsOf, conversionsOfWords, hoursOf, isRounded } from './unit-conversions.ts';

/** One is an article and a pronoun too often; first to third are halves, repetitions and places of many names. */
const SMALLEST_WORD = 2;
const SMALLEST_ORDINAL_WORD = 4;
/** Up to here a language may write digits of the source as words. */
const LARGEST_IN_WORDS = 12;
/** `2pm`, `4.40 am`: hours stay digits. */
const CLOCK = /^(?:[:.]\d\d)?\s?[ap]\.?m\b/i;
/** `No. 1` is a place at the top, and is said in words of many kinds. */
const AT_THE_TOP = /(?:\bno\.?\s?|№\s?|#|\bnumber\s)$/i;
/** Chinese and Japanese hardly say it otherwise. */
const TOP = /[最首一冠王头頭领領先榜]|トップ|ナンバー/;

/** Numerals are digits there: 下午三点. */
const WRITES_NUMERALS = /^(?:zh|ja)(?:-|$)/;
/** Two of a thing is an ending there. */
const HAS_DUAL = /^(?:ar|he|mt|sl)(?:-|$)/;
const PERCENT = /^[\s\u00a0\u202f-]?(?:[%％]|per ?cent)/;
/** Words for a century are read as its years. */
const CENTURY_YEARS = 100;
/** How far the name of a month may stand from its day. */
const DATE_CHARACTERS = 12;
/** `one or two`, `two or three`: some. */
const VAGUE_BEFORE = /\p{L}\sor\s$/iu;
const VAGUE_AFTER = /^\sor\s\p{L}/iu;
/** A counter asks for a number where other languages have an article or none: 1年, 一个. */
const SINGLE =
  /^\s?(?:年|[かヶカヵ]?月|週|日|時|分|人|つ|名|個|件|回|枚|台|本|点|個|个|小时|天|周|项|场|份|家|座|支|只)/;

interface Supply {
  readonly values: ReadonlySet<number>;
  /** Years in short or in full, which explain the other form alone. */
  readonly years: ReadonlySet<number>;
  readonly conversions: readonly number[];
}

/** Numbers of the source that the target does not say, and digits of the target that the source does not explain. */
export function checkNumbers(segment: AlignedSegment, pair: LanguagePair): Finding[] {
  const { id, source, target } = segment;
  const given = readNumbers(source, pair.from);
  const phrases = findNumberPhrases(source, pair.from);
  const said = readNumbers(target, pair.to);
  const missing = [
    ...saidTooSeldom(given, said, source, pair),
    ...missingDigits(given, said, segment, pair, phrases),
    ...missingWords(said, source, pair, phrases),
  ];
  const hours = given.digits.flatMap((number) => hoursOf(number, source));
  const words = [
    ...given.words,
    ...phrases.flatMap(({ values }) => values),
    ...hours,
    ...monthNumbers(source, pair.from),
    ...centuriesOf(given.digits),
  ];
  const converted = given.digits.flatMap((number) => conversionsOf(number, source));
  const supply = supplyOf(given.digits, words, [...converted, ...conversionsOfWords(source)]);
  const unexplained = said.digits.filter(
    (number) => !isSupplied(number, supply) && !isEmphasis(number, target) && !isSingle(number, target, pair.to),
  );
  return [
    ...missing.map((text): Finding => ({ kind: 'number', segment: id, text, expected: text })),
    ...unexplained.map(({ text }): Finding => ({ kind: 'number', segment: id, text })),
  ];
}

function missingDigits(
  given: ReadNumbers,
  said: ReadNumbers,
  { source, target }: AlignedSegment,
  pair: LanguagePair,
  phrases: readonly NumberPhrase[],
): string[] {
  const anything = supplyOf(said.digits, said.plainWords, []);
  const digits = supplyOf(said.digits, [], []);
  // An article says no one hour for 60 minutes.
  const generous = supplyOf(
    said.digits,
    [...said.words].filter((value) => value !== 1),
    [],
  );
  const isSaid = (number: DigitNumber) =>
    isSupplied(number, staysDigits(number, source) && !WRITES_NUMERALS.test(pair.to) ? digits : anything) ||
    hoursOf(number, source).some((hour) => digits.values.has(hour)) ||
    isConverted(conversionsOf(number, source), generous) ||
    isInPhrase(number, phrases, generous) ||
    (isHalf(number, source) && said.words.has(0.5)) ||
    (number.values[0] === 2 && HAS_DUAL.test(pair.to) && !staysDigits(number, source)) ||
    (isInDate(number, source) && monthNumbers(target, pair.to).some((month) => number.values.includes(month))) ||
    (!readsNumberWords(pair.to) && number.values.every((value) => value <= LARGEST_IN_WORDS)) ||
    (number.text === '1' &&
      AT_THE_TOP.test(source.slice(0, number.start)) &&
      (!WRITES_NUMERALS.test(pair.to) || TOP.test(target))) ||
    (number.text === '1' && isBesideMonth(number, source, pair.from) && namesFirstOfMonth(target, pair.to)) ||
    (CLOCK.test(source.slice(number.end)) && isSaidForItself(number, given, said)) ||
    (isDecade(number, source) &&
      centuriesOf([number])
        .concat(CENTURY_YEARS)
        .some((century) => said.words.has(century))) ||
    isEmphasis(number, source);
  return given.digits.filter((number) => !isSaid(number)).map(({ text }) => text);
}

/** `2pm` said by a word, and not by the word for something else that the source has two of. */
function isSaidForItself({ values: [hour = 0] }: DigitNumber, given: ReadNumbers, said: ReadNumbers): boolean {
  const mentions = (numbers: ReadNumbers) =>
    (numbers.mentions.get(hour) ?? 0) +
    numbers.digits.filter(({ values, pieces }) => [...values, ...pieces].includes(hour)).length;
  return mentions(said) >= mentions(given) && said.plainWords.has(hour);
}

function isBesideMonth({ start, end }: DigitNumber, text: string, language: string): boolean {
  return monthNumbers(text.slice(Math.max(0, start - DATE_CHARACTERS), end + DATE_CHARACTERS), language).length > 0;
}

function isHalf({ text, end }: DigitNumber, whole: string): boolean {
  return text === '50' && PERCENT.test(whole.slice(end));
}

/** 12/5/2018: one of the numbers is a month. */
function isInDate({ start, end }: DigitNumber, text: string): boolean {
  return /^[/-]\d/.test(text.slice(end)) || /\d[/-]$/.test(text.slice(0, start));
}

/** `el uno de octubre`. */
function namesFirstOfMonth(text: string, language: string): boolean {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].some(
    ({ 0: word, index }) =>
      readNumbers(word, language).words.has(1) &&
      monthNumbers(text.slice(index + word.length, index + word.length + DATE_CHARACTERS), language).length > 0,
  );
}

/** `early 2000s`: the beginning of the century. */
function isDecade({ text, end }: DigitNumber, whole: string): boolean {
  return /^[12]\d00$/.test(text) && /^['’]?s\b/.test(whole.slice(end));
}

function isSingle({ text, end }: DigitNumber, whole: string, language: string): boolean {
  return text === '1' && WRITES_NUMERALS.test(language) && SINGLE.test(whole.slice(end));
}

/** Scores and hours are not written out. */
function staysDigits({ start, end }: DigitNumber, text: string): boolean {
  return (
    CLOCK.test(text.slice(end)) ||
    /^[-–]\d{1,2}(?![\d-])/.test(text.slice(end)) ||
    /(?<!\d)\d[-–]$/.test(text.slice(0, start))
  );
}

function missingWords(
  said: ReadNumbers,
  source: string,
  pair: LanguagePair,
  phrases: readonly NumberPhrase[],
): string[] {
  if (!readsNumberWords(pair.to)) return [];
  const supply = supplyOf(said.digits, said.words, []);
  return findNumbers(source, pair.from)
    .filter(({ isWords }) => isWords)
    .filter(({ start, end, value, isOrdinal }) => {
      const isSmall = value < (isOrdinal ? SMALLEST_ORDINAL_WORD : SMALLEST_WORD);
      if (isSmall || supply.values.has(value) || (value === 2 && HAS_DUAL.test(pair.to))) return false;
      return (
        !isApproximation(source, start, end) &&
        !isInPhrase({ start, end }, phrases, supply) &&
        !isConverted(conversionsOf({ end, values: [value], pieces: [] }, source), supply)
      );
    })
    .map(({ text }) => text);
}

/** `four from four`: a number that the target says, but not as often. */
function saidTooSeldom(given: ReadNumbers, said: ReadNumbers, source: string, pair: LanguagePair): string[] {
  const found = findNumbers(source, pair.from).filter(
    ({ isOrdinal, value, end }) => !isOrdinal && value >= SMALLEST_WORD && !CLOCK.test(source.slice(end)),
  );
  return [...Map.groupBy(found, ({ value }) => value)]
    .filter(([value, all]) => {
      const mentions =
        (said.mentions.get(value) ?? 0) +
        said.digits.filter(({ values, pieces, years = [] }) => [...values, ...pieces, ...years].includes(value)).length;
      return all.length > 1 && mentions > 0 && mentions < all.length;
    })
    .map(([, all]) => all[1]?.text ?? '');
}

function isApproximation(text: string, start: number, end: number): boolean {
  return VAGUE_BEFORE.test(text.slice(0, start)) || VAGUE_AFTER.test(text.slice(end));
}

/** Part of a phrase that is said by one of its other numbers, or may go unsaid. */
function isInPhrase(
  { start, end }: { start: number; end: number },
  phrases: readonly NumberPhrase[],
  { values }: Supply,
) {
  return phrases.some(
    (phrase) =>
      phrase.start <= start &&
      end <= phrase.end &&
      (phrase.mayGoUnsaid || phrase.values.some((value) => values.has(value))),
  );
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
  const has = (value: number) => supply.values.has(value) || supply.conversions.some((each) => isRounded(value, each));
  const isYear = years.some((year) => supply.values.has(year)) || values.some((value) => supply.years.has(value));
  return isYear || values.some(has) || (pieces.length > 0 && pieces.every(has));
}

function isConverted(conversions: readonly number[], { values }: Supply): boolean {
  return conversions.some((each) => [...values].some((value) => isRounded(value, each)));
}

/** `à 100 %`, `100 percent certain` is "wholly". */
function isEmphasis({ text, end }: DigitNumber, whole: string): boolean {
  return text === '100' && PERCENT.test(whole.slice(end));
}
