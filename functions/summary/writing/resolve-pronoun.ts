import type { Entity } from '../../facts/schema.ts';
import { discourseCuesOf } from '../../language/discourse/index.ts';
import type { RankedSentence } from '../ranking/rank-sentences.ts';
import { standsAlone } from '../ranking/stands-alone.ts';
import type { Statement } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';

/** A name that starts so early in a sentence is its subject. */
const SUBJECT_CHARACTERS = 40;

/**
 * A sentence as a statement of its own. A pronoun in front is replaced by the one person that the sentence before is
 * about; `undefined` where the sentence needs its neighbours and code cannot tell for sure whom it means.
 */
export function toStatement(
  ranked: RankedSentence,
  all: readonly RankedSentence[],
  request: SummaryRequest,
): Statement | undefined {
  if (ranked.standsAlone) return { text: ranked.text, evidence: [ranked.sentence.id] };
  const { language } = request.metadata;
  const before = all[ranked.order - 1];
  const pronoun = /^(\p{L}+)(?=\s)/u.exec(ranked.text)?.[1] ?? '';
  if (before === undefined || personsIn(ranked, request).length > 0) return undefined;
  const person = subjectOf(before, request);
  if (person === undefined || contradicts(person, pronoun.toLowerCase(), all, request)) return undefined;
  const text = replacePronoun(ranked.text, pronoun, person.name, language.code);
  if (text === undefined || !standsAlone(text, language.code, [0])) return undefined;
  return { text, evidence: [before.sentence.id, ranked.sentence.id] };
}

function replacePronoun(text: string, pronoun: string, name: string, language: string): string | undefined {
  const { subjects, possessives, possessiveEndings } = discourseCuesOf(language);
  const rest = text.slice(pronoun.length);
  if (subjects.has(pronoun.toLowerCase())) return name + rest;
  if (!possessives.has(pronoun.toLowerCase())) return undefined;
  const [, ending = ''] = possessiveEndings.find(([last]) => name.endsWith(last)) ?? [];
  return `${name}${ending}${rest}`;
}

function personsIn({ sentence }: RankedSentence, { facts }: SummaryRequest): Entity[] {
  return facts.entities.filter(
    ({ type, mentions }) =>
      type === 'person' && mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
  );
}

/** The only person of a sentence without quotations, named where its subject is. */
function subjectOf(ranked: RankedSentence, request: SummaryRequest): Entity | undefined {
  const [person, ...others] = personsIn(ranked, request);
  if (person === undefined || others.length > 0 || ranked.quotedShare > 0) return undefined;
  const { start } = ranked.sentence;
  const isSubject = person.mentions.some(
    (mention) => mention.start >= start && mention.start - start < SUBJECT_CHARACTERS,
  );
  return isSubject ? person : undefined;
}

/** Whether a sentence about this person alone has a pronoun of another gender. */
function contradicts(
  person: Entity,
  pronoun: string,
  all: readonly RankedSentence[],
  request: SummaryRequest,
): boolean {
  const { genders } = discourseCuesOf(request.metadata.language.code);
  const others = new Set(genders.filter((group) => !group.includes(pronoun)).flat());
  return all.some((ranked) => {
    const persons = personsIn(ranked, request);
    if (persons.length !== 1 || persons[0]?.id !== person.id) return false;
    return (ranked.text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => others.has(word));
  });
}
