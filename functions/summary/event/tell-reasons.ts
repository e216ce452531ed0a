import { type Clause, isClosed } from '../../language/clauses/index.ts';
import { isVerbOfSaying } from '../../language/speech/index.ts';
import { stemWord } from '../../language/tokens/index.ts';
import type { Statement } from '../schema.ts';
import type { MainEvent } from './find-event.ts';
import { type FoundLink, linkAt } from './links.ts';
import { cutPhrase, type Passage, phraseOf } from './passage.ts';

const MAX_ANSWERS = 3;
const MAX_WORDS = 14;
const MIN_WORDS = 2;
/** What speaks for headline and lead. */
const BESIDE_EVENT = 2;
/** Words that another sentence shares with headline and lead to tell of their event. */
const MIN_SHARED = 2;
/** Sentences further on tell of other things. */
const LAST_SENTENCE = 9;
/** Verbs so far before a link belong to it. */
const VERB_WORDS = 7;
/** A link that may mean something else counts beside the event alone. */
const SURE = 2;

interface Candidate {
  readonly statement: Statement;
  readonly weight: number;
}

/** Where an answer begins and how surely it is one. */
interface Found {
  readonly from: number;
  readonly weight: number;
}

type Find = (clause: Clause, index: number) => Found | undefined;

/** Why it happened: causes and purposes beside the event. Empty where the article gives none. */
export function tellReasons(event: MainEvent): Statement[] {
  return bestOf(event.passages.flatMap((passage) => weigh(passage, event, causeAt)));
}

/**
 * How it happened: means and manner beside the event, the clauses that tell its course, and what the lead says of it by
 * another verb than the headline. Empty where the article gives none.
 */
export function tellManners(event: MainEvent, why: readonly Statement[]): Statement[] {
  const found = event.passages.flatMap((passage) => weigh(passage, event, mannerAt));
  const other = otherWords(event);
  const manners = bestOf([...found, ...(other === undefined ? [] : [other])]);
  const first = why[0]?.text;
  return first === undefined ? manners : manners.filter(({ text }) => text !== first);
}

function causeAt(clause: Clause, index: number): Found | undefined {
  const { tokens, words } = clause;
  const lower = tokens[index]?.lower ?? '';
  const next = tokens[index + 1]?.lower ?? '';
  if (index <= clause.verb) return undefined;
  if (words.verbs.gerunds.has(next) && words.causesWithGerund.has(lower)) return { from: index, weight: 2 };
  if (index > clause.verb + 1 && words.infinitiveMarkers.has(lower) && words.verbs.infinitives.has(next)) {
    return isPurpose(clause, index) ? { from: index, weight: 0.7 } : undefined;
  }
  const link = linkAt(clause, index, words.causes);
  return link === undefined ? undefined : { from: index, weight: link.weight };
}

/** An infinitive right behind a verb or an adjective completes it: `trying to`, `set to`. */
function isPurpose({ tokens, words }: Clause, index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  const isVerb = [words.verbs.finite, words.verbs.gerunds, words.verbs.participles, words.auxiliaries].some((list) =>
    list.has(before),
  );
  return !isVerb && !words.verbEndings.some((ending) => before.endsWith(ending));
}

function mannerAt(clause: Clause, index: number): Found | undefined {
  const { tokens, words } = clause;
  const lower = tokens[index]?.lower ?? '';
  const next = tokens[index + 1]?.lower ?? '';
  if (index <= clause.verb) return undefined;
  if (words.verbs.gerunds.has(next) && words.mannersWithGerund.has(lower)) return { from: index, weight: 3 };
  const link = linkAt(clause, index, words.manners);
  // What something was done with says little without what was done.
  if (link !== undefined && !isCompany(clause, index, link))
    return { from: verbBefore(clause, index), weight: link.weight };
  const course = linkAt(clause, index, words.courses);
  return course !== undefined && hasClause(clause, index) ? { from: index, weight: course.weight } : undefined;
}

/** A preposition of manner before a name says who was there: `with Jane Roe`. */
function isCompany({ tokens }: Clause, index: number, { length, weight }: FoundLink): boolean {
  return weight === 1 && tokens.slice(index + length, index + length + 2).some(({ isCapitalized }) => isCapitalized);
}

function verbBefore({ tokens, verb }: Clause, index: number): number {
  const parted = tokens.slice(verb, index + 1).some(isClosed);
  return index - verb <= VERB_WORDS && !parted ? verb : index;
}

/** Whether a verb follows before the next comma; what dashes enclose is within the clause. */
function hasClause({ tokens, words }: Clause, index: number): boolean {
  const end = tokens.findIndex(({ gap }, at) => at > index + 1 && /[,;:]/.test(gap));
  return tokens
    .slice(index + 2, end < 0 ? undefined : end)
    .some(({ lower }) => words.auxiliaries.has(lower) || words.verbs.finite.has(lower));
}

/** The predicate of the lead where its verb is not that of the headline: it says in other words how that came about. */
function otherWords({ headline, lead }: MainEvent): Candidate | undefined {
  const [told, tells] = [headline?.clause, lead?.clause];
  if (lead === undefined || told === undefined || tells === undefined) return undefined;
  if (isVerbOfSaying(tells.words.language, tells.tokens[tells.verb]?.lower)) return undefined;
  const verbs = (clause: Clause) =>
    clause.tokens.slice(clause.verb, clause.verb + 3).map(({ lower }) => stemWord(lower, clause.words.language));
  const [first = ''] = verbs(told);
  if (verbs(tells).includes(first)) return undefined;
  const text = phraseOf(lead, tells.verb, cutPhrase(tells, tells.verb, MAX_WORDS));
  return { statement: { text, evidence: [...lead.evidence] }, weight: OTHER_WORDS };
}

/** More than a clause of the course, and less than a means. */
const OTHER_WORDS = 3.6;

function weigh(passage: Passage, event: MainEvent, find: Find): Candidate[] {
  const { clause } = passage;
  const near = clause === undefined ? undefined : nearness(passage, event);
  if (clause === undefined || near === undefined) return [];
  return clause.tokens.flatMap((_, index) => {
    const found = find(clause, index);
    if (found === undefined || (near < BESIDE_EVENT && found.weight < SURE)) return [];
    const whole = Math.min(cutPhrase(clause, found.from, MAX_WORDS), nextClause(clause, index));
    const end = withoutSource(clause, index, whole);
    const text = phraseOf(passage, found.from, end);
    if (end - found.from < MIN_WORDS) return [];
    return [{ statement: { text, evidence: [...passage.evidence] }, weight: found.weight + near }];
  });
}

/** Without the tail that says who said so: `, officials said`. */
function withoutSource({ tokens, words }: Clause, index: number, end: number): number {
  const comma = tokens.findIndex((token, at) => at > index + 1 && at < end && /,/.test(token.gap));
  const says = comma > 0 && tokens.slice(comma, end + 2).some(({ lower }) => words.isVerbOfSaying(lower));
  return says ? comma : end;
}

/** Where a clause of another kind follows: it is another answer. */
function nextClause({ tokens, words }: Clause, index: number): number {
  const next = tokens.findIndex(({ lower }, at) => at > index + 2 && words.subordinators.has(lower));
  return next < 0 ? tokens.length : next;
}

/** How surely a sentence tells of the event; `undefined` where it does not. */
function nearness(passage: Passage, { headline, lead }: MainEvent): number | undefined {
  if (passage === headline) return BESIDE_EVENT;
  // The lead tells more than the headline does.
  if (passage === lead) return BESIDE_EVENT + 0.3;
  const told = new Set([...(headline?.stems ?? []), ...(lead?.stems ?? [])]);
  const shared = [...passage.stems].filter((stem) => told.has(stem)).length;
  if (shared < MIN_SHARED || passage.order > LAST_SENTENCE) return undefined;
  return Math.min(1, shared / 5) / (1 + passage.order / 8);
}

function bestOf(candidates: readonly Candidate[]): Statement[] {
  const best = candidates.toSorted((a, b) => b.weight - a.weight).map(({ statement }) => statement);
  const first = best.filter(
    ({ text }, index) => best.findIndex((other) => other.text.includes(text) || text.includes(other.text)) === index,
  );
  return first.slice(0, MAX_ANSWERS);
}
