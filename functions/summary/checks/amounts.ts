import { findDateSpans, readCalendarWord } from '../../language/calendar/index.ts';
import { claimWordsOf } from '../../language/claims/index.ts';
import { type FigureWords, type FoundNumber, figureWordsOf } from '../../language/numbers/index.ts';
import { currencyBefore, toBaseUnit, type Unit, unitAfter } from '../../language/units/index.ts';
import { ReadSentence } from './check-source.ts';

/** How far a rounded number may lie from the exact one. */
const ROUNDING = 0.06;
/** Two measures of one length, converted and rounded, differ by no more. */
const CONVERSION = 0.03;
/** “More than 900” is said of 947 and not of 1,200. */
const BOUND = 0.1;
/** Fewer digits than the source has, in a number that is worth rounding. */
const MAX_ROUND_DIGITS = 2;
/** Smaller numbers are not rounded. */
const LEAST_ROUNDED = 100;

/** Smaller numbers of a date are days. */
export const FIRST_YEAR = 1000;

export interface Amount {
  readonly value: number;
  readonly unit: Unit | undefined;
  /** Whether a word follows that is not a unit: then it is a number of things. */
  readonly isCounted?: boolean;
  /** Whether it is the day or the year of a date. */
  readonly isDate?: boolean;
}

export function isOfDate(text: string, { start, end, isWords }: FoundNumber, language: string): boolean {
  if (isWords) return false;
  return findDateSpans(text, { language }).some((span) => span.start < end && start < span.end);
}

/** A range and the longest unit fit; more would be read again for each number of a sentence. */
const MAX_UNIT_CHARACTERS = 80;

/** What a number measures; the unit of a range stands behind its end, `20 to 30 miles`. */
export function unitOf(text: string, { start, end }: FoundNumber, language: string): Unit | undefined {
  const rest = text.slice(end, end + MAX_UNIT_CHARACTERS).replace(figureWordsOf(language).rangeEnd, '');
  return currencyBefore(text.slice(Math.max(0, start - MAX_UNIT_CHARACTERS), start)) ?? unitAfter(rest, language);
}

/** A number at its place. */
interface PlacedNumber {
  readonly text: string;
  readonly number: FoundNumber;
}

/** Whether two numbers may stand for each other where one sentence follows another. */
export function isSameAmount(stated: PlacedNumber, other: PlacedNumber, language: string): boolean {
  return matches(
    { value: stated.number.value, unit: unitOf(stated.text, stated.number, language) },
    { value: other.number.value, unit: unitOf(other.text, other.number, language) },
    roundingOf(stated.text, stated.number, figureWordsOf(language)),
  );
}

export type Fit = (value: number, stated: number) => boolean;

/** What a source's value may be when the statement says “about” or “more than”, or rounds to one or two digits. */
export function roundingOf(text: string, number: FoundNumber, { qualifierBefore }: FigureWords): Fit {
  const before = `${text.slice(0, number.start).replace(/[\s$€£¥]+$/, '')} `;
  const qualifier = qualifierBefore(before);
  const isNear = (value: number, stated: number) => Math.abs(value - stated) <= Math.abs(value) * ROUNDING;
  const bounds = {
    about: qualifier === 'about' || qualifier === 'nearly',
    over: qualifier === 'more-than' || qualifier === 'at-least',
    under: qualifier === 'less-than' || qualifier === 'at-most' || qualifier === 'nearly',
  };
  return (value, stated) => {
    if (value === stated || roundsTo(value, stated)) return true;
    if (bounds.about && isNear(value, stated)) return true;
    if (bounds.over && value > stated && value <= stated * (1 + BOUND)) return true;
    return bounds.under && value < stated && value >= stated * (1 - BOUND);
  };
}

/** 32,145 is 32,000 to two digits; 32,500 has three, and must be exact. */
function roundsTo(value: number, stated: number): boolean {
  const digits = significantDigits(stated);
  return (
    digits <= MAX_ROUND_DIGITS &&
    significantDigits(value) > digits &&
    Math.abs(stated) >= LEAST_ROUNDED &&
    Number(value.toPrecision(digits)) === stated
  );
}

export function significantDigits(value: number): number {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

const amountsRead = new WeakMap<ReadSentence, readonly Amount[]>();

/** Read once, however many numbers are held against a sentence. */
export function amountsOf(sentence: ReadSentence, language: string): readonly Amount[] {
  const amounts = amountsRead.get(sentence) ?? readAmounts(sentence, language);
  amountsRead.set(sentence, amounts);
  return amounts;
}

/** `12 ,000` and `3. 5`, as texts have it that programs took apart and put together again. */
const SPACED = /\d{1,3}(?: ?, ?\d{3})+(?!\d)|\d+ ?\. ?\d+/g;

function readAmounts(sentence: ReadSentence, language: string): readonly Amount[] {
  const { amounts } = claimWordsOf(language);
  const joined = sentence.text.replace(SPACED, (number) => number.replaceAll(' ', ''));
  const spaced = joined === sentence.text ? [] : readAmounts(new ReadSentence(joined, language), language);
  const counted = sentence.numbers.map((number) => ({
    value: number.value,
    unit: unitOf(sentence.text, number, language),
    isCounted: isCounted(sentence, number, language),
    isDate: isOfDate(sentence.text, number, language),
  }));
  const named = sentence.tokens.flatMap(({ lower }) => amounts.get(lower) ?? []);
  return [...counted, ...named.map((value) => ({ value, unit: undefined })), ...spaced];
}

export function matches(stated: Amount, other: Amount, fits: Fit): boolean {
  // 14 people are not 14 kilometres.
  if (stated.unit !== undefined && other.unit === undefined && other.isCounted) return false;
  // 20 days are not the 20th.
  if (other.isDate && (stated.unit !== undefined || stated.isCounted) && stated.value < FIRST_YEAR) return false;
  if (stated.unit === undefined || other.unit === undefined) return fits(other.value, stated.value);
  if (stated.unit.unit === other.unit.unit) return fits(other.value, stated.value);
  if (stated.unit.kind !== other.unit.kind) return false;
  const [a, b] = [toBaseUnit(stated.value, stated.unit), toBaseUnit(other.value, other.unit)];
  if (a === undefined || b === undefined) return false;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * CONVERSION;
}

/** Whether a word follows that says something: what is counted, unless it is a unit or, as in `8 june`, a month. */
export function isCounted({ text, content }: ReadSentence, { end, isOrdinal }: FoundNumber, language: string): boolean {
  if (isOrdinal || !/^\s\p{L}/u.test(text.slice(end))) return false;
  const word = content.find(({ start }) => start === end + 1);
  return word !== undefined && readCalendarWord(word.lower, language) === undefined;
}
