import * as z from 'zod';
import { type Environment, parseEnvironment } from './environment.ts';

/** Where things are stored; the stack or the local cloud sets all of these. */
const StorageEnvironment = z.object({
  DATELINE_ARTICLE_BUCKET: z.string(),
  DATELINE_RESULTS_BUCKET: z.string(),
  DATELINE_TABLE: z.string(),
  DATELINE_INGEST_QUEUE_URL: z.string(),
  DATELINE_SUMMARIZE_QUEUE_URL: z.string(),
  DATELINE_TRANSLATE_QUEUE_URL: z.string(),
});

export interface StorageSettings {
  readonly articleBucket: string;
  readonly resultsBucket: string;
  readonly table: string;
  readonly ingestQueueUrl: string;
  readonly summarizeQueueUrl: string;
  readonly translateQueueUrl: string;
}

/** Throws one `SettingsError` that names every missing variable. */
export function readStorageSettings(environment?: Environment): StorageSettings {
  const values = parseEnvironment(StorageEnvironment, environment);
  return {
    articleBucket: values.DATELINE_ARTICLE_BUCKET,
    resultsBucket: values.DATELINE_RESULTS_BUCKET,
    table: values.DATELINE_TABLE,
    ingestQueueUrl: values.DATELINE_INGEST_QUEUE_URL,
    summarizeQueueUrl: values.DATELINE_SUMMARIZE_QUEUE_URL,
    translateQueueUrl: values.DATELINE_TRANSLATE_QUEUE_URL,
  };
}
