import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { createSqsStageQueue } from './sqs-stage-queue.ts';

const variables = z.object({
  DATELINE_INGEST_QUEUE_URL: z.string(),
  DATELINE_SUMMARIZE_QUEUE_URL: z.string(),
  DATELINE_TRANSLATE_QUEUE_URL: z.string(),
});

const readSettings = (values: z.infer<typeof variables>) => ({
  ingestQueueUrl: values.DATELINE_INGEST_QUEUE_URL,
  summarizeQueueUrl: values.DATELINE_SUMMARIZE_QUEUE_URL,
  translateQueueUrl: values.DATELINE_TRANSLATE_QUEUE_URL,
});

/** Amazon SQS: a queue a stage. */
export const sqs = {
  variables,
  readSettings,
  connect(urls: ReturnType<typeof readSettings>, config: SQSClientConfig = {}) {
    const client = new SQSClient(config);
    return {
      queues: {
        ingest: createSqsStageQueue(client, urls.ingestQueueUrl),
        summarize: createSqsStageQueue(client, urls.summarizeQueueUrl),
        translate: createSqsStageQueue(client, urls.translateQueueUrl),
      },
    };
  },
};
