import { findMonth } from './month-names.ts';
import { parseTimestamp } from './parse-timestamp.ts';

const DAY_MS = 86_400_000;
/** A dateline may be of the day after in another zone; farther ahead it is of the year before. */
const MAX_AHEAD_DAYS = 2;

/**
 * The day that a dateline names, as ISO 8601: `Feb 3` in the year of publication or the one before; absent where
 * neither the dateline nor the article's date gives a year.
 */
export function findDatelineDate(written: string, publishedAt: string | undefined): string | undefined {
  const whole = parseTimestamp(written, 'text');
  if (whole !== undefined) return whole.value.slice(0, 10);
  const year = Number(publishedAt?.slice(0, 4));
  const monthAndDay = readMonthAndDay(written);
  if (monthAndDay === undefined || !Number.isInteger(year)) return undefined;
  const inYear = (each: number) => `${each}-${monthAndDay}`;
  const ahead = (Date.parse(inYear(year)) - Date.parse((publishedAt ?? '').slice(0, 10))) / DAY_MS;
  const date = ahead > MAX_AHEAD_DAYS ? inYear(year - 1) : inYear(year);
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}

function readMonthAndDay(written: string): string | undefined {
  const day = /\d{1,2}/.exec(written)?.[0];
  const eastAsian = /(\d{1,2})月(\d{1,2})日/.exec(written);
  if (eastAsian !== null) return `${pad(eastAsian[1])}-${pad(eastAsian[2])}`;
  const word = written.match(/[\p{L}\p{M}]{3,}/gu)?.find((each) => findMonth(each) !== undefined);
  const month = word === undefined ? undefined : findMonth(word);
  return month === undefined || day === undefined ? undefined : `${pad(String(month))}-${pad(day)}`;
}

function pad(number = ''): string {
  return number.padStart(2, '0');
}
