import { type Clause, isClosed } from '../../language/clauses/index.ts';
import type { Statement } from '../schema.ts';
import type { MainEvent } from './find-event.ts';
import { linkAt } from './links.ts';
import { cutPhrase, type Passage, phraseOf } from './passage.ts';

const MAX_ANSWERS = 3;
const MAX_WORDS = 14;
const MIN_WORDS = 2;
/** What speaks for a sentence: it is the headline or the lead, or says the same words. */
const BESIDE_LEAD = 1.5;

interface Candidate {
  readonly statement: Statement;
  readonly weight: number;
}

/** Why it happened: causes and purposes beside the event. Empty where the article gives none. */
export function tellReasons(event: MainEvent): Statement[] {
  return bestOf(event.passages.flatMap((passage) => weigh(passage, event, causeAt)));
}

/** How it happened: means and manner beside the event, and the clauses that tell its course. Empty where it gives none. */
export function tellManners(event: MainEvent): Statement[] {
  return bestOf(event.passages.flatMap((passage) => weigh(passage, event, mannerAt)));
}

/** Where an answer begins and how surely it is one. */
interface Found {
  readonly from: number;
  readonly weight: number;
}

type Find = (clause: Clause, index: number) => Found | undefined;

function causeAt(clause: Clause, index: number): Found | undefined {
  const { tokens, words } = clause;
  const link = linkAt(clause, index, words.causes);
  const isGerundNext = words.verbs.gerunds.has(tokens[index + 1]?.lower ?? '');
  const lower = tokens[index]?.lower ?? '';
  if (isGerundNext && words.causesWithGerund.has(lower)) return { from: index, weight: 2 };
  const isPurpose =
    index > clause.verb + 1 &&
    words.infinitiveMarkers.has(lower) &&
    words.verbs.infinitives.has(tokens[index + 1]?.lower ?? '');
  if (isPurpose) return { from: index, weight: 0.7 };
  return link === undefined || index === 0 ? undefined : { from: index, weight: link.weight };
}

function mannerAt(clause: Clause, index: number): Found | undefined {
  const { tokens, words } = clause;
  const lower = tokens[index]?.lower ?? '';
  const isGerundNext = words.verbs.gerunds.has(tokens[index + 1]?.lower ?? '');
  if (isGerundNext && words.mannersWithGerund.has(lower)) return { from: index, weight: 3 };
  const link = linkAt(clause, index, words.manners);
  if (link !== undefined && index > clause.verb) return { from: index, weight: link.weight };
  if (words.courses.has(lower) && index > clause.verb && hasClause(clause, index)) return { from: index, weight: 1.5 };
  return undefined;
}

/** Whether a verb follows before the next mark. */
function hasClause({ tokens, words }: Clause, index: number): boolean {
  const end = tokens.findIndex((token, at) => at > index + 1 && isClosed(token));
  return tokens
    .slice(index + 2, end < 0 ? undefined : end)
    .some(({ lower }) => words.auxiliaries.has(lower) || words.verbs.finite.has(lower));
}

function weigh(passage: Passage, { headline, lead }: MainEvent, find: Find): Candidate[] {
  const { clause } = passage;
  if (clause === undefined) return [];
  const told = new Set([...(headline?.stems ?? []), ...(lead?.stems ?? [])]);
  const shared = [...passage.stems].filter((stem) => told.has(stem)).length;
  const isLead = passage === headline || passage === lead;
  const near = isLead ? BESIDE_LEAD : Math.min(1, shared / 4) / (1 + passage.order / 8);
  return clause.tokens.flatMap((_, index) => {
    const found = find(clause, index);
    if (found === undefined) return [];
    const end = cutPhrase(clause, found.from, MAX_WORDS);
    const text = phraseOf(passage, found.from, end);
    if (end - found.from < MIN_WORDS) return [];
    return [{ statement: { text, evidence: [...passage.evidence] }, weight: found.weight + near }];
  });
}

function bestOf(candidates: readonly Candidate[]): Statement[] {
  const best = candidates.toSorted((a, b) => b.weight - a.weight).map(({ statement }) => statement);
  const first = best.filter(
    ({ text }, index) => best.findIndex((other) => other.text.includes(text) || text.includes(other.text)) === index,
  );
  return first.slice(0, MAX_ANSWERS);
}
