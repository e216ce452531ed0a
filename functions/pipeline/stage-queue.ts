import type { StageMessage } from './schema.ts';

/** The queue before a stage. Throws `StoreError`. */
export interface StageQueue {
  /** `delaySeconds` is at most 900, the limit of SQS. */
  send(message: StageMessage, delaySeconds?: number): Promise<void>;
  /** Lets a message that could not be handled come back after that time instead of the queue's own. */
  postpone(receiptHandle: string, seconds: number): Promise<void>;
}
