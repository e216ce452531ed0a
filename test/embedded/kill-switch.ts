import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const WRITES = /^(PutObject|DeleteObject|PutItem|UpdateItem|DeleteItem|BatchWriteItem|SendMessage)Command$/;

/** What a process that is gone does to all that it had going on. */
export class KilledError extends Error {}

/**
 * Stands for the death of a process at its n-th write: from then on nothing that the process asks for happens, neither
 * writes nor reads nor clean-up, until it is revived.
 */
export class KillSwitch {
  readonly writes: string[] = [];
  #killAt = Number.POSITIVE_INFINITY;
  #killsAfter = false;
  isDead = false;

  /** Arms the switch for the n-th write from now, to be lost (`before`) or still done (`after`). */
  arm(write: number, moment: 'before' | 'after'): void {
    this.writes.length = 0;
    this.#killAt = write;
    this.#killsAfter = moment === 'after';
  }

  /** The next process: it lives on. */
  revive(): void {
    this.isDead = false;
    this.#killAt = Number.POSITIVE_INFINITY;
  }

  /** Wires the switch into every request of a client. */
  watch(client: S3Client | SQSClient | DynamoDBDocumentClient): void {
    const guard = async <Result>(name: string, send: () => Promise<Result>): Promise<Result> => {
      if (this.isDead) throw new KilledError();
      if (!WRITES.test(name)) return send();
      this.writes.push(name);
      if (this.writes.length !== this.#killAt) return send();
      if (this.#killsAfter) await send();
      this.isDead = true;
      throw new KilledError();
    };
    // The stacks of the three clients differ in their types and not in this.
    const stack: { add(middleware: unknown, options: { step: 'initialize'; priority: 'high' }): void } =
      client.middlewareStack;
    stack.add(
      (next: (args: object) => Promise<object>, context: { commandName?: string }) => (args: object) =>
        guard(context.commandName ?? '', () => next(args)),
      { step: 'initialize', priority: 'high' },
    );
  }
}
