import { describeSource } from '../article/describe-source.ts';
import type { Source } from '../article/schema.ts';
import { RejectedInputError } from '../errors.ts';
import { articleId } from '../record/object-keys.ts';
import type { Analysis, ArticleRecord, Reason } from '../record/schema.ts';
import { analyzeBytes } from './analyze-bytes.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';
import { removeArticle } from './remove-article.ts';
import { clearAnalysis, storeAnalysis } from './store-analysis.ts';

/**
 * Reads the object version of a record, stores what it says, and sends it on. Safe to repeat: each step writes the
 * same values again. Does nothing when that version is no longer in the bucket: a later event follows.
 */
export async function extractArticle(pipeline: Pipeline, record: ArticleRecord): Promise<void> {
  if (record.item !== undefined) return extractFeedOf(pipeline, record);
  const { objects, settings } = pipeline;
  let bytes: Uint8Array | undefined;
  try {
    const content = await objects.read(record.object, settings.maxBytes);
    if (content === undefined) {
      pipeline.report({ type: 'superseded', id: record.id, key: record.object.key });
      return;
    }
    bytes = content.bytes;
    const { key } = record.object;
    const { receivedAt } = record;
    const hint = { path: key, mediaType: content.mediaType, maxBytes: settings.maxBytes, receivedAt };
    await storeAnalyses(pipeline, record, await analyzeBytes(bytes, hint));
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    await removeItems(pipeline, record, itemsBefore(record));
    const { code, message, readAs } = error;
    // What the bytes were taken for, where it came to that.
    const source = bytes && readAs && describeSource(bytes, record.object.key, readAs);
    await reject(pipeline, record, { code, message }, source);
  }
}

/** An article of a feed is read with its feed. */
async function extractFeedOf(pipeline: Pipeline, { object, version }: ArticleRecord): Promise<void> {
  const feed = (await pipeline.records.get(articleId(object.bucket, object.key)))?.article;
  if (feed?.version === version && feed.status !== 'deleted') await extractArticle(pipeline, feed);
}

async function storeAnalyses(pipeline: Pipeline, record: ArticleRecord, analyses: readonly Analysis[]): Promise<void> {
  const [only, second] = analyses;
  if (only === undefined || second !== undefined) return storeFeed(pipeline, record, analyses);
  await removeItems(pipeline, record, itemsBefore(record));
  await storeOrReject(pipeline, record, only);
}

async function storeOrReject(pipeline: Pipeline, record: ArticleRecord, analysis: Analysis): Promise<void> {
  if (analysis.status === 'ok') return storeAnalysis(pipeline, record, analysis);
  await reject(pipeline, record, analysis.error ?? { code: 'unreadable', message: 'the object could not be read' });
}

/** Ids of the articles that this object, as a feed, has or had. */
function itemsBefore(record: ArticleRecord): string[] {
  return [...new Set([...(record.items ?? []), ...(record.staleItems ?? [])])];
}

/** Each item of a feed becomes an article of its own; the record of the object lists their ids. */
async function storeFeed(pipeline: Pipeline, record: ArticleRecord, analyses: readonly Analysis[]): Promise<void> {
  const { bucket, key } = record.object;
  const names = itemNames(analyses);
  const ids = names.map((name) => articleId(bucket, key, name));
  // Noted before the first of them is there: whoever takes over from here knows all that may have to go.
  const staleItems = [...new Set([...itemsBefore(record), ...ids])];
  await pipeline.records.update(record.id, record.version, ({ article }) => ({ ...article, staleItems }));
  for (const [index, analysis] of analyses.entries()) {
    const [id, item] = [ids[index] ?? '', names[index]];
    const child = { ...clearAnalysis(record), id, item, mentions: [], staleVersions: [], revision: 0 };
    const { outcome, record: begun } = await pipeline.records.begin(child);
    if (outcome !== 'superseded') await storeOrReject(pipeline, begun, analysis);
  }
  const gone = itemsBefore(record).filter((id) => !ids.includes(id));
  await removeItems(pipeline, record, gone);
  await pipeline.records.replaceMentions(record, { ...record, mentions: [] });
  const updated = await pipeline.records.update(record.id, record.version, ({ article }) => ({
    ...clearAnalysis(article),
    items: ids,
    mentions: [],
  }));
  // A newer version has other items, or none: those of this one that it does not have were made in vain.
  if (updated === undefined) return removeItems(pipeline, record, ids);
  await refreshStatus(pipeline, record.id, record.version);
}

/** What tells one item of a feed from the others, also in the feed's next version. */
function itemNames(analyses: readonly Analysis[]): string[] {
  const seen = new Map<string, number>();
  return analyses.map(({ source, metadata }) => {
    const name = source.item ?? metadata?.canonicalUrl ?? metadata?.headline?.value ?? '';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 && name !== '' ? name : `${name}#${count}`;
  });
}

/** Removes articles of a feed, but for those that a newer version of the feed has taken over. */
async function removeItems(pipeline: Pipeline, record: ArticleRecord, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await removeArticle(pipeline, { ...clearAnalysis(record), id, status: 'deleted', mentions: [] });
  }
}

async function reject(pipeline: Pipeline, record: ArticleRecord, reason: Reason, source?: Source): Promise<void> {
  const rejected = await pipeline.records.update(record.id, record.version, ({ article }) => ({
    ...clearAnalysis(article),
    status: 'rejected',
    reason,
    source,
    mentions: [],
    updatedAt: pipeline.now(),
  }));
  if (rejected === undefined) return;
  await pipeline.records.replaceMentions(record, rejected);
  pipeline.report({ type: 'status', id: record.id, key: record.object.key, status: 'rejected' });
  // Nothing more will come: what earlier versions left can go.
  await refreshStatus(pipeline, record.id, record.version);
}
