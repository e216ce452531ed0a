import type { Entity } from '../../facts/schema.ts';
import type { Clause } from '../../language/clauses/index.ts';
import { agencyNamed } from '../../language/newswire/index.ts';
import { numbersInWord } from '../../language/numbers/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { Actor } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import type { MainEvent } from './find-event.ts';
import { type Passage, phraseOf } from './passage.ts';

/** As many as a reader takes in at a glance. */
const MAX_ACTORS = 5;
/** A longer subject is given by its name. */
const MAX_WORDS = 7;
const MAX_EVIDENCE = 3;
/** A mention in headline or lead counts as so many others. */
const LEAD_MENTIONS = 4;

/** Who acts or is acted upon: the subjects of headline and lead, then those whom the article names most. */
export function tellActors(request: SummaryRequest, event: MainEvent): Actor[] {
  const subjects = [event.headline, event.lead].flatMap((passage) =>
    passage === undefined ? [] : [...agentsOf(passage, request), ...subjectOf(passage, request)],
  );
  // The lead names whom the headline only describes.
  subjects.sort((a, b) => Number(isDescribed(a, subjects)) - Number(isDescribed(b, subjects)));
  const actors: Actor[] = [];
  for (const actor of [...subjects, ...namedActors(request, event)]) {
    if (!actors.some((other) => isSame(other, actor))) actors.push(actor);
  }
  return actors.slice(0, MAX_ACTORS);
}

/** Who did it, behind a passive: `bombed by the militia`. */
function agentsOf(passage: Passage, request: SummaryRequest): Actor[] {
  const { clause } = passage;
  if (clause === undefined || passage.order > 0) return [];
  return clause.tokens.flatMap(({ lower }, index) => {
    if (index <= clause.verb || !clause.words.agents.has(lower)) return [];
    const [entity] = entitiesIn(passage, index + 1, Math.min(index + 3, clause.tokens.length), request);
    return entity === undefined ? [] : [{ text: nameOf(entity), entity: entity.id, evidence: [...passage.evidence] }];
  });
}

/** The subject as it is written: with the name in it where there is one. */
function subjectOf(passage: Passage, request: SummaryRequest): Actor[] {
  const { clause } = passage;
  if (clause === undefined) return [];
  const { from, to } = clause.subject;
  const end = endOfHead(clause);
  const [entity] = entitiesIn(passage, from, end, request);
  if (entity === undefined && !isNoun(clause, from, to)) return [];
  if (entity !== undefined && isPublisher(entity, request) && passage.order > 0) return [];
  const evidence = [...passage.evidence];
  const text = phraseOf(passage, from, to - from <= MAX_WORDS && isList(clause) ? to : end);
  if (entity === undefined) return text.split(' ').length > MAX_WORDS + 2 ? [] : [{ text, evidence }];
  const isShort = text.split(' ').length <= MAX_WORDS;
  return [{ text: isShort ? text : nameOf(entity), entity: entity.id, evidence }];
}

function isList({ tokens, words, subject }: Clause): boolean {
  return tokens.slice(subject.from, subject.to).some(({ lower }) => words.conjunctions.has(lower));
}

/** The noun phrase without what a preposition adds to it, but for `of`. */
function endOfHead({ tokens, words, subject }: Clause): number {
  const { from, to } = subject;
  for (let index = from + 1; index < to; index += 1) {
    const { lower, gap } = tokens[index] ?? { lower: '', gap: '' };
    const isLink = words.prepositions.has(lower) && !words.nounLinks.has(lower);
    if (
      isLink ||
      words.relatives.has(lower) ||
      (words.infinitiveMarkers.has(lower) && index > from) ||
      /[("“]/.test(gap)
    )
      return index;
  }
  return to;
}

/** More than pronouns, numbers and what headlines say of somebody: `Several dead`. */
function isNoun({ tokens, words }: Clause, from: number, to: number): boolean {
  const subject = tokens.slice(from, to);
  if (subject.some(({ lower }) => words.states.has(lower) || words.infinitiveMarkers.has(lower))) return false;
  const grammar = [words.determiners, words.pronouns, words.prepositions, words.adverbs, words.conjunctions];
  const counts = new Set(words.quantifiers.flat());
  return subject.some(
    ({ lower }) =>
      !grammar.some((list) => list.has(lower)) &&
      !counts.has(lower) &&
      !/^\d/.test(lower) &&
      numbersInWord(lower, words.language).length === 0,
  );
}

function entitiesIn(passage: Passage, from: number, to: number, { facts }: SummaryRequest): Entity[] {
  const tokens = passage.clause?.tokens ?? [];
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (passage.start === undefined || first === undefined || last === undefined) return [];
  const span = { start: passage.start + first.start, end: passage.start + last.end };
  return facts.entities.filter(({ type, mentions }) => type !== 'place' && overlapping(mentions, span).length > 0);
}

/** Persons and organisations, those of headline and lead first. */
function namedActors(request: SummaryRequest, event: MainEvent): Actor[] {
  const leading = [event.headline, event.lead].flatMap((passage) => passage?.evidence ?? []);
  return request.facts.entities
    .filter((entity) => entity.type !== 'place' && !isPublisher(entity, request))
    .map((entity) => {
      const ids = entity.mentions.flatMap((mention) => overlapping(request.article.sentences, mention).slice(0, 1));
      const evidence = [...new Set(ids.map(({ id }) => id))];
      const weight = entity.mentions.length + evidence.filter((id) => leading.includes(id)).length * LEAD_MENTIONS;
      return { actor: { text: nameOf(entity), entity: entity.id, evidence: evidence.slice(0, MAX_EVIDENCE) }, weight };
    })
    .filter(({ actor }) => actor.evidence.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ actor }) => actor);
}

function nameOf({ name, role }: Entity): string {
  return role === undefined ? name : `${name}, ${role}`;
}

/** Whoever publishes or writes the article is no part of its news. */
function isPublisher({ name, aliases = [] }: Entity, { metadata }: SummaryRequest): boolean {
  const own = [metadata.publisher, ...(metadata.agencies ?? []).map((agency) => agency.name)];
  const known = new Set(own.flatMap((each) => (each === undefined ? [] : [each.toLowerCase()])));
  return [name, ...aliases].some((each) => known.has(each.toLowerCase()) || agencyNamed(each) !== undefined);
}

/** Whether a subject without a name is in the words of another: `Ferry company` of `the ferry company Norvik Lines`. */
function isDescribed({ text, entity }: Actor, others: readonly Actor[]): boolean {
  const lower = text.toLowerCase();
  return (
    entity === undefined && others.some((other) => other.text !== text && other.text.toLowerCase().includes(lower))
  );
}

function isSame(one: Actor, other: Actor): boolean {
  if (one.entity !== undefined && one.entity === other.entity) return true;
  return one.text.toLowerCase() === other.text.toLowerCase();
}
