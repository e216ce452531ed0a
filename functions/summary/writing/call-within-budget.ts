import { EngineError } from '../../errors.ts';
import type { SpendGuard } from '../spend-guard.ts';
import type { Summarizer, SummaryReply, SummaryRequest } from '../summarizer.ts';

/**
 * Reserves the most that the call may cost, and settles what it did, whatever comes of it. Throws `EngineError`
 * `over-budget` where a ceiling stands in the way: retryable where another day may have room.
 */
export async function callWithinBudget(
  engine: Summarizer,
  request: SummaryRequest,
  spend: SpendGuard,
): Promise<SummaryReply> {
  const estimate = engine.estimateCostUsd(request);
  if (!(await spend.reserve(estimate))) {
    throw new EngineError(`${engine.engine.id}: up to ${estimate.toFixed(4)} USD would pass a spending ceiling`, {
      code: 'over-budget',
      retryable: estimate <= (spend.articleCeilingUsd ?? Number.POSITIVE_INFINITY),
    });
  }
  let spentUsd = 0;
  try {
    const reply = await engine.summarize(request);
    spentUsd = reply.usage.costUsd;
    return reply;
  } catch (error) {
    if (error instanceof EngineError) spentUsd = error.spentUsd;
    throw error;
  } finally {
    await spend.settle(estimate, spentUsd);
  }
}
