import type { Entity } from '../../facts/schema.ts';
import { type Clause, isClosed, isVerbForm } from '../../language/clauses/index.ts';
import { countryOfPlace, findKnownPlace } from '../../language/places/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { EventPlace } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import type { MainEvent } from './find-event.ts';
import { linkAt } from './links.ts';
import { type Passage, phraseOf } from './passage.ts';

const MAX_PLACES = 5;
/** Sentences that tell of the event and not of its background. */
const BEGINNING = 4;
/** A headline names the place of its event, if it names one. */
const IN_HEADLINE = 0.6;
/** Words of a place with what it lies in. */
const MAX_WORDS = 8;

interface Candidate {
  readonly answer: EventPlace;
  readonly key: string;
  readonly weight: number;
  /** Of the passage that names it. */
  readonly order: number;
}

/** Where it happened: what `in` and `at` lead to in headline and first sentences, then the places that are named most. */
export function tellPlaces(request: SummaryRequest, event: MainEvent): EventPlace[] {
  const candidates = [
    ...event.passages.flatMap((passage) => placesIn(passage, request)),
    ...namedPlaces(request, event),
  ];
  const best = new Map<string, Candidate>();
  for (const candidate of candidates.toSorted((a, b) => b.weight - a.weight)) {
    const isPart = [...best.values()].some(({ key }) => key.includes(candidate.key) || candidate.key.includes(key));
    if (!isPart) best.set(candidate.key, candidate);
  }
  return closestFirst([...best.values()]).slice(0, MAX_PLACES).map(({ answer }) => answer);
}

/** A place in a country says more than the country: it comes first where the beginning names both. */
function closestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates;
  if (first === undefined || findKnownPlace(first.answer.text)?.kind !== 'country') return candidates;
  const [closer] = candidates
    .filter(({ order, answer }) => order <= BEGINNING && answer.country === first.answer.country)
    .filter(({ answer }) => findKnownPlace(answer.text)?.kind !== 'country')
    .sort((a, b) => a.order - b.order);
  return closer === undefined ? candidates : [closer, ...candidates.filter((each) => each !== closer)];
}

/** Phrases behind a preposition of place with a name in them that is nobody's. */
function placesIn(passage: Passage, request: SummaryRequest): Candidate[] {
  const { clause } = passage;
  if (clause === undefined) return [];
  const isPlace = placeFinder(passage, request);
  return clause.tokens.flatMap((_, index) => {
    const link = linkAt(clause, index, clause.words.places);
    const next = clause.tokens[index + 1]?.lower ?? '';
    if (link === undefined || clause.words.verbs.infinitives.has(next)) return [];
    const from = index + link.length;
    const to = endOfPlace(clause, from, isPlace);
    const named = to > from ? nameIn(passage, from, to, link.weight, request) : undefined;
    if (named === undefined) return [];
    const text = phraseOf(passage, from, to);
    const weight = link.weight / 3 + named.weight + nearness(passage.order) + frequency(text, request);
    return [toCandidate({ text, evidence: [...passage.evidence], country: named.country }, weight, passage.order)];
  });
}

function nearness(order: number): number {
  return 2 / (1 + order / 2);
}

/** How often the article names a place again, on a falling scale. */
function frequency(text: string, { article }: SummaryRequest): number {
  const name = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u.exec(text)?.[0] ?? text;
  return Math.log2(article.text.split(name).length) / 2;
}

type IsPlace = (index: number) => boolean;

/** Whether a word belongs to the name of a place. */
function placeFinder({ clause, start }: Passage, { facts }: SummaryRequest): IsPlace {
  const places = facts.entities.filter(({ type }) => type === 'place').flatMap(({ mentions }) => mentions);
  return (index) => {
    const token = clause?.tokens[index];
    if (token === undefined) return false;
    if (start === undefined) return countryOfPlace(token.text) !== undefined;
    return overlapping(places, { start: start + token.start, end: start + token.end }).length > 0;
  };
}

/** A name with its article and the common nouns around it, and the places that it lies in: `the square in Oslo, Norway`. */
function endOfPlace(clause: Clause, from: number, isPlace: IsPlace): number {
  const { tokens, words } = clause;
  let end = from;
  for (let index = from; index < Math.min(tokens.length, from + MAX_WORDS); index += 1) {
    const token = tokens[index];
    if (token === undefined || (index > from && !/^\s*,?\s*$|^\.\s$/.test(token.gap))) break;
    const isChained = words.nounLinks.has(token.lower) && (isPlace(index + 1) || tokens[index + 1]?.isCapitalized === true);
    const goesOn = index === from || !isClosed(token) || isPlace(index);
    if (!goesOn || !(token.isCapitalized || isChained || isInNoun(token.lower, words))) break;
    if (token.isCapitalized) end = index + 1;
    else if (end > from && !isChained && !words.determiners.has(token.lower)) end = Math.max(end, headAt(clause, index));
  }
  return end;
}

/** A common noun that a name describes belongs to it: `Interlagos circuit`. */
function headAt({ tokens, words }: Clause, index: number): number {
  const before = tokens[index - 1];
  const isHead = before?.isCapitalized === true && !isVerbForm(tokens[index]?.lower ?? '', words);
  return isHead ? index + 1 : index;
}

function isInNoun(lower: string, words: Clause['words']): boolean {
  const others = [words.prepositions, words.subordinators, words.conjunctions, words.relatives, words.pronouns];
  return !others.some((list) => list.has(lower)) && !isVerbForm(lower, words) && !words.adverbs.has(lower);
}

/**
 * What a phrase names, and how well it is known as a place; `undefined` for dates and persons, and for what nobody knows
 * behind a preposition that has other uses.
 */
function nameIn(passage: Passage, from: number, to: number, link: number, { facts }: SummaryRequest) {
  const tokens = passage.clause?.tokens ?? [];
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const country = countryOfPlace(phraseOf(passage, from, to));
  if (passage.start === undefined) return country === undefined ? undefined : { country, weight: 1 };
  const span = { start: passage.start + first.start, end: passage.start + last.end };
  const named = facts.entities.filter(({ mentions }) => overlapping(mentions, span).length > 0);
  const place = named.find(({ type }) => type === 'place');
  if (overlapping(facts.dates, span).length > 0 || (place === undefined && named.some(({ type }) => type === 'person'))) return undefined;
  if (place !== undefined) return { country: place.country ?? country, weight: 1.2 };
  const lowercase = tokens.slice(from + 1, to).filter(({ isCapitalized }) => !isCapitalized).length;
  const isNamed = first.isCapitalized || passage.clause?.words.determiners.has(first.lower) === true;
  return link < VENUE || lowercase > 1 || !isNamed ? undefined : { country, weight: 0.4 };
}

/** Prepositions of this weight stand before buildings and grounds. */
const VENUE = 3;

function namedPlaces(request: SummaryRequest, event: MainEvent): Candidate[] {
  const leading = new Map(event.passages.flatMap(({ evidence, order }) => evidence.map((id) => [id, order] as const)));
  return request.facts.entities
    .filter(({ type }) => type === 'place')
    .flatMap((entity) => {
      const ids = [
        ...new Set(entity.mentions.flatMap((each) => overlapping(request.article.sentences, each).slice(0, 1))),
      ];
      const evidence = ids.map(({ id }) => id).slice(0, 3);
      const first = Math.min(...evidence.map((id) => leading.get(id) ?? 20));
      const weight = nearness(first) + (first === 0 ? IN_HEADLINE : 0) + Math.log2(1 + entity.mentions.length) / 2 + datelineWeight(entity, request);
      return evidence.length === 0 ? [] : [toCandidate({ text: entity.name, evidence, country: entity.country }, weight, first)];
    });
}

/** The report was sent from where it happened, as a rule. */
function datelineWeight({ name }: Entity, { metadata }: SummaryRequest): number {
  return metadata.dateline?.place.toLowerCase() === name.toLowerCase() ? 1.5 : 0;
}

function toCandidate({ text, evidence, country }: ToldPlace, weight: number, order: number): Candidate {
  const answer = { text, ...(country === undefined ? {} : { country }), evidence };
  return { answer, key: text.toLowerCase(), weight, order };
}

interface ToldPlace {
  readonly text: string;
  readonly evidence: string[];
  readonly country: string | undefined;
}
