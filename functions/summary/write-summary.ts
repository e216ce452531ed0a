import { EngineError } from '../errors.ts';
import { checkSummary, listStatements } from './check-summary.ts';
import type { Problem, Summary, SummaryContent, Usage } from './schema.ts';
import type { SpendGuard } from './spend-guard.ts';
import type { Summarizer, SummaryRequest } from './summarizer.ts';

const NO_USAGE: Usage = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

/**
 * Asks the engine, checks its reply, lets it repair once what does not hold, and drops what still does not. Where the
 * engine does not deliver, or nothing of its reply holds, the fallback writes and the summary says why. Throws only
 * what the fallback or the spend guard throws.
 */
export async function writeSummary(
  request: SummaryRequest,
  engine: Summarizer,
  fallback: Summarizer,
  spend: SpendGuard,
): Promise<Summary> {
  try {
    return await writeWith(engine, request, spend);
  } catch (error) {
    if (!(error instanceof EngineError) || engine.engine.id === fallback.engine.id) throw error;
    const summary = await writeWith(fallback, request, spend);
    return { ...summary, degraded: { engine: engine.engine.id, reason: error.message, retryable: error.retryable } };
  }
}

async function writeWith(engine: Summarizer, request: SummaryRequest, spend: SpendGuard): Promise<Summary> {
  const first = await callWithinBudget(engine, request, spend);
  const problems = checkSummary(first.content, request);
  if (problems.length === 0) return toSummary(engine, first.content, 'supported', [], first.usage);
  if (engine.engine.id === 'extractive') return dropUnsupported(engine, first.content, problems, first.usage);
  const second = await repair(engine, request, first.content, problems, spend);
  const usage = addUsage(first.usage, second?.usage ?? NO_USAGE);
  const content = second?.content ?? first.content;
  const left = checkSummary(content, request);
  if (left.length === 0) return toSummary(engine, content, 'repaired', problems, usage);
  return dropUnsupported(engine, content, left, usage);
}

/** Reserves the most that the call may cost, and settles what it did. */
async function callWithinBudget(engine: Summarizer, request: SummaryRequest, spend: SpendGuard) {
  const estimate = engine.estimateCostUsd(request);
  if (!(await spend.reserve(estimate))) {
    throw new EngineError(`${engine.engine.id}: up to ${estimate.toFixed(4)} USD would pass a spending ceiling`, {
      code: 'over-budget',
      retryable: true,
    });
  }
  let spent = 0;
  try {
    const reply = await engine.summarize(request);
    spent = reply.usage.costUsd;
    return reply;
  } finally {
    await spend.settle(estimate, spent);
  }
}

/** The second reply, or nothing where the engine or the budget gives none: the first is then cut down. */
async function repair(
  engine: Summarizer,
  request: SummaryRequest,
  content: SummaryContent,
  problems: readonly Problem[],
  spend: SpendGuard,
) {
  try {
    return await callWithinBudget(engine, { ...request, repair: { content, problems } }, spend);
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}

/** Throws `EngineError` where no key point is left. */
function dropUnsupported(
  engine: Summarizer,
  content: SummaryContent,
  problems: readonly Problem[],
  usage: Usage,
): Summary {
  const bad = new Set(problems.map(({ statement }) => statement));
  const keep = <Item>(name: string, items: readonly Item[]) =>
    items.filter((_, index) => !bad.has(`${name}.${index + 1}`));
  const keyPoints = keep('keyPoints', content.keyPoints);
  const [first] = keyPoints;
  if (first === undefined && content.keyPoints.length > 0) {
    throw new EngineError(`${engine.engine.id}: nothing in its reply is supported by the article`, {
      code: 'unsupported-reply',
      retryable: false,
    });
  }
  const brief = bad.has('brief') && first !== undefined ? { brief: first.text, briefEvidence: first.evidence } : {};
  const kept: SummaryContent = {
    ...content,
    ...brief,
    keyPoints,
    who: keep('who', content.who),
    what: keep('what', content.what),
    when: keep('when', content.when),
    where: keep('where', content.where),
    why: keep('why', content.why),
    how: keep('how', content.how),
    timeline: keep('timeline', content.timeline),
  };
  const verdict = listStatements(kept).some(({ path }) => path === 'brief' && bad.has(path) && first === undefined)
    ? 'unsupported'
    : 'repaired';
  return toSummary(engine, kept, verdict, problems, usage);
}

function toSummary(
  engine: Summarizer,
  content: SummaryContent,
  verdict: Summary['checks']['verdict'],
  problems: readonly Problem[],
  usage: Usage,
): Summary {
  return { ...content, engine: engine.engine, checks: { verdict, problems: [...problems] }, usage };
}

function addUsage(a: Usage, b: Usage): Usage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    costUsd: a.costUsd + b.costUsd,
  };
}
