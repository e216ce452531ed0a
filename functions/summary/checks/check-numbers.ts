import { findDateSpans, readCalendarWord } from '../../language/calendar/index.ts';
import { claimWordsOf } from '../../language/claims/index.ts';
import { type FigureWords, type FoundNumber, figureWordsOf } from '../../language/numbers/index.ts';
import { currencyBefore, toBaseUnit, type Unit, unitAfter } from '../../language/units/index.ts';
import type { Problem } from '../schema.ts';
import { type CheckSource, ReadSentence } from './check-source.ts';
import type { Evidence } from './evidence.ts';
import type { SentenceCheck } from './statement-check.ts';

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
/** A number with so many digits stands in a text for one thing. */
const TELLING_DIGITS = 3;
/** On each side: what a number is of stands beside it. */
const CONTEXT_WORDS = 3;

/** Smaller numbers of a date are days. */
const FIRST_YEAR = 1000;

interface Amount {
  readonly value: number;
  readonly unit: Unit | undefined;
  /** Whether a word follows that is not a unit: then it is a number of things. */
  readonly isCounted?: boolean;
  /** Whether it is the day or the year of a date. */
  readonly isDate?: boolean;
}

/**
 * What a number needs beside its value: nothing where the sentences are the statement's evidence; a word of its
 * surroundings in the same sentence where they are the article, if it has any; always where they are the rest of it.
 */
type NumberTerms = 'evidence' | 'article' | 'rest';

export const numbersCheck: SentenceCheck = { kind: 'number', severity: 1, scope: 'sentence', check: checkNumbers };

/** Numbers that the evidence does not give; for a statement with evidence, the rest of the article neither. */
function checkNumbers(statement: ReadSentence, { sentences, isCited, source }: Evidence): Problem[] {
  const unsupported = findUnsupported(statement, sentences, source, isCited ? 'evidence' : 'article');
  if (!isCited || unsupported.length === 0) return unsupported;
  const missing = new Set(findUnsupported(statement, source.sentences, source, 'rest').map(({ text }) => text));
  return unsupported.filter(({ text }) => missing.has(text));
}

/** Numbers of a statement that none of the sentences gives, about the same thing. */
function findUnsupported(
  statement: ReadSentence,
  cited: readonly ReadSentence[],
  source: CheckSource,
  terms: NumberTerms,
): Problem[] {
  const { language } = source;
  return statement.numbers.flatMap((number) => {
    if (isTrivial(number) || isPartOfName(statement, number, source)) return [];
    const isDate = isOfDate(statement.text, number, language);
    if (isKnownYear(statement.text, number, source) || (isDate && isKnownDay(number, source))) return [];
    const amount = {
      value: number.value,
      unit: unitOf(statement.text, number, language),
      isCounted: isCounted(statement, number, language),
    };
    const fits = roundingOf(statement.text, number, figureWordsOf(language));
    const context = contextFor(statement, number, terms);
    const supports = (sentence: ReadSentence) =>
      (context === undefined || context.some((stem) => sentence.stems.has(stem))) &&
      amountsOf(sentence, language).some((other) => matches(amount, other, fits));
    if (cited.some(supports)) return [];
    const about = cited.filter(({ stems }) => context === undefined || context.some((stem) => stems.has(stem)));
    const nearest = nearestNumber(number, amount, about, language);
    return [{ kind: 'number' as const, text: number.text, ...(nearest === undefined ? {} : { source: nearest }) }];
  });
}

/** “One” and “first” are said of what is not counted. */
function isTrivial(number: FoundNumber): boolean {
  return number.value <= 1 && (number.isWords || number.isOrdinal);
}

/** `COVID-19`, which the article may call the coronavirus. */
function isPartOfName({ tokens }: ReadSentence, { start }: FoundNumber, { language, lower }: CheckSource): boolean {
  const whole = tokens.find((token) => token.start < start && token.end > start)?.lower;
  if (whole === undefined) return false;
  return claimWordsOf(language).same.some(
    (names) => names.includes(whole) && names.some((name) => lower.includes(name)),
  );
}

function isOfDate(text: string, { start, end, isWords }: FoundNumber, language: string): boolean {
  if (isWords) return false;
  return findDateSpans(text, { language }).some((span) => span.start < end && start < span.end);
}

/** “Tuesday” of the article may be given with its day. */
function isKnownDay({ value }: FoundNumber, { dates, publishedAt = '' }: CheckSource): boolean {
  return [publishedAt, ...dates.map((date) => date.value)].some((date) => Number(date.slice(8, 10)) === value);
}

/** “Last year” of the article may be named in the summary. */
function isKnownYear(text: string, { value, end }: FoundNumber, { dates, publishedAt = '' }: CheckSource): boolean {
  if (!Number.isInteger(value) || value < FIRST_YEAR || value > 2999 || /^[-\s]?\p{L}+-old/u.test(text.slice(end)))
    return false;
  return [publishedAt, ...dates.map((date) => date.value)].some((date) => date.includes(String(value)));
}

/** A range and the longest unit fit; more would be read again for each number of a sentence. */
const MAX_UNIT_CHARACTERS = 80;

/** What a number measures; the unit of a range stands behind its end, `20 to 30 miles`. */
function unitOf(text: string, { start, end }: FoundNumber, language: string): Unit | undefined {
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

type Fit = (value: number, stated: number) => boolean;

/** What a source's value may be when the statement says “about” or “more than”, or rounds to one or two digits. */
function roundingOf(text: string, number: FoundNumber, { qualifierBefore }: FigureWords): Fit {
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

function significantDigits(value: number): number {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

const amountsRead = new WeakMap<ReadSentence, readonly Amount[]>();

/** Read once, however many numbers are held against a sentence. */
function amountsOf(sentence: ReadSentence, language: string): readonly Amount[] {
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

function matches(stated: Amount, other: Amount, fits: Fit): boolean {
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
function isCounted({ text, content }: ReadSentence, { end, isOrdinal }: FoundNumber, language: string): boolean {
  if (isOrdinal || !/^\s\p{L}/u.test(text.slice(end))) return false;
  const word = content.find(({ start }) => start === end + 1);
  return word !== undefined && readCalendarWord(word.lower, language) === undefined;
}

function contextFor(statement: ReadSentence, number: FoundNumber, terms: NumberTerms): string[] | undefined {
  if (terms === 'evidence' || (terms === 'article' && significantDigits(number.value) >= TELLING_DIGITS))
    return undefined;
  const context = contextOf(statement, number);
  return context.length === 0 && terms === 'article' ? undefined : context;
}

/** Stems of the words around a number. */
function contextOf(statement: ReadSentence, number: FoundNumber): string[] {
  const words = statement.tokens.filter(
    ({ isFunction, start, text }) =>
      !isFunction && !/^\d/.test(text) && (start >= number.end || start + text.length <= number.start),
  );
  const before = words.filter(({ start }) => start < number.start).slice(-CONTEXT_WORDS);
  const after = words.filter(({ start }) => start >= number.end).slice(0, CONTEXT_WORDS);
  return [...before, ...after].map(({ stem }) => stem);
}

/** What the source says in its place: of numbers in sentences about the same, the nearest. */
function nearestNumber(
  number: FoundNumber,
  amount: Amount,
  about: readonly ReadSentence[],
  language: string,
): string | undefined {
  const others = about.flatMap((sentence) =>
    sentence.numbers
      .filter(({ isOrdinal }) => isOrdinal === number.isOrdinal)
      .map((other) => ({ other, unit: unitOf(sentence.text, other, language) })),
  );
  const alike = others.filter(({ unit }) => unit?.kind === amount.unit?.kind);
  return (alike.length > 0 ? alike : others)
    .map(({ other }) => other)
    .sort((a, b) => Math.abs(a.value - number.value) - Math.abs(b.value - number.value))[0]?.text;
}
