import type { Entity } from '../facts/schema.ts';
import { openingsOf } from './openings.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { Statement } from './schema.ts';
import { standsAlone } from './stands-alone.ts';
import type { SummaryRequest } from './summarizer.ts';

/**
 * A sentence as a statement of its own. A pronoun in front gives way to the one person that the sentence before names;
 * `undefined` where the sentence needs its neighbours and code cannot tell for sure whom it means.
 */
export function toStatement(
  ranked: RankedSentence,
  all: readonly RankedSentence[],
  request: SummaryRequest,
): Statement | undefined {
  if (ranked.standsAlone) return { text: ranked.text, evidence: [ranked.sentence.id] };
  const before = all[ranked.order - 1];
  const person = before === undefined ? undefined : onlyPersonIn(before, request);
  if (before === undefined || person === undefined || namesPersonIn(ranked, request)) return undefined;
  const text = replacePronoun(ranked.text, person.name, request.metadata.language.code);
  if (text === undefined || !standsAlone(text, request.metadata.language.code, [0])) return undefined;
  return { text, evidence: [before.sentence.id, ranked.sentence.id] };
}

function replacePronoun(text: string, name: string, language: string): string | undefined {
  const { subjects, possessives } = openingsOf(language);
  const match = /^(\p{L}+)(?=\s)/u.exec(text);
  const word = match?.[1]?.toLowerCase() ?? '';
  if (subjects.has(word)) return name + text.slice(word.length);
  if (possessives.has(word)) return `${name}${name.endsWith('s') ? '’' : '’s'}${text.slice(word.length)}`;
  return undefined;
}

function personsIn({ sentence }: RankedSentence, { facts }: SummaryRequest): Entity[] {
  return facts.entities.filter(
    ({ type, mentions }) =>
      type === 'person' && mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
}

function namesPersonIn(ranked: RankedSentence, request: SummaryRequest): boolean {
  return personsIn(ranked, request).length > 0;
}

function onlyPersonIn(ranked: RankedSentence, request: SummaryRequest): Entity | undefined {
  const persons = personsIn(ranked, request);
  return persons.length === 1 && ranked.quotedShare === 0 ? persons[0] : undefined;
}
