import type { Entity } from '../../facts/schema.ts';
import { type Clause, isClosed, isVerbForm } from '../../language/clauses/index.ts';
import { countryOfPlace } from '../../language/places/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { EventPlace } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import type { MainEvent } from './find-event.ts';
import { linkAt } from './links.ts';
import { type Passage, phraseOf } from './passage.ts';

const MAX_PLACES = 5;
/** Words of a place with what it lies in. */
const MAX_WORDS = 6;

interface Candidate {
  readonly answer: EventPlace;
  readonly key: string;
  readonly weight: number;
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
  return [...best.values()].slice(0, MAX_PLACES).map(({ answer }) => answer);
}

/** Phrases behind a preposition of place with a name in them that is nobody's. */
function placesIn(passage: Passage, request: SummaryRequest): Candidate[] {
  const { clause } = passage;
  if (clause === undefined) return [];
  return clause.tokens.flatMap((_, index) => {
    const link = linkAt(clause, index, clause.words.places);
    if (link === undefined) return [];
    const from = index + link.length;
    const to = endOfPlace(clause, from);
    const country = to > from ? placeAt(passage, from, to, request) : undefined;
    if (country === undefined) return [];
    const text = phraseOf(passage, from, to);
    const weight = link.weight / 2 + country.weight + 2 / (1 + passage.order / 2) + frequency(text, request);
    return [toCandidate(text, [...passage.evidence], country.code, weight)];
  });
}

/** How often the article names a place again, on a falling scale. */
function frequency(text: string, { article }: SummaryRequest): number {
  const name = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u.exec(text)?.[0] ?? text;
  return Math.log2(article.text.split(name).length) / 2;
}

/** A noun phrase with a capital in it, and the places that it lies in behind commas. */
function endOfPlace({ tokens, words }: Clause, from: number): number {
  let end = from;
  let hasName = false;
  for (let index = from; index < Math.min(tokens.length, from + MAX_WORDS); index += 1) {
    const token = tokens[index];
    if (token === undefined || /[.!?;()"“”:]/.test(index === from ? '' : token.gap)) break;
    const isParted = index > from && isClosed(token);
    if (isParted && !(hasName && token.isCapitalized)) break;
    const isLinked = words.nounLinks.has(token.lower) && tokens[index + 1]?.isCapitalized === true;
    if (!token.isCapitalized && !isLinked && !isInNoun(token.lower, words)) break;
    hasName ||= token.isCapitalized;
    end = index + 1;
  }
  while (end > from && words.determiners.has(tokens[end - 1]?.lower ?? '')) end -= 1;
  return hasName ? end : from;
}

function isInNoun(lower: string, words: Clause['words']): boolean {
  const others = [words.prepositions, words.subordinators, words.conjunctions, words.relatives, words.pronouns];
  return !others.some((list) => list.has(lower)) && !isVerbForm(lower, words) && !words.adverbs.has(lower);
}

/** Whether a phrase is a place: not a date or a person; a known one weighs more. */
function placeAt(passage: Passage, from: number, to: number, { facts }: SummaryRequest) {
  const tokens = passage.clause?.tokens ?? [];
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const known = countryOfPlace(phraseOf(passage, from, to));
  if (passage.start === undefined) return known === undefined ? undefined : { code: known, weight: 1 };
  const span = { start: passage.start + first.start, end: passage.start + last.end };
  if (overlapping(facts.dates, span).length > 0) return undefined;
  const named = facts.entities.filter(({ mentions }) => overlapping(mentions, span).length > 0);
  const place = named.find(({ type }) => type === 'place');
  const coversAll = named.some(
    ({ type, mentions }) => type !== 'place' && mentions.some((each) => each.end >= span.end && each.start <= span.end),
  );
  if (place !== undefined) return { code: place.country ?? known, weight: 1.2 };
  return coversAll ? undefined : { code: known, weight: 0.2 };
}

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
      const weight = 1 / (1 + first / 2) + Math.log2(1 + entity.mentions.length) / 2 + datelineWeight(entity, request);
      return evidence.length === 0 ? [] : [toCandidate(entity.name, evidence, entity.country, weight)];
    });
}

/** The report was sent from where it happened, as a rule. */
function datelineWeight({ name }: Entity, { metadata }: SummaryRequest): number {
  return metadata.dateline?.place.toLowerCase() === name.toLowerCase() ? 1.5 : 0;
}

function toCandidate(text: string, evidence: string[], country: string | undefined, weight: number): Candidate {
  const answer = { text, ...(country === undefined ? {} : { country }), evidence };
  return { answer, key: text.toLowerCase().replace(/^(?:the) /, ''), weight };
}
