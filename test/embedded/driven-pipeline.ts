import { S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll } from 'vitest';
import { createDynamoDbRecordStore } from '../../functions/adapters/dynamodb/dynamodb-record-store.ts';
import { createTableClient } from '../../functions/adapters/dynamodb/table-client.ts';
import { createS3ObjectSource } from '../../functions/adapters/s3/s3-object-source.ts';
import { createS3TextStore } from '../../functions/adapters/s3/s3-text-store.ts';
import { createSqsStageQueue } from '../../functions/adapters/sqs/sqs-stage-queue.ts';
import { createBatchHandler } from '../../functions/handle-batch.ts';
import { ingestStage } from '../../functions/ingest.ts';
import type { Pipeline, PipelineEvent } from '../../functions/pipeline/pipeline.ts';
import { createGlossaryReader } from '../../functions/pipeline/read-glossary.ts';
import { summarizeStage } from '../../functions/summarize.ts';
import { createExtractiveSummarizer } from '../../functions/summary/writing/extractive-summarizer.ts';
import { translateStage } from '../../functions/translate.ts';
import type { Translator } from '../../functions/translation/translator.ts';
import { toRecord } from '../../local/embedded/pollers.ts';
import { scriptedTranslator } from '../functions/translation/scripted-translator.ts';
import { KillSwitch } from './kill-switch.ts';
import { startTestCloud, type TestCloud } from './test-cloud.ts';

const LEASE_SECONDS = 25;
export const STAGE_NAMES = ['ingest', 'summarize', 'translate'] as const;
type Stage = (typeof STAGE_NAMES)[number];

export interface DrivenOptions {
  readonly languages?: readonly string[];
  readonly translator?: Translator;
  readonly maxBytes?: number;
  /** Replaces parts of the pipeline, for faults that no service can be made to show. */
  readonly parts?: (pipeline: Pipeline) => Partial<Pipeline>;
}

export type Delivery = (messages: readonly Message[]) => readonly Message[];

export interface DrivenPipeline {
  readonly pipeline: Pipeline;
  readonly events: PipelineEvent[];
  readonly killSwitch: KillSwitch;
  /** Takes everything that stands on a queue off it. */
  take(stage: Stage): Promise<Message[]>;
  /** Calls the handler with these messages, as Lambda would. */
  handle(stage: Stage, messages: readonly Message[]): Promise<SQSBatchResponse>;
  /** Delivers until all queues are empty. A killed handler is revived after its lease, and its messages come back. */
  drain(delivery?: Delivery): Promise<void>;
  /** Lets so much time go by for the pipeline. */
  advance(seconds: number): void;
  close(): void;
}

/** The stages over the embedded services, fed message by message instead of by pollers, with a clock of their own. */
export function drivePipeline(cloud: TestCloud, options: DrivenOptions = {}): DrivenPipeline {
  const { storage, clients } = cloud;
  const { region, credentials } = clients;
  const objects = new S3Client({ region, credentials, endpoint: clients.objectEndpoint, forcePathStyle: true });
  const queues = new SQSClient({ region, credentials, endpoint: clients.queueEndpoint });
  const table = createTableClient(storage.table, { region, credentials, endpoint: clients.tableEndpoint });
  const killSwitch = new KillSwitch();
  for (const client of [objects, queues, table.documents]) killSwitch.watch(client);
  const events: PipelineEvent[] = [];
  let aheadMs = 0;
  const urls = {
    ingest: storage.ingestQueueUrl,
    summarize: storage.summarizeQueueUrl,
    translate: storage.translateQueueUrl,
  };
  const queueOf = (stage: Stage) => {
    const queue = createSqsStageQueue(queues, urls[stage]);
    // What is postponed comes back at once: tests do not wait.
    return { ...queue, postpone: (receiptHandle: string) => queue.postpone(receiptHandle, 0) };
  };
  const translator = options.translator ?? scriptedTranslator({ say: (text) => text.toUpperCase() });
  const source = createS3ObjectSource(objects, storage.articleBucket);
  const now = () => new Date(Date.now() + aheadMs).toISOString();
  const report = (event: PipelineEvent) => void events.push(event);
  const base: Pipeline = {
    settings: {
      bucket: storage.articleBucket,
      languages: options.languages ?? ['es'],
      scope: 'full',
      keyPoints: 3,
      maxBytes: options.maxBytes ?? 1_000_000,
      budget: { articleUsd: 1, dayUsd: 10 },
      leaseSeconds: LEASE_SECONDS,
      stuckAfterSeconds: 3600,
    },
    objects: source,
    texts: createS3TextStore(objects, storage.resultsBucket),
    records: createDynamoDbRecordStore(table),
    queues: { ingest: queueOf('ingest'), summarize: queueOf('summarize'), translate: queueOf('translate') },
    summarizers: async () => ({ chosen: createExtractiveSummarizer(), fallback: createExtractiveSummarizer() }),
    translatorsFor: async () => [translator],
    glossary: createGlossaryReader(source, now, report),
    now,
    report,
    close: async () => undefined,
  };
  const pipeline = { ...base, ...options.parts?.(base) };
  const handlers: Readonly<Record<Stage, (event: SQSEvent) => Promise<SQSBatchResponse>>> = {
    ingest: createBatchHandler(ingestStage, () => pipeline),
    summarize: createBatchHandler(summarizeStage, () => pipeline),
    translate: createBatchHandler(translateStage, () => pipeline),
  };
  const advance = (seconds: number) => {
    aheadMs += seconds * 1000;
  };
  const receive = async (stage: Stage): Promise<Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: urls[stage],
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
    });
    return (await cloud.queues.send(command)).Messages ?? [];
  };
  const remove = async (stage: Stage, { ReceiptHandle }: Message) => {
    await cloud.queues.send(new DeleteMessageCommand({ QueueUrl: urls[stage], ReceiptHandle }));
  };
  const handle = (stage: Stage, messages: readonly Message[]) =>
    handlers[stage]({ Records: messages.map((message) => toRecord(message, stage)) });

  /** Instead of waiting for its visibility timeout; one that was postponed is there already. */
  const comeBack = async (stage: Stage, { ReceiptHandle }: Message) => {
    const again = { QueueUrl: urls[stage], ReceiptHandle, VisibilityTimeout: 0 };
    await cloud.queues.send(new ChangeMessageVisibilityCommand(again)).catch((error: Error) => {
      if (error.name !== 'MessageNotInflight') throw error;
    });
  };

  const deliver = async (stage: Stage, messages: readonly Message[], delivery: Delivery): Promise<void> => {
    const { batchItemFailures } = await handle(stage, delivery(messages));
    if (!killSwitch.isDead) {
      const failed = new Set(batchItemFailures.map((each) => each.itemIdentifier));
      for (const message of messages) {
        await (failed.has(message.MessageId ?? '') ? comeBack(stage, message) : remove(stage, message));
      }
      return;
    }
    for (const message of messages) await comeBack(stage, message);
    killSwitch.revive();
    advance(LEASE_SECONDS + 1);
  };

  return {
    pipeline,
    events,
    killSwitch,
    handle,
    advance,
    take: async (stage) => {
      const taken: Message[] = [];
      for (let page = await receive(stage); page.length > 0; page = await receive(stage)) {
        for (const message of page) await remove(stage, message);
        taken.push(...page);
      }
      return taken;
    },
    drain: async (delivery = (messages) => messages) => {
      for (let handled = 1; handled > 0; ) {
        handled = 0;
        for (const stage of STAGE_NAMES) {
          const messages = await receive(stage);
          handled += messages.length;
          if (messages.length > 0) await deliver(stage, messages, delivery);
        }
      }
    },
    close: () => {
      objects.destroy();
      queues.destroy();
      table.documents.destroy();
    },
  };
}

/** A cloud and a pipeline over it for all tests of a file, closed after the last. */
export async function useDrivenPipeline(
  options?: DrivenOptions,
): Promise<{ cloud: TestCloud; driven: DrivenPipeline }> {
  const cloud = await startTestCloud();
  const driven = drivePipeline(cloud, options);
  afterAll(async () => {
    driven.close();
    await cloud.close();
  });
  return { cloud, driven };
}
