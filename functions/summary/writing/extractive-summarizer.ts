import { pointRoles } from '../ranking/point-roles.ts';
import { type RankedSentence, rankSentences } from '../ranking/rank-sentences.ts';
import { selectSentences } from '../ranking/select-sentences.ts';
import type { Statement, SummaryContent } from '../schema.ts';
import { NO_USAGE, type Summarizer, type SummaryRequest } from '../summarizer.ts';
import { answerQuestions } from './answer-questions.ts';
import { listFigures, listQuotations } from './list-highlights.ts';
import { listTimeline } from './list-timeline.ts';

const VERSION = 'extractive-2';

/** Picks sentences of the article; deterministic, free, always there: the fallback of every other engine. */
export function createExtractiveSummarizer(): Summarizer {
  return {
    engine: { id: 'extractive', promptVersion: VERSION },
    fingerprint: VERSION,
    estimateCostUsd: () => 0,
    summarize: async (request) => ({
      content: extractSummary(request),
      usage: NO_USAGE,
    }),
  };
}

/** A summary whose every statement is a sentence of the article, or a fact found in it. */
export function extractSummary(request: SummaryRequest): SummaryContent {
  const ranked = rankSentences(request);
  const points = selectSentences(ranked, request.keyPoints, pointRoles(request));
  const brief = chooseBrief(points, ranked, request);
  return {
    headline: request.metadata.headline?.value ?? brief.text.replace(/(?<=[^.])\.$/, ''),
    brief: brief.text,
    briefEvidence: [...brief.evidence],
    keyPoints: points.map(({ text, sentence }) => ({ text, evidence: [sentence.id] })),
    ...answerQuestions(request, ranked, brief.text === '' ? undefined : brief),
    timeline: listTimeline(request, ranked),
    figures: listFigures(request, ranked, points),
    quotations: listQuotations(request, ranked, points),
  };
}

/**
 * The first sentence where it stands alone, since that is where news says what happened; else the first key point. An
 * article without one whole sentence (a caption, a list, a flash) is told by its first words.
 */
function chooseBrief(
  points: readonly RankedSentence[],
  ranked: readonly RankedSentence[],
  { article }: SummaryRequest,
): Statement {
  const best = [...ranked.slice(0, 1), ...points].find((each) => each.standsAlone) ?? points[0];
  if (best !== undefined) return { text: best.text, evidence: [best.sentence.id] };
  const first = article.sentences[0];
  return first === undefined
    ? { text: '', evidence: [] }
    : { text: article.text.slice(first.start, first.end), evidence: [first.id] };
}
