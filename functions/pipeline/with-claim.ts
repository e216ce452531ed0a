import { StoreError } from '../errors.ts';
import type { ResultName } from '../record/record-store.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { type Pipeline, secondsAfter } from './pipeline.ts';

/**
 * Runs work that costs something once for a version and fingerprint, however often its message is delivered.
 * True when the result stands, made now or before; false when a newer version is known.
 * Throws `StoreError` `result-held`, retryable, while another worker is at it.
 */
export async function withClaim(
  pipeline: Pipeline,
  record: ArticleRecord,
  result: ResultName,
  fingerprint: string,
  work: () => Promise<boolean>,
): Promise<boolean> {
  const now = pipeline.now();
  const leaseUntil = secondsAfter(now, pipeline.settings.leaseSeconds);
  const claim = await pipeline.records.claim(record, result, fingerprint, { now, leaseUntil });
  if (claim === 'done') return true;
  if (claim === 'superseded') return false;
  if (claim === 'held') {
    throw new StoreError(`article ${record.id}: another worker is at ${result}`, {
      code: 'result-held',
      retryable: true,
      // By then the other one has delivered, or its lease is over: a few receives are enough either way.
      retryAfterSeconds: pipeline.settings.leaseSeconds + 1,
    });
  }
  try {
    return await work();
  } catch (error) {
    await pipeline.records.release(record, result);
    throw error;
  }
}
