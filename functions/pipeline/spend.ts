import type { SpendGuard } from '../summary/spend-guard.ts';
import type { Pipeline } from './pipeline.ts';

/** Ceilings an article and a day, kept in the table: no number of workers at once passes them. */
export function createSpendGuard(pipeline: Pipeline): SpendGuard {
  const { records, settings, now } = pipeline;
  let left = settings.budget.articleUsd;
  const today = () => now().slice(0, 'yyyy-mm-dd'.length);
  return {
    reserve: async (amountUsd) => {
      if (amountUsd > left) return false;
      if (amountUsd > 0 && !(await records.reserveSpend(today(), amountUsd, settings.budget.dayUsd))) return false;
      left -= amountUsd;
      return true;
    },
    settle: async (reservedUsd, spentUsd) => {
      left += reservedUsd - spentUsd;
      if (reservedUsd > 0) await records.settleSpend(today(), reservedUsd, spentUsd);
    },
  };
}
