import type { Origin } from '../article/schema.ts';
import { parseTimestamp } from './parse-timestamp.ts';
import type { Timestamp } from './schema.ts';

const DAY_MS = 86_400_000;

/**
 * The first candidate that is a whole date; sources stand best first. Where it is a time in UTC and the page shows a
 * day right beside it, that day is the newsroom's own, and is taken without the time.
 */
export function chooseTimestamp(
  candidates: readonly { readonly value: string; readonly from: Origin }[],
  language: string | undefined,
): Timestamp | undefined {
  const first = firstTimestamp(candidates, language);
  if (first === undefined || !first.value.endsWith('Z')) return first;
  const shown = firstTimestamp(
    candidates.filter(({ from }) => from === 'page' || from === 'microdata' || from === 'url'),
    language,
  );
  if (shown === undefined || shown.value.endsWith('Z')) return first;
  const apart = Math.abs(Date.parse(shown.value.slice(0, 10)) - Date.parse(first.value.slice(0, 10)));
  return apart === DAY_MS ? { ...shown, value: shown.value.slice(0, 10), precision: 'day' } : first;
}

function firstTimestamp(
  candidates: readonly { readonly value: string; readonly from: Origin }[],
  language: string | undefined,
): Timestamp | undefined {
  for (const { value, from } of candidates) {
    const timestamp = parseTimestamp(value, from, language);
    if (timestamp !== undefined) return timestamp;
  }
  return undefined;
}
