import type { Origin } from '../article/schema.ts';
import { homeZoneOf, readTimestamp } from '../language/calendar/index.ts';
import type { Timestamp } from './schema.ts';

const DAY_MS = 86_400_000;
/** No news is older: the first newspapers appeared in 1605. `3.2.1199` is a number of something. */
const FIRST_YEAR = '1600';
const FULL_HOUR_IN_UTC = /T\d{2}:00(?::00)?(?:Z|\+00:00)$/;

interface Candidate {
  readonly value: string;
  readonly from: Origin;
}

/**
 * The first candidate that is a whole date; sources stand best first. Where it is a time in UTC and the page shows a
 * day right beside it, that day is the newsroom's own, and is taken without the time.
 */
export function chooseTimestamp(candidates: readonly Candidate[], language: string | undefined): Timestamp | undefined {
  const first = firstTimestamp(candidates, language);
  if (first === undefined || !/(?:Z|\+00:00)$/.test(first.value)) return first;
  const shown = firstTimestamp(
    candidates.filter(({ from }) => from === 'page' || from === 'microdata' || from === 'url'),
    language,
  );
  if (shown === undefined || /(?:Z|\+00:00)$/.test(shown.value)) return localMidnight(first, language) ?? first;
  const apart = Math.abs(Date.parse(shown.value.slice(0, 10)) - Date.parse(first.value.slice(0, 10)));
  return apart === DAY_MS ? { ...shown, value: shown.value.slice(0, 10), precision: 'day' } : first;
}

/** `2022-11-06T23:00:00Z` on a German page is a date, 7 November, that a program wrote as its midnight in UTC. */
function localMidnight(timestamp: Timestamp, language: string | undefined): Timestamp | undefined {
  const zone = homeZoneOf(language ?? '');
  if (zone === undefined || !FULL_HOUR_IN_UTC.test(timestamp.value)) return undefined;
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [day = '', time] = local.format(Date.parse(timestamp.value)).split(' ');
  return time === '00:00' ? { ...timestamp, value: day, precision: 'day' } : undefined;
}

function firstTimestamp(candidates: readonly Candidate[], language: string | undefined): Timestamp | undefined {
  for (const { value, from } of candidates) {
    const timestamp = readTimestamp(value, language);
    if (timestamp !== undefined && timestamp.value >= FIRST_YEAR) return { ...timestamp, from };
  }
  return undefined;
}
