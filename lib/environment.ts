import { DEPLOYED_VARIABLES } from '../functions/adapters/engine-adapters.ts';
import { NO_LANGUAGE, type StageName } from '../functions/topology.ts';
import type { ArticleBucket } from './constructs/article-bucket.ts';
import type { RecordTable } from './constructs/record-table.ts';
import type { ResultsBucket } from './constructs/results-bucket.ts';
import type { Stage } from './constructs/stage.ts';
import type { Context } from './context.ts';

export interface StorageParts {
  readonly articles: ArticleBucket;
  readonly results: ResultsBucket;
  readonly records: RecordTable;
  readonly stages: Readonly<Record<StageName, Stage>>;
}

/** Where things are, under the names that `functions/settings.ts` reads. */
export function storageEnvironment({ articles, results, records, stages }: StorageParts): Record<string, string> {
  return {
    DATELINE_ARTICLE_BUCKET: articles.bucket.bucketName,
    DATELINE_RESULTS_BUCKET: results.bucket.bucketName,
    DATELINE_TABLE: records.table.tableName,
    DATELINE_INGEST_QUEUE_URL: stages.ingest.queue.queueUrl,
    DATELINE_SUMMARIZE_QUEUE_URL: stages.summarize.queue.queueUrl,
    DATELINE_TRANSLATE_QUEUE_URL: stages.translate.queue.queueUrl,
  };
}

/** What the deployment chose, under the names that `functions/settings.ts` reads; nothing is set to an empty text. */
export function engineEnvironment(context: Context): Readonly<Record<string, string>> {
  const variables = {
    DATELINE_LANGUAGES: context.languages.join(',') || NO_LANGUAGE,
    DATELINE_TRANSLATION_SCOPE: context.translationScope,
    DATELINE_TRANSLATORS: context.translators.join(','),
    DATELINE_TRANSLATORS_BY_PAIR: JSON.stringify(context.translatorsByPair),
    DATELINE_SUMMARIZER: context.summarizer,
    DATELINE_KEY_POINTS: String(context.keyPoints),
    DATELINE_MAX_ARTICLE_USD: String(context.maxArticleUsd),
    DATELINE_MAX_DAY_USD: String(context.maxDayUsd),
    DATELINE_MAX_BYTES: String(context.maxBytes),
    ...context.engineVariables,
    ...DEPLOYED_VARIABLES,
  };
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
