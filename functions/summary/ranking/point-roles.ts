import type { SummaryRequest } from '../summarizer.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { Role } from './select-sentences.ts';

/** Of the characters of a sentence. */
const MIN_QUOTED_SHARE = 0.4;
/** What happened within a month before is the background of news. */
const BACKGROUND_DAYS = 31;
const DAY_MS = 86_400_000;

/** What a longer summary should hold beside the news: somebody's words, and what came before. */
export function pointRoles(request: SummaryRequest): readonly Role[] {
  return [
    (candidate) => candidate.quotedShare >= MIN_QUOTED_SHARE && quotesPerson(candidate, request),
    (candidate) => tellsWhatCameBefore(candidate, request),
  ];
}

/** Whether a sentence quotes somebody whom the article introduces, or names again. */
function quotesPerson({ sentence }: RankedSentence, { facts }: SummaryRequest): boolean {
  return facts.quotes.some(({ start, speaker, kind }) => {
    if (start < sentence.start || start >= sentence.end || kind !== 'direct') return false;
    const entity = facts.entities.find(({ id }) => id === speaker?.entity);
    return entity !== undefined && (entity.role !== undefined || entity.mentions.length > 1);
  });
}

/** Whether a sentence is dated to a day of the month before the news. */
function tellsWhatCameBefore({ sentence }: RankedSentence, { facts, metadata }: SummaryRequest): boolean {
  const today = dayOf(metadata.publishedAt?.value ?? metadata.dateline?.date ?? '');
  if (today === undefined) return false;
  return facts.dates.some((date) => {
    const day = date.sentence === sentence.id && date.precision === 'day' ? dayOf(date.value) : undefined;
    return day !== undefined && day < today && today - day <= BACKGROUND_DAYS;
  });
}

/** Days since 1970 of an ISO 8601 date or time. */
function dayOf(value: string): number | undefined {
  const ms = Date.parse(value.slice(0, 10));
  return Number.isNaN(ms) ? undefined : Math.round(ms / DAY_MS);
}
