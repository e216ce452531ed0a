import type { Entity } from '../../facts/schema.ts';
import { isMonth, isWeekday } from '../../language/calendar/index.ts';
import { type Clause, isVerbForm } from '../../language/clauses/index.ts';
import { countryOfPlace, findKnownPlace } from '../../language/places/index.ts';
import { capitalizesNouns, overlapping, type Token } from '../../language/tokens/index.ts';
import type { EventPlace } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import type { MainEvent } from './find-event.ts';
import { linkAt } from './links.ts';
import { type Passage, phraseOf } from './passage.ts';

const MAX_PLACES = 5;
/** Sentences that tell of the event and not of its background. */
const BEGINNING = 4;
/** What is named everywhere is no more the place of the event than what is named often. */
const MAX_FREQUENCY = 1.2;
/** A building or ground in headline or lead is where the event was. */
const VENUE_OF_EVENT = 1.2;
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
  return closestFirst([...best.values()])
    .slice(0, MAX_PLACES)
    .map(({ answer }) => answer);
}

/** A place in a country says more than the country: it comes first where the beginning names both. */
function closestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first] = candidates;
  if (first === undefined || findKnownPlace(first.answer.text)?.kind !== 'country') return candidates;
  const [closer] = candidates
    .filter(({ order, answer }) => order <= BEGINNING && [first.answer.country, undefined].includes(answer.country))
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
    const named = to > from ? nameIn(passage, { from, to }, link.weight, request) : undefined;
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
  return Math.min(MAX_FREQUENCY, Math.log2(article.text.split(name).length) / 2);
}

type IsPlace = (index: number) => boolean;

/** Whether a word belongs to the name of a place. */
function placeFinder({ clause, start }: Passage, { facts }: SummaryRequest): IsPlace {
  const places = facts.entities.filter(({ type }) => type === 'place');
  return (index) => {
    const token = clause?.tokens[index];
    if (token === undefined) return false;
    if (start === undefined) return countryOfPlace(token.text) !== undefined;
    const span = { start: start + token.start, end: start + token.end };
    return places.some(({ mentions }) => overlapping(mentions, span).length > 0);
  };
}

/** A name with its article and the common nouns around it, and the places that it lies in: `the square in Oslo, Norway`. */
function endOfPlace(clause: Clause, from: number, isPlace: IsPlace): number {
  let end = from;
  for (let index = from; index < from + MAX_WORDS; index += 1) {
    const part = partOfPlace(clause, index, isPlace);
    const goesOn = part !== undefined && (index === from || followsOn(clause, index, isPlace));
    if (!goesOn) return end;
    if (part === 'name' || (part === 'head' && end === index)) end = index + 1;
  }
  return end;
}

/** `name` with a capital, `head` for a common noun that a name describes, `word` for others between them. */
function partOfPlace({ tokens, words }: Clause, index: number, isPlace: IsPlace): 'name' | 'head' | 'word' | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined || /^\d/.test(token.text) || isWeekday(token.lower) || isMonth(token.lower)) return undefined;
  if (token.isCapitalized && capitalizesNouns(words.language)) return isPlace(index) ? 'name' : undefined;
  if (token.isCapitalized) return 'name';
  if (words.nounLinks.has(token.lower) && (isPlace(index + 1) || next?.isCapitalized === true)) return 'word';
  if (!isInNoun(token.lower, words)) return undefined;
  return words.determiners.has(token.lower) ? 'word' : 'head';
}

/** Nothing but a space stands before the word, or a comma before another place. */
function followsOn({ tokens }: Clause, index: number, isPlace: IsPlace): boolean {
  const gap = tokens[index]?.gap ?? '';
  return /^\s*$|^\.\s$/.test(gap) || (/^\s*,\s*$/.test(gap) && isPlace(index));
}

function isInNoun(lower: string, words: Clause['words']): boolean {
  const others = [words.prepositions, words.subordinators, words.conjunctions, words.relatives, words.pronouns];
  return !others.some((list) => list.has(lower)) && !isVerbForm(lower, words) && !words.adverbs.has(lower);
}

/**
 * What a phrase names, and how well it is known as a place; `undefined` for dates and persons, and for what nobody knows
 * behind a preposition that has other uses.
 */
function nameIn(passage: Passage, { from, to }: Stretch, link: number, { facts }: SummaryRequest): Named | undefined {
  const tokens = passage.clause?.tokens.slice(from, to) ?? [];
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const country = countryOfPlace(phraseOf(passage, from, to));
  if (passage.start === undefined) return country === undefined ? undefined : { country, weight: 1 };
  const span = { start: passage.start + first.start, end: passage.start + last.end };
  if (overlapping(facts.dates, span).length > 0) return undefined;
  const named = facts.entities.filter(({ mentions }) => overlapping(mentions, span).length > 0);
  const place = named.find(({ type }) => type === 'place');
  const isOwner = named.some(({ type, mentions }) => type !== 'place' && mentions.some(({ end }) => end === span.end));
  if (place !== undefined && !isOwner) return { country: place.country ?? country, weight: 1.2 };
  const isVenue = link >= VENUE && isWrittenAsName(tokens, passage) && !named.some(({ type }) => type === 'person');
  return isVenue ? { country, weight: passage.order <= 1 ? VENUE_OF_EVENT : 0.4 } : undefined;
}

/** With at most one common noun, behind its article: `the Interlagos circuit`. */
function isWrittenAsName([first, ...others]: readonly Token[], { clause }: Passage): boolean {
  const opens = first?.isCapitalized === true || clause?.words.determiners.has(first?.lower ?? '') === true;
  return opens && others.filter(({ isCapitalized }) => !isCapitalized).length <= 1;
}

/** Places among the tokens, end exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Named {
  readonly country: string | undefined;
  readonly weight: number;
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
      const weight =
        nearness(first) +
        (first === 0 ? IN_HEADLINE : 0) +
        Math.log2(1 + entity.mentions.length) / 2 +
        datelineWeight(entity, request);
      return evidence.length === 0
        ? []
        : [toCandidate({ text: entity.name, evidence, country: entity.country }, weight, first)];
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
