import type { SpendGuard } from '../summary/spend-guard.ts';
import type { Pipeline } from './pipeline.ts';

interface Reservation {
  readonly amountUsd: number;
  /** A call that ends after midnight is paid by the day on which it began. */
  readonly day: string;
}

/**
 * Ceilings an article version and a day, both kept in the table: no number of workers, deliveries or later tries
 * passes them. What costs nothing is never refused.
 */
export function createSpendGuard(
  pipeline: Pick<Pipeline, 'records' | 'settings' | 'now'>,
  article: { readonly id: string; readonly version: string },
): SpendGuard {
  const { records, now } = pipeline;
  const { articleUsd, dayUsd } = pipeline.settings.budget;
  const account = `${article.id}/${article.version}`;
  const open: Reservation[] = [];
  return {
    articleCeilingUsd: articleUsd,
    reserve: async (amountUsd) => {
      if (amountUsd <= 0) return true;
      const day = now().slice(0, 'yyyy-mm-dd'.length);
      if (!(await records.reserveSpend(account, amountUsd, articleUsd))) return false;
      let reserved = false;
      try {
        reserved = await records.reserveSpend(day, amountUsd, dayUsd);
      } finally {
        if (!reserved) await records.settleSpend(account, amountUsd, 0);
      }
      if (reserved) open.push({ amountUsd, day });
      return reserved;
    },
    settle: async (reservedUsd, spentUsd) => {
      const index = open.findIndex(({ amountUsd }) => amountUsd === reservedUsd);
      const [reservation] = index < 0 ? [] : open.splice(index, 1);
      if (reservation === undefined) return;
      await records.settleSpend(reservation.day, reservedUsd, spentUsd);
      await records.settleSpend(account, reservedUsd, spentUsd);
    },
  };
}
