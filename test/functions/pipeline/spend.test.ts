import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDynamoDbRecordStore } from '../../../functions/adapters/dynamodb/dynamodb-record-store.ts';
import { itemKey } from '../../../functions/adapters/dynamodb/table-client.ts';
import { createSpendGuard } from '../../../functions/pipeline/spend.ts';
import type { SpendGuard } from '../../../functions/summary/spend-guard.ts';
import type { Summarizer } from '../../../functions/summary/summarizer.ts';
import { createExtractiveSummarizer } from '../../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../../functions/summary/writing/write-summary.ts';
import { FERRY_REPORT, requestSummaryOf } from '../../contracts/summary-request.ts';
import { useDrivenPipeline } from '../../embedded/driven-pipeline.ts';
import { describeConcurrentSpend } from './concurrent-spend.ts';

const { cloud, driven } = await useDrivenPipeline();

function guardFor(article: string, budget: { articleUsd: number; dayUsd: number }, day = '2026-03-17'): SpendGuard {
  const { pipeline } = driven;
  // Each worker has a store of its own, as each function has.
  const records = createDynamoDbRecordStore(cloud.table);
  const settings = { ...pipeline.settings, budget };
  return createSpendGuard({ records, settings, now: () => `${day}T12:00:00.000Z` }, { id: article, version: 'v1' });
}

async function ledgerUsd(account: string): Promise<number> {
  const key = itemKey(`SPEND#${account}`, 'SPEND');
  const { Item } = await cloud.table.documents.send(
    new GetCommand({ TableName: cloud.table.tableName, Key: key, ConsistentRead: true }),
  );
  return Number(Item?.microdollars ?? 0) / 1_000_000;
}

await describeConcurrentSpend(150);

describe('spend', () => {
  it('of an article never passes its ceiling, however many workers and deliveries', async () => {
    const guards = Array.from({ length: 50 }, () =>
      guardFor('shared', { articleUsd: 0.01, dayUsd: 100 }, '2026-03-18'),
    );
    const outcomes = await Promise.all(guards.map((guard) => guard.reserve(0.0007)));
    expect(outcomes.filter(Boolean)).toHaveLength(14);
    expect(await ledgerUsd('shared/v1')).toBeCloseTo(0.0098, 9);
    // What the article had no room for was not taken from the day.
    expect(await ledgerUsd('2026-03-18')).toBeCloseTo(0.0098, 9);
  });

  it('gives an article its room back where the day has none', async () => {
    const guard = guardFor('poor', { articleUsd: 1, dayUsd: 0.001 }, '2026-03-19');
    expect(await guard.reserve(0.002)).toBe(false);
    expect(await ledgerUsd('poor/v1')).toBe(0);
    expect(await guard.reserve(0.001)).toBe(true);
  });

  it('is what was really spent, on the day on which the call began', async () => {
    let now = '2026-03-20T23:59:59.000Z';
    const settings = { ...driven.pipeline.settings, budget: { articleUsd: 1, dayUsd: 1 } };
    const { records } = driven.pipeline;
    const guard = createSpendGuard({ records, settings, now: () => now }, { id: 'late', version: 'v1' });
    expect(await guard.reserve(0.5)).toBe(true);
    now = '2026-03-21T00:00:01.000Z';
    await guard.settle(0.5, 0.125);
    expect(await ledgerUsd('2026-03-20')).toBe(0.125);
    expect(await ledgerUsd('2026-03-21')).toBe(0);
    expect(await ledgerUsd('late/v1')).toBe(0.125);
  });

  it('takes all of a ceiling, and not a millionth more', async () => {
    const exact = guardFor('exact', { articleUsd: 0.05, dayUsd: 0.05 }, '2026-03-22');
    expect(await exact.reserve(0.05)).toBe(true);
    expect(await exact.reserve(0.000001)).toBe(false);
    expect(await exact.reserve(0)).toBe(true);
  });

  it('tells whether waiting would help', async () => {
    const request = await requestSummaryOf(FERRY_REPORT);
    const engine: Summarizer = {
      engine: { id: 'bedrock', model: 'scripted' },
      fingerprint: 'scripted',
      estimateCostUsd: () => 0.2,
      summarize: async () => {
        throw new Error('it must not be called');
      },
    };
    const write = (budget: { articleUsd: number; dayUsd: number }) =>
      writeSummary(request, engine, createExtractiveSummarizer(), guardFor('waiting', budget, '2026-03-23'));
    expect((await write({ articleUsd: 0.1, dayUsd: 5 })).degraded).toMatchObject({
      code: 'over-budget',
      retryable: false,
    });
    expect((await write({ articleUsd: 1, dayUsd: 0.1 })).degraded).toMatchObject({
      code: 'over-budget',
      retryable: true,
    });
  });
});
