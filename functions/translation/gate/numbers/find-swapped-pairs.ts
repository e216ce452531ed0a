import { readDates } from '../../../language/calendar/index.ts';
import { figureWordsOf, toAsciiDigits } from '../../../language/numbers/index.ts';
import { monthNumbers } from '../dates/month-numbers.ts';
import { CLOCK } from './accepted-renderings.ts';
import type { ComparedNumbers } from './compared-numbers.ts';
import type { SwappedNumber } from './find-swapped-numbers.ts';

/** Two numbers that belong together: a score, a time, a range, a month and its day. */
interface Pair {
  readonly text: string;
  readonly numbers: readonly [number, number];
}

const HALF_A_DAY = 12;
/** Dates without a year are read as well. */
const ANY_DAY = '2000-12-31';
const HAS_DAY = /(?<!\d)\d{1,2}(?!\d)/;
const MONTH_AND_DAY = /\d{4}-(\d\d)-(\d\d)/g;

/** `3-3` for `3-2`, 11:01 for 11:00, 1月28日 for 28 July: numbers of the source that do not belong together. */
export function findSwappedPairs(compared: ComparedNumbers): SwappedNumber[] {
  const { source, target, pair } = compared;
  const said = pairsIn(toAsciiDigits(target), pair.to);
  const given = [...pairsIn(source, pair.from), ...timesIn(compared)];
  return [...swapsOf(said, given, source), ...swappedDates(compared)];
}

function pairsIn(text: string, language: string): Pair[] {
  return [...text.matchAll(figureWordsOf(language).pairs)].map(({ 0: all, 1: one, 2: two }) => ({
    text: all,
    numbers: [Number(one), Number(two)],
  }));
}

/** `11 p.m.` on both clocks. */
function timesIn({ source, given }: ComparedNumbers): Pair[] {
  return given.digits
    .filter(({ end, text }) => CLOCK.test(source.slice(end)) && /^\d{1,2}(?:[:.]\d\d)?$/.test(text))
    .flatMap(({ text }): Pair[] => {
      const [hour = 0, minute = 0] = text.split(/\D/).map(Number);
      return [hour, (hour % HALF_A_DAY) + HALF_A_DAY].map((each) => ({ text, numbers: [each, minute] }));
    });
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

/** The same day of another month. */
function swappedDates({ source, target, pair }: ComparedNumbers): SwappedNumber[] {
  const mayBeDated = HAS_DAY.test(source) && /\p{N}/u.test(target) && monthNumbers(source, pair.from).length > 0;
  const given = mayBeDated ? datesIn(source, pair.from) : [];
  if (given.length === 0) return [];
  return datesIn(target, pair.to).flatMap(({ text, numbers: [month, day] }) => {
    const sameDay = given.filter(({ numbers }) => numbers[1] === day);
    const isSwapped = sameDay.length > 0 && !sameDay.some(({ numbers }) => numbers[0] === month);
    return isSwapped ? [{ text, expected: sameDay[0]?.text ?? '' }] : [];
  });
}

/** Months and days of the dates that a text writes with a number. */
function datesIn(text: string, language: string): Pair[] {
  return readDates(text, { language, reference: ANY_DAY })
    .filter((date) => /\p{N}/u.test(date.text))
    .flatMap((date) =>
      [...date.value.matchAll(MONTH_AND_DAY)].map(([, month, day]): Pair => {
        return { text: date.text, numbers: [Number(month), Number(day)] };
      }),
    );
}
