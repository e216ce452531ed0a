import type { Block, Sentence } from '../article/schema.ts';
import { contentStems } from '../language/content-words.ts';
import type { SummaryRequest } from './summarizer.ts';

/** A sentence that may stand in a summary, with what speaks for it. */
export interface RankedSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly score: number;
  /** Place among the candidates, from 0. */
  readonly order: number;
}

/** How much each sign counts. Found by trying values on one half of a news set and keeping what held on the other. */
const WEIGHTS = {
  position: 1.3,
  lead: 0.5,
  centrality: 1,
  entities: 0.25,
  figures: 0.12,
  quotation: -0.35,
  length: 0.5,
} as const;

const BODY_KINDS = new Set<Block['kind']>(['paragraph', 'quote', 'list-item']);
const IDEAL_WORDS = { least: 12, most: 38 };
/** First words that point to what an earlier sentence said: such a sentence does not stand alone. */
const DANGLING =
  /^["“«]?(?:he|she|they|it|his|her|their|its|this|that|these|those|such|there|but|and|or|so|yet|however|meanwhile|moreover|furthermore|also|then|instead|still|nevertheless|nonetheless|therefore|thus|both|either|neither|another|others|some|here|él|ella|ellos|ellas|esto|eso|este|esta|estos|estas|pero|además|sin embargo|también|así|asimismo|er|sie|es|dies|diese|dieser|dieses|das|aber|doch|jedoch|auch|außerdem|dabei|dazu|il|elle|ils|elles|cela|ce|cette|ces|mais|cependant|toutefois|aussi|он|она|они|это|этот|эта|эти|но|однако|также|кроме того|він|вона|вони|це|цей|ця|ці|але|однак|також|крім того|hij|zij|ze|dit|dat|deze|maar|echter|ook)(?![\p{L}’'-])/iu;

/** Sentences of the body that make sense alone, with scores; in reading order. */
export function rankSentences(request: SummaryRequest): RankedSentence[] {
  const { article, metadata, facts } = request;
  const language = metadata.language.code;
  const candidates = article.sentences.filter((sentence) => isCandidate(article, sentence));
  const texts = candidates.map(({ start, end }) => article.text.slice(start, end));
  const stems = texts.map((text) => contentStems(text, language));
  const weights = weighStems(stems, contentStems(metadata.headline?.value ?? '', language));
  const mentions = facts.entities.flatMap((entity) => entity.mentions);
  return candidates.map((sentence, order) => {
    const text = texts[order] ?? '';
    const own = stems[order] ?? [];
    const inside = ({ start, end }: { start: number; end: number }) => start >= sentence.start && end <= sentence.end;
    const words = text.split(/\s+/).length;
    const score =
      WEIGHTS.position / (1 + order / 3) +
      (order === 0 ? WEIGHTS.lead : 0) +
      (WEIGHTS.centrality * own.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0)) / Math.sqrt(own.length + 4) +
      WEIGHTS.entities * Math.min(1, mentions.filter(inside).length / 4) +
      WEIGHTS.figures * Math.min(2, facts.figures.filter(inside).length) +
      (/^["“«„]/.test(text) ? WEIGHTS.quotation : 0) -
      (words < IDEAL_WORDS.least ? WEIGHTS.length * (1 - words / IDEAL_WORDS.least) : 0) -
      (words > IDEAL_WORDS.most ? WEIGHTS.length * Math.min(1, (words - IDEAL_WORDS.most) / IDEAL_WORDS.most) : 0) -
      (DANGLING.test(text) ? 1 : 0);
    return { sentence, text, stems: new Set(own), score, order };
  });
}

/** True where the sentence's first word needs an earlier sentence. */
export function dangles(text: string): boolean {
  return DANGLING.test(text);
}

function isCandidate(article: SummaryRequest['article'], sentence: Sentence): boolean {
  const block = article.blocks.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
  if (block === undefined || !BODY_KINDS.has(block.kind)) return false;
  const text = article.text.slice(sentence.start, sentence.end);
  return /[.!?…。！？।؟]["”»’')\]]*$/.test(text) && !/[?？]["”»’')\]]*$/.test(text) && hasWholeQuotations(text);
}

/** Half a quotation reads as if the rest were the reporter's. */
function hasWholeQuotations(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/"/g) % 2 === 0 &&
    count(/[“„]/g) <= count(/[”“]/g) &&
    count(/“/g) === count(/”/g) &&
    count(/«/g) === count(/»/g)
  );
}

/** Share of sentences that a word is in, and more for words of the headline. */
function weighStems(stems: readonly (readonly string[])[], headline: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of stems) for (const stem of new Set(own)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, count === 1 ? 0 : Math.log1p(count) / Math.log1p(stems.length));
  for (const stem of headline) weights.set(stem, (weights.get(stem) ?? 0) + 0.5);
  return weights;
}
