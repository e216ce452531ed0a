import { type Pipeline, secondsAfter } from './pipeline.ts';

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
