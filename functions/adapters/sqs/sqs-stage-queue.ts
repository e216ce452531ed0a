import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { requestStore, type StoreFailure } from '../../errors.ts';
import type { StageQueue } from '../../pipeline/stage-queue.ts';

/** The limit of SQS on a message's delay. */
const MAX_DELAY_SECONDS = 900;

const FAILURE: StoreFailure = { message: 'the queue did not', code: 'queue-unavailable' };

export function createSqsStageQueue(client: SQSClient, queueUrl: string): StageQueue {
  return {
    send: async (message, delaySeconds = 0) => {
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        DelaySeconds: Math.min(MAX_DELAY_SECONDS, Math.round(delaySeconds)),
      });
      await requestStore(FAILURE, 'take a message', () => client.send(command));
    },
    postpone: async (receiptHandle, seconds) => {
      const command = new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: Math.round(seconds),
      });
      await requestStore(FAILURE, 'postpone a message', () => client.send(command));
    },
  };
}
