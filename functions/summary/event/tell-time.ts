import type { DateFact } from '../../facts/schema.ts';
import type { EventTime } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import type { MainEvent } from './find-event.ts';

const DAY_MS = 86_400_000;
/** News is of what happened so many days before it, or is about to. */
const NEWS_DAYS = { before: 10, after: 3 };
const MAX_TIMES = 3;

/** When it happened: the days near publication that the first sentences name; that of publication where they name none. */
export function tellTime(request: SummaryRequest, event: MainEvent): EventTime[] {
  const { facts, metadata } = request;
  const published = metadata.publishedAt?.value.slice(0, 10) ?? metadata.dateline?.date;
  const places = new Map(event.passages.flatMap(({ evidence }, place) => evidence.map((id) => [id, place] as const)));
  const dated = facts.dates
    .filter(({ sentence }) => places.has(sentence))
    .map((date) => ({ date, cost: (places.get(date.sentence) ?? 0) + costOf(date, published) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ date }) => toAnswer(date));
  const times = dated.filter(({ value }, index) => dated.findIndex((other) => other.value === value) === index);
  return times.slice(0, MAX_TIMES);
}

/** What is far from publication, or no day, is background. */
function costOf({ value, precision }: DateFact, published: string | undefined): number {
  if (precision !== 'day') return 20;
  if (published === undefined) return 0;
  const days = (Date.parse(value.slice(0, 10)) - Date.parse(published)) / DAY_MS;
  return days >= -NEWS_DAYS.before && days <= NEWS_DAYS.after ? 0 : 30;
}

function toAnswer({ text, value, precision, sentence }: DateFact): EventTime {
  return { text, value, precision, evidence: [sentence] };
}
