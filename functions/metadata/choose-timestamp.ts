import type { Origin } from '../article/schema.ts';
import { homeZoneOf, readTimestamp } from '../language/calendar/index.ts';
import type { Timestamp } from './schema.ts';

const DAY_MS = 86_400_000;
/** No news is older: the first newspapers appeared in 1605. `3.2.1199` is a number of something. */
const FIRST_YEAR = '1600';
/** Where computers begin to count: what a program writes that has no date. */
const NO_DATE = /^1970-01-01/;
const FULL_HOUR_IN_UTC = /T\d{2}:00(?::00)?(?:Z|\+00:00)$/;
/** A date that is this likely may stand for the newsroom's own day. */
const MIN_LIKELY = 0.8;
/** What markup states of the future is an embargo, or a slip. */
const CONFIDENCE_OF_FUTURE = 0.5;

export interface DateCandidate {
  readonly value: string;
  readonly from: Origin;
  readonly confidence?: number;
}

/** What the dates of a document are read by. */
export interface DateReading {
  readonly language?: string | undefined;
  /** ISO 8601: when the document came in. */
  readonly receivedAt?: string | undefined;
}

/**
 * The first candidate that is a whole date; sources stand best first. Where it is a time in UTC and the page shows a
 * day right beside it, that day is the newsroom's own, and is taken without the time. A day after the one that follows
 * receipt is not one that a page shows; where markup states it, it is only likely.
 */
export function chooseTimestamp(candidates: readonly DateCandidate[], reading: DateReading): Timestamp | undefined {
  const first = firstTimestamp(candidates, reading);
  if (first === undefined || !isInUtc(first.value)) return first;
  const shown = firstTimestamp(candidates.filter(isShown), reading);
  if (shown === undefined || isInUtc(shown.value)) return localMidnight(first, reading.language) ?? first;
  const apart = Math.abs(Date.parse(shown.value.slice(0, 10)) - Date.parse(first.value.slice(0, 10)));
  return apart === DAY_MS ? { ...shown, value: shown.value.slice(0, 10), precision: 'day' } : first;
}

function isInUtc(value: string): boolean {
  return /(?:Z|\+00:00)$/.test(value);
}

function isShown({ from, confidence = 1 }: DateCandidate): boolean {
  return VISIBLE.has(from) && confidence >= MIN_LIKELY;
}

const VISIBLE: ReadonlySet<Origin> = new Set(['page', 'microdata', 'url']);

/** `2022-11-06T23:00:00Z` on a German page is a date, 7 November, that a program wrote as its midnight in UTC. */
function localMidnight(timestamp: Timestamp, language: string | undefined): Timestamp | undefined {
  const zone = homeZoneOf(language ?? '');
  if (zone === undefined || !FULL_HOUR_IN_UTC.test(timestamp.value)) return undefined;
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [day = '', time] = local.format(Date.parse(timestamp.value)).split(' ');
  return time === '00:00' ? { ...timestamp, value: day, precision: 'day' } : undefined;
}

function firstTimestamp(
  candidates: readonly DateCandidate[],
  { language, receivedAt }: DateReading,
): Timestamp | undefined {
  const latest = receivedAt === undefined ? undefined : dayAfter(receivedAt);
  let ahead: Timestamp | undefined;
  for (const { value, from, confidence = 1 } of candidates) {
    const timestamp = readTimestamp(value, language);
    if (timestamp === undefined || timestamp.value < FIRST_YEAR || NO_DATE.test(timestamp.value)) continue;
    if (latest === undefined || timestamp.value.slice(0, 10) <= latest)
      return withConfidence(timestamp, from, confidence);
    if (!GUESSED.has(from)) ahead ??= withConfidence(timestamp, from, CONFIDENCE_OF_FUTURE);
  }
  return ahead;
}

/** What stands in these is taken for a date of publication by its place alone. */
const GUESSED: ReadonlySet<Origin> = new Set(['page', 'url', 'text']);

function withConfidence(timestamp: Omit<Timestamp, 'from'>, from: Origin, confidence: number): Timestamp {
  return { ...timestamp, from, ...(confidence < 1 ? { confidence } : {}) };
}

/** A newsroom east of here may be a day ahead. */
function dayAfter(time: string): string {
  return new Date(Date.parse(time) + DAY_MS).toISOString().slice(0, 10);
}
