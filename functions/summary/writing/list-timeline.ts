import type { RankedSentence } from '../ranking/rank-sentences.ts';
import type { TimelineEntry } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import { toStatement } from './resolve-pronoun.ts';

/** As many as fit a screen. */
const MAX_ENTRIES = 10;
const PRECISIONS: ReadonlySet<string> = new Set(['day', 'month', 'year']);

/** What happened when, oldest first: a sentence stands under the first date that it names. */
export function listTimeline(request: SummaryRequest, ranked: readonly RankedSentence[]): TimelineEntry[] {
  const bySentence = new Map(ranked.map((each) => [each.sentence.id, each]));
  const entries = new Map<string, TimelineEntry>();
  for (const { value, precision, sentence } of request.facts.dates) {
    const dated = bySentence.get(sentence);
    if (dated === undefined || entries.has(sentence) || !PRECISIONS.has(precision)) continue;
    const statement = toStatement(dated, ranked, request);
    if (statement !== undefined) entries.set(sentence, { date: value, ...statement });
  }
  const best = [...entries].sort(([a], [b]) => scoreOf(bySentence.get(b)) - scoreOf(bySentence.get(a)));
  return best
    .slice(0, MAX_ENTRIES)
    .map(([, entry]) => entry)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function scoreOf(ranked: RankedSentence | undefined): number {
  return ranked?.score ?? 0;
}
