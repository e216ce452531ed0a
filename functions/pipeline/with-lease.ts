import { StoreError } from '../errors.ts';
import type { LeasedResult } from '../record/record-store.ts';
import { type Pipeline, secondsAfter } from './pipeline.ts';

/**
 * Runs work that costs something once for a version and fingerprint, however often its message is delivered.
 * True when the result stands, made now or before; false when a newer version is known.
 * Throws `StoreError` `result-held`, retryable, while another worker holds the lease.
 */
export async function withLease(
  { records, settings, now }: Pipeline,
  leased: LeasedResult,
  work: () => Promise<boolean>,
): Promise<boolean> {
  const { leaseSeconds } = settings;
  const start = now();
  const time = { now: start, leaseUntil: secondsAfter(start, leaseSeconds) };
  const outcome = await records.takeLease(leased, time);
  if (outcome === 'done') return true;
  if (outcome === 'superseded') return false;
  if (outcome === 'held') {
    throw new StoreError(`article ${leased.record.id}: another worker is at ${leased.result}`, {
      code: 'result-held',
      retryable: true,
      // By then the other one has delivered, or its lease is over: a few receives are enough either way.
      retryAfterSeconds: leaseSeconds + 1,
    });
  }
  try {
    return await work();
  } catch (error) {
    await records.releaseLease(leased);
    throw error;
  }
}

/**
 * Runs work that costs something once for equal content, under however many keys it comes at the same time. Gives
 * `held`, and nothing is done, while another worker holds the lease.
 */
export async function withContentLease<Result>(
  { records, settings, now }: Pipeline,
  contentKey: string,
  work: () => Promise<Result>,
): Promise<Result | 'held'> {
  const start = now();
  const time = { now: start, leaseUntil: secondsAfter(start, settings.leaseSeconds) };
  if (!(await records.takeContentLease(contentKey, time))) return 'held';
  try {
    return await work();
  } finally {
    await records.releaseContentLease(contentKey);
  }
}
