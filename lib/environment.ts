import { FUNCTION_MODELS_FOLDER, type StageName } from '../functions/topology.ts';
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

/** What the deployment chose, under the names that `functions/settings.ts` reads. */
export function engineEnvironment(context: Context): Record<string, string> {
  return {
    DATELINE_LANGUAGES: context.languages.join(','),
    DATELINE_TRANSLATION_SCOPE: context.translationScope,
    DATELINE_TRANSLATORS: context.translators.join(','),
    DATELINE_TRANSLATORS_BY_PAIR: JSON.stringify(context.translatorsByPair),
    DATELINE_TRANSLATE_FORMALITY: context.formality ?? '',
    DATELINE_TRANSLATE_MASK_PROFANITY: String(context.maskProfanity),
    DATELINE_TRANSLATE_TERMINOLOGY: context.terminology ?? '',
    DATELINE_BERGAMOT_MODELS: FUNCTION_MODELS_FOLDER,
    DATELINE_SUMMARIZER: context.summarizer,
    DATELINE_MODEL_PROVIDER: context.modelProvider ?? '',
    DATELINE_MODEL: context.model ?? '',
    DATELINE_MODEL_URL: context.modelUrl ?? '',
    DATELINE_MODEL_KEY_SECRET: context.modelKeySecret ?? '',
    DATELINE_MODEL_PRICE: context.modelPrice ?? '',
    DATELINE_KEY_POINTS: String(context.keyPoints),
    DATELINE_MAX_ARTICLE_USD: String(context.maxArticleUsd),
    DATELINE_MAX_DAY_USD: String(context.maxDayUsd),
    DATELINE_MAX_BYTES: String(context.maxBytes),
  };
}
