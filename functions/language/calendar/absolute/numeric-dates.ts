import { calendarDataOf } from '../calendar-data.ts';
import { dayOf } from '../found-date.ts';
import { cldrLocale, perLanguage } from '../per-language.ts';
import { dateFormsOf } from './date-forms.ts';
import { gregorianYear, ownMonthsOf } from './other-calendars.ts';

export interface NumericDate {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const MARKS = '[\\u200e\\u200f]?';
const SEPARATOR = `${MARKS}(?<mark>\\.\\s?|\\s?/\\s?|-)${MARKS}`;
const AGAIN = `${MARKS}\\k<mark>${MARKS}`;
const BEFORE = '(?<![\\d/-]|\\d[.,:])';
const AFTER = '(?!\\d|[/:-]\\d|\\.\\d)';
const YEAR_LAST = new RegExp(
  `${BEFORE}(?<one>\\d{1,2})${SEPARATOR}(?<two>\\d{1,2})${AGAIN}(?<year>[12]\\d{3})${AFTER}`,
  'g',
);
const YEAR_FIRST = new RegExp(
  `${BEFORE}(?<year>[12]\\d{3})${SEPARATOR}(?<one>\\d{1,2})${AGAIN}(?<two>\\d{1,2})${AFTER}`,
  'g',
);

/** Dates in digits, in a folded text: `03.02.2026`, `2026-02-03`; none where `3/2/2026` may be either day. */
export function* matchNumericDates(text: string, language: string): Generator<NumericDate> {
  for (const match of [...text.matchAll(YEAR_FIRST), ...text.matchAll(YEAR_LAST)]) {
    const { year = '', one, two, mark } = match.groups ?? {};
    const written = { year: Number(year), one: Number(one), two: Number(two), mark: mark?.trim() };
    const isYearFirst = match[0].startsWith(year);
    const value = isYearFirst ? dayIn(language, written.year, written.one, written.two) : readDay(written, language);
    if (value !== undefined) yield { start: match.index, end: match.index + match[0].length, value };
  }
}

interface WrittenDate {
  readonly year: number;
  readonly one: number;
  readonly two: number;
  readonly mark: string | undefined;
}

/** Which number is the month: the one that can be, else the one that the language has in that place. */
function readDay({ year, one, two, mark }: WrittenDate, language: string): string | undefined {
  const [dayFirst, monthFirst] = [dayIn(language, year, two, one), dayIn(language, year, one, two)];
  if (dayFirst === undefined || monthFirst === undefined || one === two) return dayFirst ?? monthFirst;
  // English text too sets the day first before full stops.
  const order = mark === '.' ? 'dmy' : orderOf(language);
  if (order === undefined) return undefined;
  return order === 'mdy' ? monthFirst : dayFirst;
}

/** Years before this one are of the calendar that a language counts by, as 1404 is in Persian. */
const FIRST_GREGORIAN = 1500;

function dayIn(language: string, year: number, month: number, day: number): string | undefined {
  const own = year < FIRST_GREGORIAN ? ownMonthsOf(language).find(({ isUsual }) => isUsual) : undefined;
  if (own === undefined) return dayOf(gregorianYear(year, language), month, day);
  const name = own.monthName(month);
  return name === undefined ? undefined : own.toGregorian(year, name, day);
}

const orderOf = perLanguage((language) => {
  const isUnsaid =
    calendarDataOf(language).numericOrderVaries === true && new Intl.Locale(cldrLocale(language)).region === undefined;
  return isUnsaid ? undefined : dateFormsOf(language).numericOrder;
});
