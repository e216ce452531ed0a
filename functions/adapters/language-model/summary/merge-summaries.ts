import type { Statement, SummaryContent } from '../../../summary/schema.ts';

const LISTS = ['who', 'what', 'when', 'where', 'why', 'how'] as const;
/** Statements that a list keeps of all parts: as many as a reader takes in. */
const MAX_STATEMENTS = 5;
const MAX_TIMELINE = 12;

/**
 * One summary of the summaries of an article's parts, by their order alone: news tells first what matters most. For
 * when no model merges them.
 */
export function mergeSummaries(parts: readonly [SummaryContent, ...SummaryContent[]], keyPoints: number) {
  const [first] = parts;
  const lists = Object.fromEntries(
    LISTS.map((name) => [name, takeInTurn(parts.map((part) => part[name])).slice(0, MAX_STATEMENTS)]),
  );
  const merged: SummaryContent = {
    ...first,
    ...lists,
    keyPoints: takeInTurn(parts.map((part) => part.keyPoints)).slice(0, keyPoints),
    timeline: parts.flatMap((part) => part.timeline).slice(0, MAX_TIMELINE),
  };
  return merged;
}

/** The first of each, then the second of each; every text once. */
function takeInTurn<Item extends Statement>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
  return [...new Map(inTurn.map((item) => [item.text, item])).values()];
}
