import { type Pipeline, secondsAfter } from './pipeline.ts';

/**
 * When a message whose content is held comes back, as a message of its own: its receives are not used up by waiting for
 * another worker.
 */
export const HELD_DELAY_SECONDS = 20;

/**
 * Runs work that costs something once for equal content, under however many keys it comes at the same time. Gives
 * `held`, and nothing is done, while another worker is at it.
 */
export async function withContentClaim<Result>(
  pipeline: Pipeline,
  contentKey: string,
  work: () => Promise<Result>,
): Promise<Result | 'held'> {
  const now = pipeline.now();
  const leaseUntil = secondsAfter(now, pipeline.settings.leaseSeconds);
  if (!(await pipeline.records.claimContent(contentKey, { now, leaseUntil }))) return 'held';
  try {
    return await work();
  } finally {
    await pipeline.records.releaseContent(contentKey);
  }
}
