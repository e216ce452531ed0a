import type { DateFact } from '../../facts/schema.ts';
import { nameWeekday, toDay, weekdayOf } from '../../language/calendar/index.ts';
import type { EventTime } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import type { MainEvent } from './find-event.ts';

/** News is of what happened so many days before it, or is about to. */
const NEWS_DAYS = { before: 10, after: 3 };
const MAX_TIMES = 3;
/** Days that later sentences name belong to other events. */
const FIRST_SENTENCES = 8;

/**
 * When it happened: the days near publication that the first sentences name. Where they name none, it is the day of
 * publication, and says that it is inferred.
 */
export function tellTime(request: SummaryRequest, event: MainEvent): EventTime[] {
  const { facts, metadata } = request;
  const published = metadata.publishedAt?.value.slice(0, 10) ?? metadata.dateline?.date;
  const first = event.passages.filter(({ order }) => order <= FIRST_SENTENCES);
  const places = new Map(first.flatMap(({ evidence }, place) => evidence.map((id) => [id, place] as const)));
  const told = facts.dates
    .filter((date) => places.has(date.sentence) && isNear(date, published))
    .map((date) => ({ date, place: places.get(date.sentence) ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ date }) => toAnswer(date));
  const times = told.filter(({ value }, index) => told.findIndex((other) => other.value === value) === index);
  return times.length > 0 ? times.slice(0, MAX_TIMES) : inferTime(request, event, published);
}

/** Whether a date is a day that news of that day would tell of. */
function isNear({ value, precision }: DateFact, published: string | undefined): boolean {
  if (precision !== 'day') return false;
  if (published === undefined) return true;
  const days = toDay(value) - toDay(published);
  return days >= -NEWS_DAYS.before && days <= NEWS_DAYS.after;
}

function inferTime(
  { metadata, article }: SummaryRequest,
  event: MainEvent,
  published: string | undefined,
): EventTime[] {
  const evidence =
    event.lead?.evidence ?? event.headline?.evidence ?? article.sentences.slice(0, 1).map(({ id }) => id);
  if (published === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(published) || evidence.length === 0) return [];
  const weekday = weekdayOf(published);
  if (Number.isNaN(weekday)) return [];
  const text = nameWeekday(metadata.language.code, weekday);
  return [{ text, value: published, precision: 'day', inferred: true, evidence: [...evidence] }];
}

function toAnswer({ text, value, precision, sentence }: DateFact): EventTime {
  return { text, value, precision, evidence: [sentence] };
}
