import { RejectedInputError } from '../errors.ts';
import { listMentions } from '../record/list-mentions.ts';
import { analysisKey, articleId } from '../record/object-keys.ts';
import type { Analysis, ArticleRecord } from '../record/schema.ts';
import { analyzeBytes } from './analyze-bytes.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';
import { removeArticle } from './remove-article.ts';

/**
 * Reads the object version of a record, stores what it says, and sends it on. Safe to repeat: each step writes the
 * same values again. Does nothing when that version is no longer in the bucket: a later event follows.
 */
export async function extractArticle(pipeline: Pipeline, record: ArticleRecord): Promise<void> {
  const { objects, settings } = pipeline;
  try {
    const content = await objects.read(record.object, settings.maxBytes);
    if (content === undefined) {
      pipeline.report({ type: 'superseded', id: record.id, key: record.object.key });
      return;
    }
    const hint = { path: record.object.key, mediaType: content.mediaType, maxBytes: settings.maxBytes };
    const analyses = await analyzeBytes(content.bytes, hint);
    await storeAnalyses(pipeline, record, analyses);
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    await reject(pipeline, record, { code: error.code, message: error.message });
  }
}

async function storeAnalyses(pipeline: Pipeline, record: ArticleRecord, analyses: readonly Analysis[]): Promise<void> {
  const [only, second] = analyses;
  const isFeed = only === undefined || second !== undefined;
  const items = isFeed ? await storeItems(pipeline, record, analyses) : [];
  for (const id of (record.items ?? []).filter((each) => !items.includes(each))) {
    await removeArticle(pipeline, { ...record, id, items: undefined, status: 'deleted' });
  }
  if (!isFeed) return storeAnalysis(pipeline, record, only);
  await pipeline.records.update(record.id, record.version, ({ article }) => ({ ...article, items: [...items] }));
  await refreshStatus(pipeline, record.id, record.version);
}

/** One article: its texts, its mentions, its record, and the message to the next stage, in this order. */
async function storeAnalysis(pipeline: Pipeline, record: ArticleRecord, analysis: Analysis): Promise<void> {
  const { records, texts, queues } = pipeline;
  const { id, version } = record;
  if (analysis.status === 'rejected') {
    await reject(pipeline, record, analysis.error ?? { code: 'unreadable', message: 'the object could not be read' });
    return;
  }
  await texts.putJson(analysisKey(id, version), analysis);
  const extracted = describeExtracted(record, analysis);
  // Before the record, so that a repeat still knows which mentions stood there.
  await records.replaceMentions(record, extracted);
  const updated = await records.update(id, version, ({ article }) => ({
    ...article,
    ...describeExtracted(article, analysis),
    updatedAt: pipeline.now(),
  }));
  if (updated === undefined) return;
  await refreshStatus(pipeline, id, version);
  await queues.summarize.send({ type: 'summarize', id, version });
}

function describeExtracted(record: ArticleRecord, analysis: Analysis): ArticleRecord {
  const { metadata, facts, article } = analysis;
  return {
    ...record,
    status: 'received',
    reason: undefined,
    items: undefined,
    listedAt: metadata?.publishedAt?.value ?? record.receivedAt,
    source: analysis.source as ArticleRecord['source'],
    metadata,
    coverage: analysis.coverage,
    counts: {
      sentences: article?.sentences.length ?? 0,
      entities: facts?.entities.length ?? 0,
      quotes: facts?.quotes.length ?? 0,
      figures: facts?.figures.length ?? 0,
      dates: facts?.dates.length ?? 0,
    },
    mentions: facts === undefined || metadata === undefined ? [] : [...listMentions(facts, metadata)],
  };
}

/** A feed: each item becomes an article of its own; the record of the object lists their ids. */
async function storeItems(
  pipeline: Pipeline,
  record: ArticleRecord,
  analyses: readonly Analysis[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, analysis] of analyses.entries()) {
    const item = itemName(analysis, index);
    const id = articleId(record.object.bucket, record.object.key, item);
    const { record: child } = await pipeline.records.begin({
      ...record,
      id,
      item,
      items: undefined,
      mentions: [],
      revision: 0,
    });
    await storeAnalysis(pipeline, child, analysis);
    ids.push(id);
  }
  return ids;
}

/** What tells one item of a feed from the others, also in the feed's next version. */
function itemName(analysis: Analysis, index: number): string {
  return (
    analysis.source.item ?? analysis.metadata?.canonicalUrl ?? analysis.metadata?.headline?.value ?? String(index + 1)
  );
}

async function reject(
  pipeline: Pipeline,
  record: ArticleRecord,
  reason: { readonly code: string; readonly message: string },
): Promise<void> {
  const rejected = await pipeline.records.update(record.id, record.version, ({ article }) => ({
    ...article,
    status: 'rejected',
    reason,
    mentions: [],
    updatedAt: pipeline.now(),
  }));
  if (rejected === undefined) return;
  await pipeline.records.replaceMentions(record, rejected);
  pipeline.report({ type: 'status', id: record.id, key: record.object.key, status: 'rejected' });
}
