import { toAsciiDigits } from '../../../language/numbers/index.ts';
import type { ComparedNumbers } from './compared-numbers.ts';
import type { SwappedNumber } from './find-swapped-numbers.ts';

/** Two numbers that belong together: a score, a time, a range, a day of a month. */
interface Pair {
  readonly text: string;
  readonly numbers: readonly [number, number];
}

const SAID_PAIR = /(?<![\d.,:/–-])(\d{1,2})\s?(?:[-–:：]|対|比|对|對)\s?(\d{1,2})(?![\d.,:/%–-])/g;
const GIVEN_PAIR = /(?<![\d.,:/–-])(\d{1,2})(?:\s?[-–:]\s?|\sto\s)(\d{1,2})(?![\d.,:/%–-])/g;
const CLOCK_TIME = /(?<![\d.,:])(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b/gi;
const HALF_A_DAY = 12;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s${DAY}(?:\\s?[-–]\\s?${DAY})?(?![\\d:])`, 'gi');
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY}(?:\\s?[-–]\\s?${DAY})?(?:\\sof)?\\s${MONTH}(?![a-z])`, 'gi');
const SAID_DATE = /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號](?!间)/g;

/** `3-3` for `3-2`, 11:01 for 11:00, 1月28日 for 28 July: numbers of the source that do not belong together. */
export function findSwappedPairs({ source, target, pair }: ComparedNumbers): SwappedNumber[] {
  if (!/^en(?:-|$)/.test(pair.from)) return [];
  const ascii = toAsciiDigits(target);
  return [...swapsOf(pairsOf(ascii, SAID_PAIR), scoresAndTimesOf(source), source), ...swappedDates(source, ascii)];
}

function pairsOf(text: string, pattern: RegExp): Pair[] {
  return [...text.matchAll(pattern)].map(({ 0: all, 1: one, 2: two }) => ({
    text: all,
    numbers: [Number(one), Number(two)],
  }));
}

function scoresAndTimesOf(source: string): Pair[] {
  const times = [...source.matchAll(CLOCK_TIME)].flatMap(({ 0: text, 1: hour, 2: minute = '0' }): Pair[] => [
    { text, numbers: [Number(hour), Number(minute)] },
    { text, numbers: [(Number(hour) % HALF_A_DAY) + HALF_A_DAY, Number(minute)] },
  ]);
  return [...pairsOf(source, GIVEN_PAIR), ...times];
}

/** Pairs of a target that its source has not, though it has both of their numbers and no fewer pairs. */
function swapsOf(said: readonly Pair[], given: readonly Pair[], source: string): SwappedNumber[] {
  if (said.length === 0 || given.length < said.length) return [];
  const numbers = new Set((source.match(/\d+/g) ?? []).map(Number));
  return said.flatMap(({ text, numbers: [one, two] }) => {
    if (given.some(({ numbers: [a, b] }) => (a === one && b === two) || (a === two && b === one))) return [];
    if (!numbers.has(one) && !given.some(({ numbers: [hour] }) => hour === one)) return [];
    const right = given.find(({ numbers: [a, b] }) => a === one || b === two || a === two || b === one);
    return right === undefined || !numbers.has(two) ? [] : [{ text, expected: right.text }];
  });
}

function swappedDates(source: string, target: string): SwappedNumber[] {
  const said = pairsOf(target, SAID_DATE);
  if (said.length === 0) return [];
  const given = datesOf(source);
  return said.flatMap(({ text, numbers: [month, day] }) => {
    const sameDay = given.filter(({ numbers }) => numbers[1] === day);
    const isSwapped = sameDay.length > 0 && !sameDay.some(({ numbers }) => numbers[0] === month);
    return isSwapped ? [{ text, expected: sameDay[0]?.text ?? '' }] : [];
  });
}

function datesOf(source: string): Pair[] {
  const dates = (text: string, name = '', ...days: readonly (string | undefined)[]): Pair[] =>
    days
      .filter((day) => day !== undefined)
      .map((day) => ({ text, numbers: [MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(day)] }));
  return [
    ...[...source.matchAll(MONTH_FIRST)].flatMap(([text, name, first, last]) => dates(text, name, first, last)),
    ...[...source.matchAll(DAY_FIRST)].flatMap(([text, first, last, name]) => dates(text, name, first, last)),
  ];
}
