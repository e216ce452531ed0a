import type { RelativeUnit } from '../calendar-data.ts';
import { addDays, addMonths, weekdayOf, weekOf } from '../days.ts';
import type { DatePrecision } from '../found-date.ts';

const DAYS_A_WEEK = 7;
const SATURDAY = 6;
const YEARS_A_DECADE = 10;

/** Years are written with four digits; what lies before is not news. */
const FIRST_YEAR = 1000;

/** The day, week, month or year that lies so many ahead of a day. */
export function spanAhead(
  reference: string,
  unit: RelativeUnit,
  ahead: number,
): { readonly value: string; readonly precision: DatePrecision } | undefined {
  const year = Number(reference.slice(0, 4));
  switch (unit) {
    case 'day':
      return { value: addDays(reference, ahead), precision: 'day' };
    case 'week':
      return { value: weekOf(addDays(reference, DAYS_A_WEEK * ahead)), precision: 'week' };
    case 'weekend':
      return { value: weekendOf(addDays(reference, DAYS_A_WEEK * ahead)), precision: 'interval' };
    case 'month':
      return { value: addMonths(reference.slice(0, 7), ahead), precision: 'month' };
    case 'year':
      return yearSpan(year + ahead);
    case 'decade':
      return yearSpan(year + ahead * YEARS_A_DECADE);
  }
}

function yearSpan(year: number): { readonly value: string; readonly precision: 'year' } | undefined {
  return year < FIRST_YEAR ? undefined : { value: String(year), precision: 'year' };
}

/** The Saturday and Sunday at the end of a day's week. */
function weekendOf(date: string): string {
  const saturday = addDays(date, (SATURDAY - weekdayOf(date) + DAYS_A_WEEK) % DAYS_A_WEEK);
  return `${saturday}/${addDays(saturday, 1)}`;
}
