import { EngineError } from '../../../errors.ts';
import type { Statement, SummaryContent } from '../../../summary/schema.ts';
import { changeStatements } from '../../../summary/statements.ts';
import {
  addUsage,
  NO_USAGE,
  type Summarizer,
  type SummaryReply,
  type SummaryRequest,
} from '../../../summary/summarizer.ts';
import { type Answer, type Ask, connectModel, mostCostUsd, type Question } from '../ask-model.ts';
import {
  MERGE_INSTRUCTIONS,
  REPAIR_INSTRUCTIONS,
  SUMMARY_INSTRUCTIONS,
  SUMMARY_PROMPT_VERSION,
} from '../prompts/summary-2026-11-24.ts';
import type { ModelEngine } from '../providers/model-engine.ts';
import { costUsd, mostTokens } from '../providers/model-prices.ts';
import { buildMergePrompt, buildPartPrompt, buildRepairPrompt } from './build-summary-prompt.ts';
import { mergeSummaries } from './merge-summaries.ts';
import { parseRepairReply, parseSummaryReply } from './parse-summary-reply.ts';
import { partArticle } from './part-article.ts';

/** The most that Amazon Nova writes is 5,000. */
const MAX_OUTPUT_TOKENS = 4_000;

/** A summary engine over the AI SDK. It never waits or retries: the queue does. */
export function createLanguageModelSummarizer(engine: ModelEngine): Summarizer {
  const { provider, model, maxPartCharacters } = engine;
  const open = connectModel(engine);
  return {
    engine: { id: provider, model, promptVersion: SUMMARY_PROMPT_VERSION },
    fingerprint: `${provider}/${model}/${SUMMARY_PROMPT_VERSION}/${maxPartCharacters}`,
    estimateCostUsd: (request) => estimateCostUsd(engine, request),
    summarize: async (request) => {
      const ask = open();
      const content = request.repair?.content;
      return content === undefined ? summarizeParts(engine, ask, request) : repair(engine, ask, request, content);
    },
  };
}

function questionsOf({ maxPartCharacters }: ModelEngine, request: SummaryRequest): Question[] {
  const { article, repair: wanted } = request;
  if (wanted?.content !== undefined) return [repairQuestion(request, wanted.content, maxPartCharacters)];
  return partArticle(article, maxPartCharacters).parts.map((part) => ({
    instructions: SUMMARY_INSTRUCTIONS,
    prompt: buildPartPrompt(request, part),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  }));
}

function repairQuestion(request: SummaryRequest, content: SummaryContent, maxCharacters: number): Question {
  const prompt = buildRepairPrompt(request, content, request.repair?.problems ?? [], maxCharacters);
  return { instructions: REPAIR_INSTRUCTIONS, prompt, maxOutputTokens: MAX_OUTPUT_TOKENS };
}

function estimateCostUsd(engine: ModelEngine, request: SummaryRequest): number {
  const questions = questionsOf(engine, request);
  const parts = questions.reduce((sum, question) => sum + mostCostUsd(engine, question), 0);
  if (questions.length < 2) return parts;
  // The merge reads what all parts wrote; written as JSON again, it may come to twice as many tokens.
  const read = mostTokens(MERGE_INSTRUCTIONS) + 2 * questions.length * MAX_OUTPUT_TOKENS;
  return parts + costUsd(engine.price, read, MAX_OUTPUT_TOKENS);
}

/** Parts are asked for at once; one that fails fails the summary, since a summary of the rest would mislead. */
async function summarizeParts(engine: ModelEngine, ask: Ask, request: SummaryRequest): Promise<SummaryReply> {
  const { characters, used } = partArticle(request.article, engine.maxPartCharacters).coverage;
  const coverage = used < characters ? { coverage: { characters, used } } : {};
  const outcomes = await Promise.allSettled(questionsOf(engine, request).map(ask));
  const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  const usage = addUsage(...answers.map((answer) => answer.usage));
  if (failed !== undefined) throw withSpent(failed.reason, outcomes, usage.costUsd);
  const contents = answers.map((answer) => parseSummaryReply(answer.text, request.keyPoints));
  const [first, ...rest] = contents.filter((content) => content !== undefined);
  if (first === undefined || rest.length + 1 < contents.length || contents.length === 0) {
    throw invalidReply(engine, usage.costUsd);
  }
  if (rest.length === 0) return { content: first, usage, ...coverage };
  const merged = await merge(ask, request, [first, ...rest]);
  return { content: merged.content, usage: addUsage(usage, merged.usage), ...coverage };
}

async function merge(ask: Ask, { keyPoints }: SummaryRequest, parts: readonly [SummaryContent, ...SummaryContent[]]) {
  const question: Question = {
    instructions: MERGE_INSTRUCTIONS,
    prompt: buildMergePrompt(keyPoints, parts),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
  try {
    const { text, usage } = await ask(question);
    return { content: parseSummaryReply(text, keyPoints) ?? mergeSummaries(parts, keyPoints), usage };
  } catch (error) {
    // The parts have been paid for: they are merged by code rather than thrown away.
    if (!(error instanceof EngineError)) throw error;
    const usage = { ...NO_USAGE, costUsd: error.spentUsd };
    return { content: mergeSummaries(parts, keyPoints), usage };
  }
}

/** Only the statements that failed are asked for again: what holds stays as it is. */
async function repair(
  engine: ModelEngine,
  ask: Ask,
  request: SummaryRequest,
  content: SummaryContent,
): Promise<SummaryReply> {
  const answer: Answer = await ask(repairQuestion(request, content, engine.maxPartCharacters));
  const corrected = parseRepairReply(answer.text);
  if (corrected === undefined) throw invalidReply(engine, answer.usage.costUsd);
  return { content: applyRepair(content, corrected), usage: answer.usage };
}

function applyRepair(content: SummaryContent, corrected: ReadonlyMap<string, Statement | null>): SummaryContent {
  const brief = corrected.get('brief');
  const repaired = changeStatements(content, ({ path, statement }) => {
    const correction = corrected.get(path);
    return correction === null ? undefined : { ...statement, ...correction };
  });
  return {
    ...repaired,
    headline: corrected.get('headline')?.text ?? content.headline,
    ...(brief ? { brief: brief.text, briefEvidence: brief.evidence } : {}),
  };
}

function invalidReply({ provider, model }: ModelEngine, spentUsd: number): EngineError {
  return new EngineError(`${provider}: ${model}: its reply is not the summary that was asked for`, {
    code: 'invalid-reply',
    retryable: false,
    spentUsd,
  });
}

/** The error of one part, with what all parts have cost. */
function withSpent(reason: unknown, outcomes: readonly PromiseSettledResult<Answer>[], paidUsd: number): unknown {
  if (!(reason instanceof EngineError)) return reason;
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  const lost = failures.reduce((sum, error) => sum + (error instanceof EngineError ? error.spentUsd : 0), 0);
  return reason.with({ spentUsd: paidUsd + lost });
}
