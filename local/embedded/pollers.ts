import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ClientOptions } from '../../functions/services.ts';
import { STAGES, type StageName } from '../../functions/topology.ts';
import { LOCAL_VISIBILITY_SECONDS } from './local-cloud.ts';

/** A poll waits for messages; after an error it rests, so that the log does not fill. */
const WAIT_SECONDS = 1;
const PAUSE_AFTER_ERROR_MS = 500;

export type SqsHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export interface Poller {
  /** Takes no more messages and waits for those at hand. */
  stop(): Promise<void>;
}

export interface PollerOptions {
  readonly stage: StageName;
  readonly queueUrl: string;
  readonly clients: ClientOptions;
  readonly handler: SqsHandler;
  /** How many batches are handled at once. */
  readonly concurrency: number;
}

/** Does what Lambda's event source mapping does: receive, call the handler, delete what it did not report as failed. */
export function startPoller(options: PollerOptions): Poller {
  const { clients, concurrency } = options;
  const client = new SQSClient({ ...clients, endpoint: clients.queueEndpoint });
  const stopping = new AbortController();
  const loops = Array.from({ length: concurrency }, () => poll(client, options, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
      client.destroy();
    },
  };
}

async function poll(client: SQSClient, options: PollerOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await pollOnce(client, options, stopping);
    } catch {
      // The embedded queue is going down, or a handler broke before it could answer: the messages come back.
      if (!stopping.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_ERROR_MS));
    }
  }
}

async function pollOnce(client: SQSClient, options: PollerOptions, stopping: AbortSignal): Promise<void> {
  const { queueUrl, stage, handler } = options;
  const reply = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: STAGES[stage].batchSize,
      WaitTimeSeconds: WAIT_SECONDS,
      MessageSystemAttributeNames: ['All'],
    }),
    { abortSignal: stopping },
  );
  const messages = reply.Messages ?? [];
  if (messages.length === 0) return;
  const heartbeat = setInterval(() => keepInvisible(client, queueUrl, messages), (LOCAL_VISIBILITY_SECONDS * 1000) / 3);
  try {
    const response = await handler({ Records: messages.map((message) => toRecord(message, stage)) });
    const failed = new Set(response.batchItemFailures.map((each) => each.itemIdentifier));
    for (const message of messages) {
      if (failed.has(message.MessageId ?? '')) continue;
      await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle }));
    }
  } finally {
    clearInterval(heartbeat);
  }
}

/** A long translation must not come to a second worker while the first is at it. */
function keepInvisible(client: SQSClient, queueUrl: string, messages: readonly Message[]): void {
  for (const { ReceiptHandle } of messages) {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle,
      VisibilityTimeout: LOCAL_VISIBILITY_SECONDS,
    });
    // A message that was finished or postponed meanwhile has no such receipt any more.
    client.send(command).catch(() => undefined);
  }
}

/** A message as Lambda hands it to a handler. */
export function toRecord(message: Message, stage: StageName): SQSRecord {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? '1',
      SentTimestamp: message.Attributes?.SentTimestamp ?? '',
      SenderId: message.Attributes?.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: message.Attributes?.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${STAGES[stage].queue}`,
    awsRegion: 'us-east-1',
  };
}
