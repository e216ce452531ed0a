import { contentStems } from '../../language/tokens/index.ts';
import type { Metadata } from '../../metadata/schema.ts';
import type { RankedSentence } from '../ranking/rank-sentences.ts';
import type { TimelineEntry } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import { findEventDate } from './find-event-date.ts';
import { toStatement } from './resolve-pronoun.ts';
import { trimEntry } from './trim-entry.ts';

/** As many as fit a screen. */
const MAX_ENTRIES = 10;
/** Two entries of one date that share so much tell the same event. */
const SAME_EVENT = 0.5;

/** What happened when, oldest first: each event under its own date, once, with what is still to come marked. */
export function listTimeline(request: SummaryRequest, ranked: readonly RankedSentence[]): TimelineEntry[] {
  const language = request.metadata.language.code;
  const published = publicationOf(request.metadata);
  const dates = Map.groupBy(request.facts.dates, ({ sentence }) => sentence);
  const dated = ranked
    .toSorted((one, other) => other.score - one.score)
    .flatMap((each): TimelineEntry[] => {
      const { id, start, end } = each.sentence;
      const text = request.article.text.slice(start, end);
      const date = findEventDate(dates.get(id) ?? [], { text, start, language, publishedAt: published });
      const statement = date === undefined ? undefined : toStatement(each, ranked, request);
      if (date === undefined || statement === undefined) return [];
      return [{ date: date.value, ...statement, text: trimEntry(statement.text, date.text, language) }];
    });
  return markPlanned(withoutRepeated(dated, language), request.metadata)
    .slice(0, MAX_ENTRIES)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** What lies after the publication is planned, whoever lists it. */
export function markPlanned(timeline: readonly TimelineEntry[], metadata: Metadata): TimelineEntry[] {
  const published = publicationOf(metadata);
  return timeline.map((entry) =>
    published !== undefined && isAfter(entry.date, published) ? { ...entry, planned: true } : entry,
  );
}

function publicationOf({ publishedAt, dateline }: Metadata): string | undefined {
  return publishedAt?.value ?? dateline?.date;
}

/** Compared as exactly as the less exact of both. */
function isAfter(date: string, published: string): boolean {
  const length = Math.min(date.length, published.length);
  return date.slice(0, length) > published.slice(0, length);
}

/** Entries of one date that tell the same are told by the first. */
function withoutRepeated(entries: readonly TimelineEntry[], language: string): TimelineEntry[] {
  const kept: (TimelineEntry & { readonly stems: ReadonlySet<string> })[] = [];
  for (const entry of entries) {
    const stems = new Set(contentStems(entry.text, language));
    const isTold = kept.some(
      (each) =>
        each.date === entry.date &&
        each.stems.intersection(stems).size >= SAME_EVENT * Math.min(each.stems.size, stems.size),
    );
    if (!isTold) kept.push({ ...entry, stems });
  }
  return kept.map(({ stems: _stems, ...entry }) => entry);
}
