import { listMentions } from '../record/list-mentions.ts';
import { analysisKey } from '../record/object-keys.ts';
import type { Analysis, ArticleRecord } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';

/** Stores one article: its texts, its mentions, its record, and the message to the next stage, in this order. */
export async function storeAnalysis(pipeline: Pipeline, record: ArticleRecord, analysis: Analysis): Promise<void> {
  const { records, texts, queues, now } = pipeline;
  const { id, version } = record;
  await texts.putJson(analysisKey(id, version), analysis);
  const extracted = describeExtracted(record, analysis);
  // Before the record, so that a repeat still knows which mentions stood there.
  await records.replaceMentions(record, extracted);
  const updated = await records.update(id, version, ({ article }) => ({
    ...describeExtracted(article, analysis),
    updatedAt: now(),
  }));
  if (updated === undefined) return removeOutdated(pipeline, extracted);
  await refreshStatus(pipeline, id, version);
  await queues.summarize.send({ type: 'summarize', id, version });
}

/** A newer version, or the deletion, came meanwhile: only its mentions stay, and none of this version's texts. */
async function removeOutdated({ records, texts }: Pipeline, extracted: ArticleRecord): Promise<void> {
  const current = (await records.get(extracted.id))?.article;
  if (current === undefined) return;
  await records.replaceMentions(extracted, current);
  if (current.version !== extracted.version || current.status === 'deleted')
    await texts.deleteAll(analysisKey(extracted.id, extracted.version));
}

/** The record without anything that was read from an object version. */
export function clearAnalysis(record: ArticleRecord): ArticleRecord {
  const { reason, items, staleItems, source, metadata, coverage, counts, ...rest } = record;
  return { ...rest, status: 'received' };
}

function describeExtracted(record: ArticleRecord, analysis: Analysis): ArticleRecord {
  const { metadata, facts, article } = analysis;
  return {
    ...clearAnalysis(record),
    listedAt: listingTime(metadata?.publishedAt?.value) ?? record.receivedAt,
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

/** Times with an offset are brought to UTC, so that string order is the order of time; days stay days. */
function listingTime(publishedAt: string | undefined): string | undefined {
  if (publishedAt === undefined || !/T.*(Z|[+-]\d{2}:?\d{2})$/.test(publishedAt)) return publishedAt;
  const time = Date.parse(publishedAt);
  return Number.isNaN(time) ? publishedAt : new Date(time).toISOString();
}
