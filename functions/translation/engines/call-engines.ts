import { EngineError } from '../../errors.ts';
import type { SpendGuard } from '../../summary/spend-guard.ts';
import { type ProtectedTerm, protectTerms } from '../glossary/protect-terms.ts';
import type { SourceSegment } from '../schema.ts';
import type { LanguagePair, TranslationReply, TranslationRequest, Translator } from '../translator.ts';
import { createNumberLocalizer } from './localize-numbers.ts';

export interface EngineCall {
  readonly pair: LanguagePair;
  readonly segments: readonly SourceSegment[];
  /** Terms with a fixed translation or none. */
  readonly terms: readonly ProtectedTerm[];
  readonly glossary: TranslationRequest['glossary'];
  readonly spend: SpendGuard;
  /** Takes what an engine had translated before it failed, where the call as a whole fails too and comes again. */
  readonly keep?: (engine: Translator, delivered: EngineError) => Promise<void>;
}

export interface EngineResult {
  readonly engine: Translator;
  readonly targets: readonly string[];
  readonly costUsd: number;
  readonly characters: number;
}

/**
 * Translates with the first engine that delivers. Throws the retryable `EngineError` of an engine where there is one,
 * since a later try may succeed, or else one that names every reason.
 */
export async function callEngines(engines: readonly Translator[], call: EngineCall): Promise<EngineResult> {
  const failures: { readonly engine: Translator; readonly error: EngineError }[] = [];
  for (const engine of engines) {
    try {
      const result = await callEngine(engine, call);
      // What the engines before it were paid for nothing is part of what this translation cost.
      return { ...result, costUsd: failures.reduce((sum, { error }) => sum + error.spentUsd, result.costUsd) };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      failures.push({ engine, error });
    }
  }
  const passing = failures.find(({ error }) => error.retryable);
  if (passing !== undefined) {
    await call.keep?.(passing.engine, passing.error);
    throw passing.error;
  }
  const errors = failures.map(({ error }) => error);
  throw new EngineError(errors.map((error) => error.message).join('; '), {
    code: errors[0]?.code ?? 'no-engine',
    retryable: false,
    cause: errors[0],
  });
}

/** One engine, with terms behind placeholders unless it applies a glossary itself, and numbers in the target's notation. */
async function callEngine(engine: Translator, call: EngineCall): Promise<EngineResult> {
  const guarded = call.segments.map(({ text }) => protectTerms(text, engine.appliesGlossary ? [] : call.terms));
  const localize = createNumberLocalizer(
    call.segments.map(({ text }) => text),
    call.pair,
  );
  const restore = (target: string, index: number) => guarded[index]?.restore(localize(guarded[index].text, target));
  const first = await callWithinBudget(
    engine,
    call,
    call.segments.map((segment, index) => ({ ...segment, text: guarded[index]?.text ?? segment.text })),
  ).catch((error: unknown) => {
    throw withTextsRestored(error, restore);
  });
  const restored = first.targets.map(restore);
  const lost = call.segments.filter((_, index) => restored[index] === undefined);
  if (lost.length === 0) return { ...first, engine, targets: restored.map((target) => target ?? '') };
  // A lost placeholder has taken its term with it: better the engine's own words, which the gate then judges.
  const again = await callAgain(engine, call, lost);
  const plain = new Map(lost.map((segment, index) => [segment, localize(segment.text, again.targets[index] ?? '')]));
  return {
    engine,
    targets: call.segments.map((segment, index) => restored[index] ?? plain.get(segment) ?? ''),
    costUsd: first.costUsd + again.costUsd,
    characters: first.characters + again.characters,
  };
}

/** The rest has been paid for: where the engine fails now, the lost segments are missing, for the gate to flag. */
async function callAgain(
  engine: Translator,
  call: EngineCall,
  segments: readonly SourceSegment[],
): Promise<TranslationReply> {
  try {
    return await callWithinBudget(engine, call, segments);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { targets: [], costUsd: error.spentUsd, characters: 0 };
  }
}

function withTextsRestored(error: unknown, restore: (target: string, index: number) => string | undefined): unknown {
  if (!(error instanceof EngineError) || error.delivered.length === 0) return error;
  const delivered = error.delivered.map((target, index) => (target === undefined ? undefined : restore(target, index)));
  const { message, code, retryable, spentUsd, cause } = error;
  return new EngineError(message, { code, retryable, spentUsd, cause, delivered });
}

/** Reserves the most that the call may cost, and settles what it did. */
async function callWithinBudget(
  engine: Translator,
  { pair, glossary, spend }: EngineCall,
  segments: readonly SourceSegment[],
): Promise<TranslationReply> {
  const request: TranslationRequest = { ...pair, segments, glossary };
  const estimate = engine.estimateCostUsd(request);
  if (!(await spend.reserve(estimate))) {
    throw new EngineError(`${engine.id}: up to ${estimate.toFixed(4)} USD would pass a spending ceiling`, {
      code: 'over-budget',
      retryable: false,
    });
  }
  let spent = 0;
  try {
    const reply = await engine.translate(request);
    spent = reply.costUsd;
    return alignedReply(engine, segments.length, reply);
  } catch (error) {
    if (error instanceof EngineError) spent ||= error.spentUsd;
    throw error;
  } finally {
    await spend.settle(estimate, spent);
  }
}

function alignedReply(engine: Translator, expected: number, reply: TranslationReply): TranslationReply {
  if (reply.targets.length === expected) return reply;
  throw new EngineError(`${engine.id}: expected ${expected} translated segments, got ${reply.targets.length}`, {
    code: 'misaligned-reply',
    retryable: true,
  });
}
