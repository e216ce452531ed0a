import type { Article, Block, Sentence } from '../../article/schema.ts';
import { discourseCuesOf } from '../../language/discourse/index.ts';
import { countUnspacedLetters } from '../../language/scripts/index.ts';
import { findQuotations, type Quotation } from '../../language/speech/index.ts';
import { contentStems, overlapping } from '../../language/tokens/index.ts';
import type { SummaryRequest } from '../summarizer.ts';
import { featuresOfSentence, type SentenceFeatures, scoreSentence } from './score-sentence.ts';
import { dropConnective, standsAlone } from './stands-alone.ts';

/** A sentence of the body, with what speaks for it in a summary. */
export interface RankedSentence {
  readonly sentence: Sentence;
  /** Verbatim, without a connective in front where it can be left out. */
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly score: number;
  /** Place among the sentences of the body, from 0. */
  readonly order: number;
  /** Whether it is whole and reads well without its neighbours. */
  readonly standsAlone: boolean;
  /** Share of its characters inside quotation marks. */
  readonly quotedShare: number;
}

/** What is shorter is a heading or a fragment, what is longer a list. */
const STANDING_WORDS = { least: 6, most: 70 };
/** Halves of quotations, headings and boilerplate come after everything else. */
const UNREADABLE = 100;
/** Added to the weight of a stem that the headline has. */
const HEADLINE_WEIGHT = 0.5;
/** `BEIJING (Agency) -`, `Lima, 23 may (EFE).-`, `BRUSSELS –` before the first words of a report. */
const DATELINE =
  /^(?:(?:\p{Lu}[\p{L}.’' -]*(?:, [\p{L}\p{N}. ]+){0,3} ?)?\(\p{L}[\p{L}\p{N} .&’'/-]{1,40}\)\s*[.:]?\s*[-–—]*|\p{Lu}[\p{Lu}.’' -]+(?:, [\p{L}\p{N}. ]+){0,3}\s+[-–—]{1,2})\s*(?=[\p{Lu}"“«])/u;
/** Datelines stand at the beginning. */
const DATELINE_SENTENCES = 3;
const BODY_KINDS = new Set<Block['kind']>(['paragraph', 'quote', 'list-item']);

/** A sentence with what its score is made of. */
export interface DescribedSentence extends Omit<RankedSentence, 'score'> {
  readonly features: SentenceFeatures;
  /** Whole, and neither a heading nor boilerplate. */
  readonly isReadable: boolean;
}

/** Every sentence of the body with its score, in reading order. */
export function rankSentences(request: SummaryRequest): RankedSentence[] {
  return describeSentences(request).map((described) => rankSentence(described));
}

/** Scores a sentence, by other weights where these are given. */
export function rankSentence(
  { features, isReadable, ...sentence }: DescribedSentence,
  weights?: SentenceFeatures,
): RankedSentence {
  return { ...sentence, score: scoreSentence(features, weights) - (isReadable ? 0 : UNREADABLE) };
}

export function describeSentences(request: SummaryRequest): DescribedSentence[] {
  const { article, metadata, facts } = request;
  const language = metadata.language.code;
  const body = bodySentences(article);
  const quotations = findQuotations(article.text);
  const stems = body.map(({ start, end }) => contentStems(article.text.slice(start, end), language));
  const weights = weighStems(stems, contentStems(metadata.headline?.value ?? '', language));
  const lead = new Set([...(stems[0] ?? []), ...(stems[1] ?? [])]);
  return body.map((sentence, order) => {
    const own = stems[order] ?? [];
    const whole = article.text.slice(sentence.start, sentence.end);
    const text = dropConnective(order < DATELINE_SENTENCES ? whole.replace(DATELINE, '') : whole, language);
    const quoted = overlapping(quotations, sentence);
    const quotedShare = shareInQuotations(sentence, quoted);
    const shared = order > 1 ? new Set(own.filter((stem) => lead.has(stem))).size : 0;
    const isReadable = isWhole(text, sentence, quoted) && !isHeading(text) && !isBoilerplate(text, language);
    const persons = listPersons(text, sentence.end - text.length, facts.entities);
    const features = featuresOfSentence({
      order,
      words: countWords(text),
      centrality: own.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0) / Math.sqrt(own.length + 4),
      sharedWithLead: shared,
      figures: overlapping(facts.figures, sentence).length,
      capitals: text.match(/(?<![\p{L}\p{N}])\p{Lu}\p{L}+/gu)?.length ?? 0,
      quotedShare,
    });
    return {
      sentence,
      text,
      stems: new Set(own),
      order,
      quotedShare,
      standsAlone: isReadable && standsAlone(text, language, persons),
      features,
      isReadable,
    };
  });
}

/** Offsets of what may be a person's name: a capitalised word that names no organisation or place. */
function listPersons(text: string, start: number, entities: SummaryRequest['facts']['entities']): number[] {
  const others = entities
    .filter(({ type }) => type !== 'person')
    .flatMap(({ mentions }) => overlapping(mentions, { start, end: start + text.length }));
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu)]
    .map(({ index }) => index)
    .filter((index) => !others.some((other) => other.start <= start + index && start + index < other.end));
}

function bodySentences(article: Article): readonly Sentence[] {
  let position = 0;
  return article.sentences.filter(({ start, end }) => {
    while ((article.blocks[position]?.end ?? Number.POSITIVE_INFINITY) <= start) position += 1;
    const block = article.blocks[position];
    return block !== undefined && block.start <= start && end <= block.end && BODY_KINDS.has(block.kind);
  });
}

/** Two characters of a script without spaces are about a word. */
function countWords(text: string): number {
  const unspaced = countUnspacedLetters(text);
  return unspaced > 0 ? unspaced / 2 : text.split(/\s+/).length;
}

function shareInQuotations(sentence: Sentence, quotations: readonly Quotation[]): number {
  const quoted = quotations.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start)),
    0,
  );
  return quoted / Math.max(1, sentence.end - sentence.start);
}

/** Ends as a statement does, and holds no half of a quotation: that would read as if the rest were the reporter's. */
function isWhole(text: string, sentence: Sentence, quotations: readonly Quotation[]): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    /[.!…。！।؟]["”»’')\]]*$/.test(text) &&
    /^["“«„‘'[]?[\p{Lu}\p{Lo}\p{N}$€£]/u.test(text) &&
    !/(?:\.\.\.|…)["”»]?$/.test(text) &&
    count(/"/g) % 2 === 0 &&
    count(/[“„]/g) <= count(/[”“]/g) &&
    count(/“/g) + count(/„/g) >= count(/”/g) &&
    count(/«/g) === count(/»/g) &&
    count(/\(/g) === count(/\)/g) &&
    quotations.every(({ start, end }) => start >= sentence.start && end <= sentence.end)
  );
}

/** A heading or an item of a list that ends in a full stop. */
function isHeading(text: string): boolean {
  const words = countWords(text);
  const [letters, capitals] = [/\p{L}/gu, /\p{Lu}/gu].map((pattern) => text.match(pattern)?.length ?? 0);
  return (
    words < STANDING_WORDS.least ||
    words > STANDING_WORDS.most ||
    / \.$/.test(text) ||
    /^\d+[.)]\s/.test(text) ||
    (capitals ?? 0) * 2 > (letters ?? 0)
  );
}

function isBoilerplate(text: string, language: string): boolean {
  const lower = text.toLowerCase();
  return discourseCuesOf(language).boilerplate.some((phrase) => lower.includes(phrase));
}

/** Share of sentences that a word is in, and more for words of the headline. */
function weighStems(stems: readonly (readonly string[])[], headline: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of stems) for (const stem of new Set(own)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, count === 1 ? 0 : Math.log1p(count) / Math.log1p(stems.length));
  for (const stem of headline) weights.set(stem, (weights.get(stem) ?? 0) + HEADLINE_WEIGHT);
  return weights;
}
