import type { Quote } from '../../facts/schema.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { RankedSentence } from '../ranking/rank-sentences.ts';
import type { Quotation, Statement } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';

/** As many as a reader takes in at a glance. */
const MAX_FIGURES = 5;
const MAX_QUOTATIONS = 3;
/** A summary quotes only whom it can be sure of. */
const MIN_SPEAKER_CONFIDENCE = 0.85;
/** A point of the summary comes before everything else. */
const POINT_BONUS = 1000;

/** The figures of the key points and then of the best other sentences, as written: not bare numbers nor conversions. */
export function listFigures(
  { facts }: SummaryRequest,
  ranked: readonly RankedSentence[],
  points: readonly RankedSentence[],
): Statement[] {
  const worth = worthOf(ranked, points);
  const figures = facts.figures.filter(
    ({ kind, conversionOf, sentence, unit, of }) =>
      kind !== 'ordinal' && conversionOf === undefined && worth.has(sentence) && (unit !== null || of !== undefined),
  );
  const byText = new Map(figures.map(({ text, sentence }) => [text, { text, evidence: [sentence] }]));
  return [...byText.values()]
    .sort((a, b) => (worth.get(b.evidence[0] ?? '') ?? 0) - (worth.get(a.evidence[0] ?? '') ?? 0))
    .slice(0, MAX_FIGURES);
}

/** Whole quotations of named speakers: those of the key points, then of the best other sentences. */
export function listQuotations(
  request: SummaryRequest,
  ranked: readonly RankedSentence[],
  points: readonly RankedSentence[],
): Quotation[] {
  const worth = worthOf(ranked, points);
  const said = request.facts.quotes.flatMap((quote) => {
    const evidence = sentencesOf(quote, request);
    const [first] = evidence;
    if (quote.kind !== 'direct' || quote.speaker?.entity === undefined || first === undefined) return [];
    if ((quote.confidence ?? 1) < MIN_SPEAKER_CONFIDENCE) return [];
    return [
      {
        quotation: { text: quote.text.replace(/[\s,]+$/, ''), evidence, speaker: quote.speaker.name },
        worth: worth.get(first) ?? 0,
      },
    ];
  });
  return said
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MAX_QUOTATIONS)
    .map(({ quotation }) => quotation);
}

function worthOf(ranked: readonly RankedSentence[], points: readonly RankedSentence[]): ReadonlyMap<string, number> {
  return new Map(ranked.map((each) => [each.sentence.id, each.score + (points.includes(each) ? POINT_BONUS : 0)]));
}

function sentencesOf(quote: Quote, { article }: SummaryRequest): string[] {
  return overlapping(article.sentences, quote).map(({ id }) => id);
}
