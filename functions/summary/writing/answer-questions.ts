import type { Entity } from '../../facts/schema.ts';
import { discourseCuesOf } from '../../language/discourse/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { RankedSentence } from '../ranking/rank-sentences.ts';
import type { Statement, SummaryContent } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';
import { toStatement } from './resolve-pronoun.ts';

/** As many as a reader takes in at a glance. */
const MAX_NAMES = 5;
const MAX_REASONS = 2;
const MAX_EVIDENCE = 3;
/** A reason is one of what the summary tells when it shares so many words with its points. */
const MIN_SHARED_STEMS = 2;
/** Of the characters of a reason: more of them in quotation marks are somebody's words. */
const MAX_QUOTED_SHARE = 0.5;

type Answers = Pick<SummaryContent, 'who' | 'what' | 'when' | 'where' | 'why' | 'how'>;

/**
 * Who, when and where are facts, those of the brief first; what is the brief; why and how are sentences that say so.
 * Empty where the article does not say.
 */
export function answerQuestions(
  request: SummaryRequest,
  ranked: readonly RankedSentence[],
  brief: Statement | undefined,
  points: readonly RankedSentence[],
): Answers {
  const told = new Set(points.flatMap(({ stems }) => [...stems]));
  const about = ranked.filter(({ stems }) => [...stems].filter((stem) => told.has(stem)).length >= MIN_SHARED_STEMS);
  const { causes, manners } = discourseCuesOf(request.metadata.language.code);
  const sentencesWith = (phrases: readonly string[]) =>
    withPhrases(about, phrases).flatMap((each) => toStatement(each, ranked, request) ?? []);
  const why = sentencesWith(causes).slice(0, MAX_REASONS);
  return {
    who: nameEntities(request, brief, (type) => type !== 'place'),
    what: brief === undefined ? [] : [brief],
    when: datesOf(request, ranked, brief),
    where: namePlaces(request, brief),
    why,
    how: sentencesWith(manners)
      .filter(({ text }) => !why.some((other) => other.text === text))
      .slice(0, MAX_REASONS),
  };
}

function nameEntities(
  request: SummaryRequest,
  brief: Statement | undefined,
  isWanted: (type: Entity['type']) => boolean,
): Statement[] {
  const sentenceOf = sentenceFinder(request);
  const named = request.facts.entities
    .filter(({ type }) => isWanted(type))
    .map((entity) => {
      const evidence = [...new Set(entity.mentions.flatMap(sentenceOf))];
      const isInBrief = evidence.some((id) => brief?.evidence.includes(id));
      return {
        entity,
        evidence: evidence.slice(0, MAX_EVIDENCE),
        weight: entity.mentions.length + (isInBrief ? 3 : 0),
      };
    });
  return named
    .filter(({ evidence }) => evidence.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_NAMES)
    .map(({ entity, evidence }) => ({
      text: entity.role === undefined ? entity.name : `${entity.name}, ${entity.role}`,
      evidence,
    }));
}

/** Places by their mentions; the dateline's where no entity is that place. */
function namePlaces(request: SummaryRequest, brief: Statement | undefined): Statement[] {
  const places = nameEntities(request, brief, (type) => type === 'place');
  const { article, metadata } = request;
  const dateline = metadata.dateline?.place;
  const lower = dateline?.toLowerCase() ?? '';
  const isNamed = places.some(({ text }) => text.toLowerCase() === lower);
  const sentence = article.sentences.find(({ start, end }) =>
    article.text.slice(start, end).toLowerCase().includes(lower),
  );
  if (dateline === undefined || isNamed || sentence === undefined) return places;
  return [{ text: dateline, evidence: [sentence.id] }, ...places].slice(0, MAX_NAMES);
}

function sentenceFinder({ article }: SummaryRequest): (span: { start: number; end: number }) => string[] {
  return (span) => {
    const [sentence] = overlapping(article.sentences, span);
    return sentence !== undefined && sentence.start <= span.start && span.end <= sentence.end ? [sentence.id] : [];
  };
}

/** The dates of the brief; where it has none, the first day that the body names. */
function datesOf({ facts }: SummaryRequest, ranked: readonly RankedSentence[], brief: Statement | undefined) {
  const toAnswer = ({ text, sentence }: { text: string; sentence: string }) => ({ text, evidence: [sentence] });
  const inBrief = facts.dates.filter(({ sentence }) => brief?.evidence.includes(sentence));
  if (inBrief.length > 0) return inBrief.map(toAnswer);
  const body = new Set(ranked.map(({ sentence }) => sentence.id));
  const first = facts.dates.find(({ sentence, precision }) => precision === 'day' && body.has(sentence));
  return first === undefined ? [] : [toAnswer(first)];
}

/** Sentences with one of the phrases, outside quotations for the most part, the best first. */
function withPhrases(ranked: readonly RankedSentence[], phrases: readonly string[]): RankedSentence[] {
  return ranked
    .filter(({ text, quotedShare }) => {
      const padded = ` ${text.toLowerCase()} `;
      return quotedShare < MAX_QUOTED_SHARE && phrases.some((phrase) => padded.includes(` ${phrase} `));
    })
    .sort((a, b) => b.score - a.score || a.order - b.order);
}
