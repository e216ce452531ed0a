import {
  type DigitNumber,
  figureWordsOf,
  hasDual,
  type NumberPhrase,
  numberStemsOf,
  numberUsageOf,
  readNumbers,
  readsNumberWords,
  writesNumerals,
} from '../../../language/numbers/index.ts';
import { hoursOf, namesUnitOfTime } from '../../../language/units/index.ts';
import { monthNumbers } from '../dates/month-numbers.ts';
import {
  type ComparedNumbers,
  centuriesOf,
  isEmphasis,
  isPercent,
  isSupplied,
  mentionsOf,
  type Supply,
  supplyOf,
} from './compared-numbers.ts';
import { isConverted, isSaidInOtherMeasure } from './converted-measures.ts';
import { isSaidAsHalfHour } from './half-hours.ts';

/** `2pm`, `4.40 am`: hours stay digits. */
export const CLOCK = /^(?:[:.]\d\d)?\s?[ap]\.?m\b/i;
/** Up to here a language may write digits of the source as words. */
const LARGEST_IN_WORDS = 12;
/** Words for a century are read as its years. */
const CENTURY_YEARS = 100;
const HALF = 0.5;
/** Half past and the quarters, by the numbers that the words for them name. */
const PARTS_OF_AN_HOUR: Readonly<Record<number, readonly number[]>> = { 15: [4], 30: [HALF], 45: [3, 4] };
const LONGEST_MONTH = 31;
/** How far the name of a month may stand from its day. */
const DATE_CHARACTERS = 12;
/** `COVID-`. */
const LEFT_HYPHEN = /\p{L}[-–—‐‑－](?![\p{N}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}])/u;

/** Whether a target renders a number in digits in one way that readers accept. */
type Rendering = (number: DigitNumber, compared: ComparedNumbers) => boolean;

const RENDERINGS: readonly Rendering[] = [
  isSaidAsHour,
  isSaidAsHalfHour,
  isSaidConverted,
  isSaidInOtherMeasure,
  isSaidByPhrase,
  isSaidAsHalf,
  isSaidByDual,
  isSaidAsMonth,
  isSaidInUnreadWords,
  isSaidAsTop,
  isSaidAsDayOfMonth,
  isSaidByHourWord,
  isSaidAsCentury,
  isSaidByArticle,
  (number, { source, pair }) => isEmphasis(number, source, pair.from),
];

/** Whether a target renders a number in digits otherwise than as a number: in another measure, as a word, as part of a phrase. */
export function hasAcceptedRendering(number: DigitNumber, compared: ComparedNumbers): boolean {
  return RENDERINGS.some((isRendered) => isRendered(number, compared));
}

/** What words may mean as well; an article says no one hour for 60 minutes. */
function generously({ said, pair }: ComparedNumbers): Supply {
  const mayBeOne = writesNumerals(pair.to);
  return supplyOf(
    said.digits,
    [...said.words].filter((value) => mayBeOne || value !== 1),
  );
}

/** Scores, hours and days of a month are not written out, unless beside the month. */
export function staysDigits(number: DigitNumber, { source, pair }: ComparedNumbers): boolean {
  return CLOCK.test(source.slice(number.end)) || isDayOfMonth(number, source, pair.from) || isOneOfTwo(number, source);
}

/** Whether a number may be a day of the month that is named beside it, and not by its number. */
function isDayOfMonth({ values: [day = 0], start, end }: DigitNumber, text: string, language: string): boolean {
  const beside = [text.slice(Math.max(0, start - DATE_CHARACTERS), start), text.slice(end, end + DATE_CHARACTERS)];
  if (day === 0 || day > LONGEST_MONTH || writesNumerals(language)) return false;
  return beside.some((each) => monthNumbers(each, language).length > 0);
}

/** One side of a score or of a range in digits: `2-1`, `2&1`. */
export function isOneOfTwo({ start, end }: Pick<DigitNumber, 'start' | 'end'>, text: string): boolean {
  return /^[-–&]\d{1,2}(?![\d-])/.test(text.slice(end)) || /(?<!\d)\d[-–&]$/.test(text.slice(0, start));
}

function isSaidAsHour(number: DigitNumber, { source, pair, said }: ComparedNumbers): boolean {
  const { values } = supplyOf(said.digits, []);
  const [, minutes = 0] = number.pieces;
  const parts = [minutes, ...(PARTS_OF_AN_HOUR[minutes] ?? [])];
  const isMinuteSaid = minutes === 0 || values.has(minutes) || parts.some((part) => said.words.has(part));
  return isMinuteSaid && hoursOf(number, source, pair.from).some((hour) => values.has(hour));
}

function isSaidConverted(number: DigitNumber, compared: ComparedNumbers): boolean {
  return isConverted(number, compared, generously(compared));
}

function isSaidByPhrase(number: DigitNumber, compared: ComparedNumbers): boolean {
  return isInPhrase(number, compared, generously(compared));
}

function isSaidAsHalf({ text, end }: DigitNumber, { source, pair, said }: ComparedNumbers): boolean {
  return text === '50' && isPercent(source.slice(end), pair.from) && said.words.has(HALF);
}

function isSaidByDual(number: DigitNumber, compared: ComparedNumbers): boolean {
  const { source, pair, given, said } = compared;
  if (number.values[0] !== 2 || !hasDual(pair.to) || staysDigits(number, compared)) return false;
  // Of a range both ends are in digits, or none.
  const digits = supplyOf(said.digits, []);
  const { rangeMark } = figureWordsOf(pair.from);
  const isRange = (one: DigitNumber, two: DigitNumber) => rangeMark.test(source.slice(one.end, two.start));
  return !given.digits.some((other) => (isRange(number, other) || isRange(other, number)) && isSupplied(other, digits));
}

/** 12/5/2018: one of the numbers is a month. */
function isSaidAsMonth({ start, end, values }: DigitNumber, { source, target, pair }: ComparedNumbers): boolean {
  const isInDate = /^[/-]\d/.test(source.slice(end)) || /\d[/-]$/.test(source.slice(0, start));
  return isInDate && monthNumbers(target, pair.to).some((month) => values.includes(month));
}

function isSaidInUnreadWords({ values }: DigitNumber, { pair }: ComparedNumbers): boolean {
  return !readsNumberWords(pair.to) && values.every((value) => value <= LARGEST_IN_WORDS);
}

/** `No. 1` is a place at the top, and may be said by any word but one that asks for the number. */
function isSaidAsTop({ text, start }: DigitNumber, { source, target, pair }: ComparedNumbers): boolean {
  if (text !== '1' || !numberUsageOf(pair.from).rank.test(source.slice(0, start))) return false;
  const { top, numberNouns } = numberStemsOf(pair.to);
  return top === undefined ? !numberNouns.test(target) : top.test(target);
}

/** `el uno de octubre`. */
function isSaidAsDayOfMonth(number: DigitNumber, { source, target, pair }: ComparedNumbers): boolean {
  const [day = 0] = number.values;
  if (!isDayOfMonth(number, source, pair.from)) return false;
  return [...target.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].some(({ 0: word, index }) => {
    const after = index + word.length;
    const isDay = readNumbers(word, pair.to).words.has(day);
    return isDay && monthNumbers(target.slice(after, after + DATE_CHARACTERS), pair.to).length > 0;
  });
}

/** `2pm` said by a word, and not by the word for something else that the source has two of. */
function isSaidByHourWord({ end, values }: DigitNumber, { source, given, said }: ComparedNumbers): boolean {
  const [hour] = values;
  if (hour === undefined || !CLOCK.test(source.slice(end))) return false;
  return said.plainWords.has(hour) && mentionsOf(hour, said) >= mentionsOf(hour, given);
}

/** How often a source has the pronoun that looks like the number one. */
export function pronounsIn({ source, pair }: ComparedNumbers): number {
  return source.match(numberUsageOf(pair.from).pronouns)?.length ?? 0;
}

/** `1 question` for `eine Frage`, where the source has no article and the target one alone. */
function isSaidByArticle({ text, end }: DigitNumber, compared: ComparedNumbers): boolean {
  const { source, pair, given, said } = compared;
  if (text !== '1' || writesNumerals(pair.to) || !/^[ \u00a0]\p{Ll}{3}/u.test(source.slice(end))) return false;
  return said.mentions.get(1) === 1 && (given.mentions.get(1) ?? 0) === pronounsIn(compared);
}

/** `early 2000s`: the beginning of the century. */
function isSaidAsCentury(number: DigitNumber, { source, pair, said }: ComparedNumbers): boolean {
  const isDecade = numberStemsOf(pair.from).decades.after.test(source.slice(number.end));
  if (!/^[12]\d00$/.test(number.text) || !isDecade) return false;
  return [...centuriesOf([number]), CENTURY_YEARS].some((century) => said.words.has(century));
}

/** Whether a target has the unit of a phrase, and its source has it nowhere else. */
function hasUnit({ start, end, unit }: NumberPhrase, { source, target, pair }: ComparedNumbers): boolean {
  if (unit === undefined || namesUnitOfTime(target, unit, pair.to) !== true) return false;
  return ![source.slice(0, start), source.slice(end)].some((text) => namesUnitOfTime(text, unit, pair.from));
}

/** Part of a phrase that is said by one of its other numbers, or may go unsaid. */
export function isInPhrase(
  { start, end }: Pick<DigitNumber, 'start' | 'end'>,
  compared: ComparedNumbers,
  { values }: Supply,
): boolean {
  const { source, target, phrases } = compared;
  // What the hyphen of COVID-19 is left of has lost its number.
  if (/[-–]$/.test(source.slice(0, start)) && LEFT_HYPHEN.test(target)) return false;
  return phrases.some(
    (phrase) =>
      phrase.start <= start &&
      end <= phrase.end &&
      ((phrase.mayGoUnsaid && !hasUnit(phrase, compared)) ||
        phrase.saidBy?.test(target) ||
        phrase.values.some((value) => values.has(value))),
  );
}
