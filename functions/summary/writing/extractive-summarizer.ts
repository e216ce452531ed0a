import { findMainEvent } from '../event/find-event.ts';
import { ownHeadline } from '../event/own-headline.ts';
import { pointRoles } from '../ranking/point-roles.ts';
import { type RankedSentence, rankSentences } from '../ranking/rank-sentences.ts';
import { POINTS_WITH_ROLES, selectSentences } from '../ranking/select-sentences.ts';
import type { Statement, SummaryContent } from '../schema.ts';
import { NO_USAGE, type Summarizer, type SummaryRequest } from '../summarizer.ts';
import { answerQuestions } from './answer-questions.ts';
import { chooseBrief, firstWords } from './choose-brief.ts';
import { listFigures, listQuotations } from './list-highlights.ts';
import { listTimeline } from './list-timeline.ts';
import { trimSentence } from './trim-sentence.ts';

const VERSION = 'extractive-3';

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
  const told = chooseBrief(ranked, selectSentences(ranked, request.keyPoints, pointRoles(request)), request);
  const brief = told === undefined ? firstWords(request) : trimSentence(toStatement(told), request);
  const points = choosePoints(ranked, told, request);
  const matter = told === undefined ? points : [told, ...points];
  const event = findMainEvent(request, ranked, told);
  return {
    headline: request.metadata.headline?.value ?? ownHeadline(event, brief.text),
    brief: brief.text,
    briefEvidence: [...brief.evidence],
    keyPoints: points.map(toStatement),
    ...answerQuestions(request, event, brief),
    timeline: listTimeline(request, ranked),
    figures: listFigures(request, ranked, matter),
    quotations: listQuotations(request, ranked, matter),
  };
}

/**
 * What the brief leaves unsaid; the brief's own sentence where the article has no other. A short list is read by itself,
 * and so holds the news too.
 */
function choosePoints(
  ranked: readonly RankedSentence[],
  brief: RankedSentence | undefined,
  request: SummaryRequest,
): readonly RankedSentence[] {
  const told = request.keyPoints >= POINTS_WITH_ROLES ? brief : undefined;
  const points = selectSentences(ranked, request.keyPoints, pointRoles(request), told);
  return points.length > 0 || brief === undefined ? points : [brief];
}

function toStatement({ text, sentence }: RankedSentence): Statement {
  return { text, evidence: [sentence.id] };
}
