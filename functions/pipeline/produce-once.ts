import type { LeasedResult } from '../record/record-store.ts';
import type { Pipeline } from './pipeline.ts';
import { withContentLease, withLease } from './with-lease.ts';

/**
 * When a message whose content is held comes back, as a message of its own: its receives are not used up by waiting for
 * another worker.
 */
const HELD_DELAY_SECONDS = 20;

/** A result that is found under an equal fingerprint or else made, and then stored. */
export interface Production<Result> extends LeasedResult {
  /** Whether to make it may cost something: then only one worker makes it for equal content. */
  mayCost(): boolean;
  find(): Promise<Result | undefined>;
  make(): Promise<Result>;
  /** False when a newer version is known. */
  store(result: Result): Promise<boolean>;
  /** Puts the message back on its queue. */
  sendAgain(delaySeconds: number): Promise<void>;
}

/** True when the result stands, made now or before; false when it is not, here and now. Throws as `withLease` does. */
export function produceOnce<Result>(pipeline: Pipeline, production: Production<Result>): Promise<boolean> {
  const { fingerprint, find, make, store } = production;
  return withLease(pipeline, production, async () => {
    const equal = await find();
    if (equal !== undefined) return store(equal);
    if (!production.mayCost()) return store(await make());
    const outcome = await withContentLease(pipeline, fingerprint, async () => {
      // Another worker may have written it between the look and the lease.
      const written = await find();
      return store(written ?? (await make()));
    });
    if (outcome !== 'held') return outcome;
    await pipeline.records.releaseLease(production);
    await production.sendAgain(HELD_DELAY_SECONDS);
    return false;
  });
}
