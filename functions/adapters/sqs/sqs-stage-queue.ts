import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { StoreError } from '../../errors.ts';
import type { StageQueue } from '../../pipeline/stage-queue.ts';

/** The limit of SQS on a message's delay. */
const MAX_DELAY_SECONDS = 900;

export function createSqsStageQueue(client: SQSClient, queueUrl: string): StageQueue {
  const request = async (action: string, send: () => Promise<unknown>): Promise<void> => {
    try {
      await send();
    } catch (cause) {
      const name = cause instanceof Error ? cause.name : 'unknown error';
      throw new StoreError(`the queue did not ${action}: ${name}`, {
        code: 'queue-unavailable',
        retryable: true,
        cause,
      });
    }
  };
  return {
    send: (message, delaySeconds = 0) =>
      request('take a message', () =>
        client.send(
          new SendMessageCommand({
            QueueUrl: queueUrl,
            MessageBody: JSON.stringify(message),
            DelaySeconds: Math.min(MAX_DELAY_SECONDS, Math.round(delaySeconds)),
          }),
        ),
      ),
    postpone: (receiptHandle, seconds) =>
      request('postpone a message', () =>
        client.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: queueUrl,
            ReceiptHandle: receiptHandle,
            VisibilityTimeout: Math.round(seconds),
          }),
        ),
      ),
  };
}
