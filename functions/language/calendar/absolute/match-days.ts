import { calendarDataOf } from '../calendar-data.ts';
import { weekdayOf } from '../days.ts';
import { foldName } from '../fold-text.ts';
import { type DatedText, dayOf, type MatchedDate, monthOf } from '../found-date.ts';
import { monthNamesOf, weekdayNamesOf } from '../names/calendar-names.ts';
import { hasCapital, headOf } from '../names/match-names.ts';
import { findNames, weekdayPatternsOf } from '../names/name-patterns.ts';
import { ANY_LANGUAGE } from '../per-language.ts';
import { chooseYear } from './choose-year.ts';
import { matchNamedDates, type NamedDate } from './match-dates.ts';
import { matchNumericDates } from './numeric-dates.ts';
import { ownMonthsOf } from './other-calendars.ts';

/** As far as a weekday stands from its date. */
const REACH_CHARACTERS = 40;

/** Dates that name a day, or a month with its year; they may overlap. */
export function* matchDays(source: DatedText): Generator<MatchedDate> {
  if (!/\d/.test(source.folded)) return;
  yield* numericDates(source);
  yield* namedDates(source);
  yield* ownDates(source);
}

function* numericDates(source: DatedText): Generator<MatchedDate> {
  for (const date of matchNumericDates(source.folded, source.language)) {
    const weekday = weekdayBeside(date, source);
    const span = belongsTo(weekday, date.value) ? weekday : date;
    yield { start: span.start, end: span.end, value: date.value, precision: 'day', isRelative: false };
  }
}

function* namedDates(source: DatedText): Generator<MatchedDate> {
  const { folded, language } = source;
  const { numbers } = monthNamesOf(language);
  const dates = [...matchNamedDates(folded, findNames(folded, 'months', language), language)];
  for (const [index, named] of dates.entries()) {
    const month = numbers.get(foldName(named.month));
    if (month === undefined || !isDate(named, source)) continue;
    const { start, end, day, year } = named;
    if (day !== undefined) {
      const known = year ?? yearBeside(named, [dates[index + 1], dates[index - 1]]);
      yield dayDate(named, daysOf(known, month, day, source), source);
    } else if (year !== undefined) {
      yield { start, end, value: monthOf(year, month), precision: 'month', isRelative: false };
    }
  }
}

/** Dates so near each other are of one list or span, which says its year once: `3 May and 5 June 2019`. */
const LIST_CHARACTERS = 12;

/** The year of a date right beside another one. */
export function yearBeside(
  { start, end }: { readonly start: number; readonly end: number },
  others: readonly ({ readonly start: number; readonly end: number; readonly year?: number | undefined } | undefined)[],
): number | undefined {
  const near = others.find((each) => {
    if (each?.year === undefined) return false;
    const gap = each.start >= end ? each.start - end : start - each.end;
    return gap >= 0 && gap <= LIST_CHARACTERS;
  });
  return near?.year;
}

/** `may 5`, `3 set`: a word that is not written as the month is, or a short one that is a word as well, needs a year. */
function isDate({ day, year, month, monthStart }: NamedDate, { text, language }: DatedText): boolean {
  if (day !== undefined && year !== undefined) return true;
  const { hasCapitals, full } = monthNamesOf(language);
  if (hasCapitals && !hasCapital(text.slice(monthStart, monthStart + month.length))) return false;
  return full.has(foldName(month)) || calendarDataOf(language).ambiguous?.includes(month) !== true;
}

/** The days that a date may be: that of its year, else those of the years around the publication. */
function daysOf(
  year: number | undefined,
  month: number,
  day: number,
  { reference }: DatedText,
): (string | undefined)[] {
  return yearsAround(year, Number(reference?.slice(0, 4))).map((each) => dayOf(each, month, day));
}

function yearsAround(year: number | undefined, present: number): number[] {
  if (year !== undefined) return [year];
  return Number.isNaN(present) ? [] : [present - 1, present, present + 1];
}

/** Dates of calendars with other months; without a year where the language counts so by default. */
function* ownDates(source: DatedText): Generator<MatchedDate> {
  const { folded, language, reference } = source;
  for (const { months, isUsual, yearAt, toGregorian } of ownMonthsOf(language)) {
    for (const named of matchNamedDates(folded, months(folded), language)) {
      const { year, month, day } = named;
      if (day === undefined || (year === undefined && !isUsual)) continue;
      const present = reference === undefined ? Number.NaN : yearAt(reference);
      const days = yearsAround(year, present).map((each) => toGregorian(each, month, day));
      yield dayDate({ ...named, firstDay: undefined, lastDay: undefined }, days, source);
    }
  }
}

function dayDate(named: NamedDate, days: readonly (string | undefined)[], source: DatedText): MatchedDate {
  const weekday = weekdayBeside(named, source);
  const value = chooseYear(days, named, { ...source, weekday: weekday?.number });
  const isRelative = named.year === undefined;
  const { start, end } = belongsTo(weekday, value) ? weekday : named;
  const other = named.firstDay ?? named.lastDay;
  const basis = isRelative ? ('year-inferred' as const) : ('written' as const);
  if (other === undefined || value === undefined) return { start, end, value, precision: 'day', isRelative, basis };
  const another = `${value.slice(0, 8)}${String(other).padStart(2, '0')}`;
  const interval = named.firstDay === undefined ? `${value}/${another}` : `${another}/${value}`;
  return { start: named.start, end: named.end, value: interval, precision: 'interval', isRelative, basis };
}

interface DatedWeekday {
  readonly start: number;
  readonly end: number;
  readonly number: number | undefined;
  readonly isInBrackets: boolean;
}

/** Whether a weekday beside a date is its own: one in brackets always is, though the year may be another. */
function belongsTo(weekday: DatedWeekday | undefined, value: string | undefined): weekday is DatedWeekday {
  if (weekday === undefined) return false;
  return weekday.isInBrackets || value === undefined || weekdayOf(value) === weekday.number;
}

/** The weekday before or after a date, and what both take up together. */
function weekdayBeside(
  { start, end }: { readonly start: number; readonly end: number },
  { text, folded, language }: DatedText,
): DatedWeekday | undefined {
  if (language === ANY_LANGUAGE) return undefined;
  const patterns = weekdayPatternsOf(language);
  const weekdays = weekdayNamesOf(language);
  const before = patterns.before.exec(headOf(folded, start));
  const after = before === null ? patterns.after.exec(folded.slice(end, end + REACH_CHARACTERS)) : null;
  const name = (before ?? after)?.groups?.weekday;
  if (name === undefined) return undefined;
  const from = start - (before?.[0].length ?? 0);
  const to = end + (after?.[0].length ?? 0);
  // `23. Oktober so weit`: a short name is written as one, and behind a date in brackets.
  const isShort = !weekdays.full.has(foldName(name));
  const isInBrackets = after !== null && /[(（]/.test(after[0]);
  if (isShort && after !== null && !isInBrackets) return undefined;
  if (isShort && weekdays.hasCapitals && before !== null && !hasCapital(text.slice(from, from + name.length)))
    return undefined;
  return { start: from, end: to, number: weekdays.numbers.get(foldName(name)), isInBrackets };
}
