import { EngineError } from '../../errors.ts';
import { uniqueProblems } from '../checks/check-statement.ts';
import { checkSummary } from '../checks/check-summary.ts';
import { findProblems } from '../checks/find-problems.ts';
import type { Problem, Summary, SummaryContent } from '../schema.ts';
import type { SpendGuard } from '../spend-guard.ts';
import { addUsage, NO_USAGE, type Summarizer, type SummaryReply, type SummaryRequest } from '../summarizer.ts';
import { callWithinBudget } from './call-within-budget.ts';
import { dropStatements } from './drop-statements.ts';
import { markPlanned } from './list-timeline.ts';

/** Dropping a statement may put another in its place, as a key point for the brief. */
const MAX_DROPS = 3;
const UNREADABLE: Problem = { kind: 'claim', text: '', message: 'the answer was not the JSON object asked for' };

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
  if (engine.engine.id === fallback.engine.id) return writeByExtraction(engine, request);
  const writer = new Writer(engine, request, spend);
  try {
    return await writer.write();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const summary = await writeByExtraction(fallback, request);
    const { code, message, retryable } = error;
    return {
      ...summary,
      // What the engine was paid for nothing is part of what this summary cost.
      usage: addUsage(summary.usage, writer.usage),
      degraded: { engine: engine.engine.id, code, reason: message, retryable },
    };
  }
}

/** An engine that copies always delivers: what the checker doubts is dropped, and the rest stands. */
async function writeByExtraction(engine: Summarizer, request: SummaryRequest): Promise<Summary> {
  const { content, usage } = await engine.summarize(request);
  const problems = checkSummary(content, request);
  const kept = problems.length === 0 ? content : dropStatements(content, problems, request.metadata);
  return {
    ...kept,
    engine: engine.engine,
    checks: { verdict: problems.length === 0 ? 'supported' : 'repaired', problems },
    usage,
  };
}

/** One summary by an engine that invents, and what it has cost so far. */
class Writer {
  usage = NO_USAGE;
  readonly #engine: Summarizer;
  readonly #request: SummaryRequest;
  readonly #spend: SpendGuard;

  constructor(engine: Summarizer, request: SummaryRequest, spend: SpendGuard) {
    this.#engine = engine;
    this.#request = request;
    this.#spend = spend;
  }

  async write(): Promise<Summary> {
    const first = await this.#callReadably();
    const problems = findProblems(first.content, this.#request);
    if (problems.length === 0) return this.#toSummary(first, first.content, []);
    // The one repair round may have gone to a reply that could not be read.
    if (first.isSecond) return this.#drop(first, first.content, problems, []);
    const second = await this.#repair(first.content, problems);
    const left = second === undefined ? problems : findProblems(second.content, this.#request);
    if (second === undefined || left.length > problems.length) return this.#drop(first, first.content, problems, []);
    if (left.length === 0) return this.#toSummary(first, second.content, problems);
    return this.#drop(first, second.content, left, problems);
  }

  /** The first reply that is a summary, of two. */
  async #callReadably(): Promise<SummaryReply & { readonly isSecond: boolean }> {
    try {
      return { ...(await this.#call()), isSecond: false };
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'invalid-reply') throw error;
      return { ...(await this.#call({ problems: [UNREADABLE] })), isSecond: true };
    }
  }

  /** The second reply, or nothing where the engine or the budget gives none: the first is then cut down. */
  async #repair(content: SummaryContent, problems: readonly Problem[]): Promise<SummaryReply | undefined> {
    try {
      return await this.#call({ content, problems });
    } catch (error) {
      if (error instanceof EngineError) return undefined;
      throw error;
    }
  }

  async #call(repair?: SummaryRequest['repair']): Promise<SummaryReply> {
    try {
      const request = repair === undefined ? this.#request : { ...this.#request, repair };
      const reply = await callWithinBudget(this.#engine, request, this.#spend);
      this.usage = addUsage(this.usage, reply.usage);
      return reply;
    } catch (error) {
      const costUsd = error instanceof EngineError ? error.spentUsd : 0;
      this.usage = addUsage(this.usage, { ...NO_USAGE, costUsd });
      throw error;
    }
  }

  /** Drops what does not hold until all that is left does. Throws `EngineError` where nothing is left to publish. */
  #drop(reply: SummaryReply, content: SummaryContent, bad: readonly Problem[], before: readonly Problem[]): Summary {
    const found = [...before, ...bad];
    let kept = content;
    let problems = bad;
    for (let round = 0; round < MAX_DROPS && problems.length > 0; round += 1) {
      kept = dropStatements(kept, problems, this.#request.metadata);
      problems = kept.keyPoints.length === 0 ? [] : findProblems(kept, this.#request);
      found.push(...problems);
    }
    if (kept.keyPoints.length > 0 && problems.length === 0) return this.#toSummary(reply, kept, found);
    throw new EngineError(`${this.#engine.engine.id}: nothing in its reply is supported by the article`, {
      code: 'unsupported-reply',
      retryable: false,
    });
  }

  #toSummary({ coverage }: SummaryReply, content: SummaryContent, problems: readonly Problem[]): Summary {
    return {
      ...content,
      timeline: markPlanned(content.timeline, this.#request.metadata),
      engine: this.#engine.engine,
      checks: { verdict: problems.length === 0 ? 'supported' : 'repaired', problems: uniqueProblems(problems) },
      usage: this.usage,
      ...(coverage === undefined ? {} : { coverage }),
    };
  }
}
