import { withoutOverlaps } from './absolute/match-absolute-dates.ts';
import { matchDays } from './absolute/match-days.ts';
import { matchNumericDates } from './absolute/numeric-dates.ts';
import { languageWithZone } from './clock-times.ts';
import { addDays } from './days.ts';
import { foldText } from './fold-text.ts';
import { dayOf } from './found-date.ts';
import { ANY_LANGUAGE } from './per-language.ts';

/** A point in time as a page states it, with what precision it has. */
export interface ReadTimestamp {
  /** ISO 8601, with offset where the text gives one. */
  readonly value: string;
  readonly precision: 'day' | 'minute' | 'second';
}

/** `20260203`, `20260203T1430`: ISO 8601 without hyphens. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T|\d{4,6}$)/;
/** A day and a word: what a date with a month's name has at least. */
const NAMED_DATE = /(?<!\d)\d{1,2}(?!\d).*\p{L}|\p{L}.*(?<!\d)\d{1,2}(?!\d)/su;
/** A time may stand before its date: `14:30, 3 May 2026`. */
const TIME_CHARACTERS = 10;
/** A dateline may be of the day after in another zone; farther ahead it is of the year before. */
const MAX_AHEAD_DAYS = 2;

/** A point in time with its place in a text. */
export interface FoundTimestamp extends ReadTimestamp {
  readonly start: number;
  /** Behind the date and its time. */
  readonly end: number;
}

/**
 * The first whole date of a text, with its time; `undefined` where there is none. Names of months are read in the
 * language of the page, in English, else in any; `3/2/2026` only where the language says which number is the month.
 */
export function readTimestamp(text: string, language?: string): ReadTimestamp | undefined {
  const whole = withWholeYear(text.trim().replace(COMPACT, '$1-$2-$3'));
  const [day] = findDays(whole, languagesOf(whole, language));
  if (day === undefined) return undefined;
  const { value, precision } = withTime(foldText(whole), day, { from: 0 });
  return { value, precision };
}

/** Every whole date of a text with its time, read as `readTimestamp` reads them, in their order. */
export function findTimestamps(text: string, language?: string): readonly FoundTimestamp[] {
  const folded = foldText(text);
  const days = findDays(text, languagesOf(text, language)).filter(({ isRelative }) => !isRelative);
  const found: FoundTimestamp[] = [];
  for (const [index, day] of days.entries()) {
    found.push(withTime(folded, day, { from: found.at(-1)?.end ?? 0, to: days[index + 1]?.start }));
  }
  return found;
}

function languagesOf(text: string, language: string | undefined): readonly string[] {
  return [...(language === undefined ? [] : [languageWithZone(language, foldText(text))]), 'en', ANY_LANGUAGE];
}

/** The time stands behind its date, or at the start of what stands before it; `from` and `to` are its neighbours. */
function withTime(
  folded: string,
  { start, end, value }: Day,
  { from, to }: { readonly from: number; readonly to?: number | undefined },
): FoundTimestamp {
  const behind = findTime(folded.slice(end, to));
  const time = behind ?? findTime(folded.slice(from, start).slice(0, TIME_CHARACTERS));
  if (time === undefined) return { start, end, value, precision: 'day' };
  const stamped = `${value}T${time.clock}${time.zone}`;
  return { start, end: end + (behind?.length ?? 0), value: stamped, precision: time.hasSeconds ? 'second' : 'minute' };
}

/** `Tue, 12 Nov 24 10:00 PST`, as RFC 822 writes years: those from 50 on are of the last century (RFC 2822, 4.3). */
function withWholeYear(text: string): string {
  return text.replace(
    /^((?:\p{L}{3},\s*)?\d{1,2} \p{L}{3} )(\d{2})(?= \d{2}:\d{2})/u,
    (_, day: string, year: string) => {
      return `${day}${Number(year) < 50 ? 20 : 19}${year}`;
    },
  );
}

/**
 * The day that a dateline names, as ISO 8601: `Feb 3` in the year of publication or the one before; `undefined` where
 * neither the dateline nor the article's date gives a year.
 */
export function readDatelineDay(written: string, publishedAt: string | undefined): string | undefined {
  const reference = publishedAt?.slice(0, 10);
  const [found] = findDays(written, ['en', ANY_LANGUAGE], reference?.length === 10 ? reference : undefined);
  if (found === undefined || reference === undefined || !found.isRelative) return found?.value;
  const isAhead = found.value > addDays(reference, MAX_AHEAD_DAYS);
  return isAhead ? `${Number(found.value.slice(0, 4)) - 1}${found.value.slice(4)}` : found.value;
}

interface Day {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly isRelative: boolean;
}

/** The days that a text names, in their order; another language than the first is asked where that reads none at once. */
function findDays(text: string, languages: readonly string[], reference?: string): readonly Day[] {
  const folded = foldText(text);
  const [numeric] = /^\d{4}/.test(folded) ? matchNumericDates(folded, languages[0] ?? ANY_LANGUAGE) : [];
  if (numeric?.start === 0) return [{ ...numeric, isRelative: false }];
  let days: readonly Day[] = [];
  for (const language of languages) {
    if (language === ANY_LANGUAGE && (days.length > 0 || !NAMED_DATE.test(folded))) continue;
    const own = withoutOverlaps(matchDays({ text, folded, language, reference })).flatMap(
      ({ value, precision, ...date }) => (value === undefined || precision !== 'day' ? [] : [{ ...date, value }]),
    );
    days = [...days, ...own.filter((day) => !days.some((other) => day.start < other.end && other.start < day.end))];
  }
  return days.length > 0 ? days.toSorted((one, other) => one.start - other.start) : findShortDay(folded);
}

/** `23.05.11`: only dates with full stops are surely of this century, and day first. */
function findShortDay(text: string): readonly Day[] {
  const match = /(?<![\p{L}\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})(?!\d|\.\d)/u.exec(text);
  const value = match === null ? undefined : dayOf(2000 + Number(match[3]), Number(match[2]), Number(match[1]));
  if (match === null || value === undefined) return [];
  return [{ start: match.index, end: match.index + match[0].length, value, isRelative: false }];
}

const GAP = String.raw`[\st,.|·•–—-]*(?:\p{L}{1,4}\.?,?\s+|@\s*){0,2}`;
const ZONE = String.raw`(?<zone>z(?!\p{L})|utc|gmt|[+-]\d{2}:?\d{2})`;
const CLOCK = new RegExp(
  String.raw`^${GAP}(?<hours>\d{1,2})[:.h](?<minutes>\d{2})(?::(?<seconds>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?\s?m\.?)?\s*${ZONE}?`,
  'u',
);
const COMPACT_CLOCK = new RegExp(
  String.raw`^t?(?<hours>\d{2})(?<minutes>\d{2})(?<seconds>\d{2})?(?<half>)${ZONE}?$`,
  'u',
);
const NOON = 12;

interface Time {
  /** `14:30` or `14:30:05`. */
  readonly clock: string;
  readonly hasSeconds: boolean;
  readonly zone: string;
  /** Of the text up to its end. */
  readonly length: number;
}

function findTime(text: string): Time | undefined {
  const match = CLOCK.exec(text) ?? COMPACT_CLOCK.exec(text);
  if (match?.groups === undefined) return undefined;
  const { hours, minutes = '', seconds, half = '', zone = '' } = match.groups;
  const hour = (Number(hours) % (half === '' ? 24 : NOON)) + (half.startsWith('p') ? NOON : 0);
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const clock = [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
  return { clock, hasSeconds: seconds !== undefined, zone: isoZone(zone), length: match[0].length };
}

function isoZone(zone: string): string {
  if (/^(?:z|utc|gmt)$/.test(zone)) return 'Z';
  return zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2').replace(/^-00:00$/, '+00:00');
}
