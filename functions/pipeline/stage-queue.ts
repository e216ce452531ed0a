import type { StageMessage } from './schema.ts';

/** The queue before a stage. Throws `StoreError`. */
export interface StageQueue {
  /** `delaySeconds` is at most 900, the limit of SQS. */
  send(message: StageMessage, delaySeconds?: number): Promise<void>;
}
