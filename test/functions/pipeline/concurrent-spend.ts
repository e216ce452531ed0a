import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDynamoDbRecordStore } from '../../../functions/adapters/dynamodb/dynamodb-record-store.ts';
import { itemKey } from '../../../functions/adapters/dynamodb/table-client.ts';
import { EngineError } from '../../../functions/errors.ts';
import { createSpendGuard } from '../../../functions/pipeline/spend.ts';
import type { SummaryContent } from '../../../functions/summary/schema.ts';
import type { Summarizer } from '../../../functions/summary/summarizer.ts';
import { createExtractiveSummarizer } from '../../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../../functions/summary/writing/write-summary.ts';
import { FERRY_REPORT, requestSummaryOf } from '../../contracts/summary-request.ts';
import { useDrivenPipeline } from '../../embedded/driven-pipeline.ts';

const DAY = '2026-03-17';
const ESTIMATE_USD = 0.0005;
/** Room for a tenth of the calls, were they to cost what they may. */
const ROOM = 0.1;

/** An engine that costs less than it may, now and then for nothing; `paid` is told of each call when it is paid. */
function dearEngine(index: number, content: SummaryContent, paid: (costUsd: number) => void): Summarizer {
  return {
    engine: { id: 'bedrock', model: 'scripted' },
    fingerprint: 'scripted',
    estimateCostUsd: () => ESTIMATE_USD,
    summarize: async () => {
      const costUsd = ESTIMATE_USD * (0.4 + (index % 7) / 10);
      await new Promise((resolve) => setTimeout(resolve, index % 5));
      paid(costUsd);
      if (index % 10 === 0) throw new EngineError('scripted', { code: 'x', retryable: true, spentUsd: costUsd });
      return { content, usage: { inputTokens: 1, outputTokens: 1, costUsd } };
    },
  };
}

/** So many summaries at once against the ceiling of a day, over the real record store. */
export async function describeConcurrentSpend(count: number): Promise<void> {
  const { cloud, driven } = await useDrivenPipeline();

  const ledgerUsd = async (): Promise<number> => {
    const key = itemKey(`SPEND#${DAY}`, 'SPEND');
    const { tableName, documents } = cloud.table;
    const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
    return Number(Item?.microdollars ?? 0) / 1_000_000;
  };

  describe(`${count} summaries at once`, () => {
    it('never pass the ceiling of a day, not by a cent', { timeout: 120_000 }, async () => {
      const ceilingUsd = ESTIMATE_USD * count * ROOM;
      const request = await requestSummaryOf(FERRY_REPORT);
      const extractive = createExtractiveSummarizer();
      const { content } = await extractive.summarize(request);
      let spentUsd = 0;
      let calls = 0;
      const callers = new Set<number>();
      const write = (index: number) => {
        const engine = dearEngine(index, content, (costUsd) => {
          spentUsd += costUsd;
          calls += 1;
          callers.add(index);
          expect(spentUsd).toBeLessThanOrEqual(ceilingUsd);
        });
        // Each worker has a store of its own, as each function has.
        const records = createDynamoDbRecordStore(cloud.table);
        const settings = { ...driven.pipeline.settings, budget: { articleUsd: 1, dayUsd: ceilingUsd } };
        const article = { id: `article-${index}`, version: 'v1' };
        const spend = createSpendGuard({ records, settings, now: () => `${DAY}T12:00:00.000Z` }, article);
        return writeSummary(request, engine, extractive, spend);
      };
      const summaries = await Promise.all(Array.from({ length: count }, (_, index) => write(index)));

      expect(spentUsd).toBeLessThanOrEqual(ceilingUsd);
      expect(callers.size).toBeGreaterThanOrEqual(Math.floor(count * ROOM) - 1);
      expect(callers.size).toBeLessThan(count);
      // The ledger agrees with what was spent, rounded up to a millionth a call.
      const ledger = await ledgerUsd();
      expect(ledger).toBeLessThanOrEqual(ceilingUsd);
      expect(ledger).toBeGreaterThanOrEqual(spentUsd - 1e-9);
      expect(ledger - spentUsd).toBeLessThan(calls / 1_000_000);
      // And so do the records.
      expect(summaries.reduce((sum, { usage }) => sum + usage.costUsd, 0)).toBeCloseTo(spentUsd, 9);
      // Every article has a summary; those without room say so, and are tried again.
      const refused = summaries.filter(({ degraded }) => degraded?.code === 'over-budget');
      expect(refused).toHaveLength(count - callers.size);
      expect(refused.every(({ degraded, keyPoints }) => degraded?.retryable && keyPoints.length > 0)).toBe(true);
    });
  });
}
