import { addDays } from './days.ts';
import { foldText } from './fold-text.ts';
import { dayOf } from './found-date.ts';
import { withoutOverlaps } from './match-absolute-dates.ts';
import { matchDays } from './match-days.ts';
import { matchNumericDates } from './numeric-dates.ts';
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

/**
 * The first whole date of a text, with its time; `undefined` where there is none. Names of months are read in the
 * language of the page, in English, else in any; `3/2/2026` only where the language says which number is the month.
 */
export function readTimestamp(text: string, language?: string): ReadTimestamp | undefined {
  const whole = text.trim().replace(COMPACT, '$1-$2-$3');
  const date = findDay(whole, [...(language === undefined ? [] : [language]), 'en', ANY_LANGUAGE]);
  if (date === undefined) return undefined;
  const plain = foldText(whole);
  const time = findTime(plain.slice(date.end)) ?? findTime(plain.slice(0, date.start).slice(0, TIME_CHARACTERS));
  if (time === undefined) return { value: date.value, precision: 'day' };
  return { value: `${date.value}T${time.clock}${time.zone}`, precision: time.hasSeconds ? 'second' : 'minute' };
}

/**
 * The day that a dateline names, as ISO 8601: `Feb 3` in the year of publication or the one before; `undefined` where
 * neither the dateline nor the article's date gives a year.
 */
export function readDatelineDay(written: string, publishedAt: string | undefined): string | undefined {
  const reference = publishedAt?.slice(0, 10);
  const found = findDay(written, ['en', ANY_LANGUAGE], reference?.length === 10 ? reference : undefined);
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

/** The first day that a text names in one of these languages. */
function findDay(text: string, languages: readonly string[], reference?: string): Day | undefined {
  const folded = foldText(text);
  const [numeric] = /^\d{4}/.test(folded) ? matchNumericDates(folded, ANY_LANGUAGE) : [];
  if (numeric?.start === 0) return { ...numeric, isRelative: false };
  for (const language of languages) {
    if (language === ANY_LANGUAGE && !NAMED_DATE.test(folded)) continue;
    const [first] = withoutOverlaps(matchDays({ text, folded, language, reference }))
      .flatMap(({ value, precision, ...date }) =>
        value === undefined || precision !== 'day' ? [] : [{ ...date, value }],
      )
      .sort((one, other) => one.start - other.start);
    if (first !== undefined) return first;
  }
  return findShortDay(folded);
}

/** `23.05.11`: only dates with full stops are surely of this century, and day first. */
function findShortDay(text: string): Day | undefined {
  const match = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})(?!\d|\.\d)/.exec(text);
  const value = match === null ? undefined : dayOf(2000 + Number(match[3]), Number(match[2]), Number(match[1]));
  if (match === null || value === undefined) return undefined;
  return { start: match.index, end: match.index + match[0].length, value, isRelative: false };
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
}

function findTime(text: string): Time | undefined {
  const groups = (CLOCK.exec(text) ?? COMPACT_CLOCK.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { hours, minutes = '', seconds, half = '', zone = '' } = groups;
  const hour = (Number(hours) % (half === '' ? 24 : NOON)) + (half.startsWith('p') ? NOON : 0);
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const clock = [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
  return { clock, hasSeconds: seconds !== undefined, zone: isoZone(zone) };
}

function isoZone(zone: string): string {
  if (/^(?:z|utc|gmt)$/.test(zone)) return 'Z';
  return zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2').replace(/^-00:00$/, '+00:00');
}
