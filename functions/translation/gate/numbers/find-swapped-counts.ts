import { isClockNumber, readDates } from '../../../language/calendar/index.ts';
import { type FoundNumber, findNumbers } from '../../../language/numbers/index.ts';
import { hasCapitals } from '../../../language/scripts/index.ts';
import { currencyBefore, unitOfAmount } from '../../../language/units/index.ts';
import type { ComparedNumbers } from './compared-numbers.ts';
import type { SwappedNumber } from './find-swapped-numbers.ts';

/** Dates without a year are read as well. */
const ANY_DAY = '2000-12-31';
const YEAR = /^[12]\d{3}$/;
/** Scores, ranges, codes and decimals. */
const JOINED = { before: /[-–—:/.,\d]$/, after: /^[-–—:/\d]/ };

/**
 * Counts that have changed places: *killed 12 and injured 30* → *mató a 30 e hirió a 12*. Languages of Europe name
 * counts in one order, as translators of news keep them: of 122 segments with two or more, one had another.
 */
export function findSwappedCounts({ source, target, pair }: ComparedNumbers): SwappedNumber[] {
  if (!hasCapitals(pair.from) || !hasCapitals(pair.to)) return [];
  const [given, said] = [countsIn(source, pair.from), countsIn(target, pair.to)];
  const values = new Set(given.map(({ value }) => value));
  const isSameSet = given.length === said.length && said.every(({ value }) => values.has(value));
  if (values.size < 2 || values.size !== given.length || !isSameSet) return [];
  return said.flatMap(({ text, value }, index) => {
    const right = given[index];
    return right === undefined || right.value === value ? [] : [{ text, expected: right.text }];
  });
}

/** Whole numbers in digits that count something: no amounts of a unit, dates, times or places in an order. */
function countsIn(text: string, language: string): readonly FoundNumber[] {
  const numbers = findNumbers(text, language).filter((number) => isCount(number, text, language));
  if (numbers.length < 2) return [];
  const dates = readDates(text, { language, reference: ANY_DAY });
  return numbers.filter(
    (number) => !dates.some(({ start, text: date }) => number.start >= start && number.end <= start + date.length),
  );
}

function isCount(
  { start, end, text, value, isWords, isOrdinal }: FoundNumber,
  whole: string,
  language: string,
): boolean {
  if (isWords || isOrdinal || !Number.isInteger(value) || YEAR.test(text)) return false;
  const [before, after] = [whole.slice(0, start), whole.slice(end)];
  if (JOINED.before.test(before) || JOINED.after.test(after) || isClockNumber(before, after)) return false;
  return currencyBefore(before) === undefined && unitOfAmount(after, text, language) === undefined;
}
