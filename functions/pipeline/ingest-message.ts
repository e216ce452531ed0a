import * as z from 'zod';
import type { ObjectVersion } from '../article/schema.ts';
import { articleId, versionName } from '../record/object-keys.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { normalizeSequencer, sequenceAfter } from '../record/sequence.ts';
import { GLOSSARY_PREFIX } from '../topology.ts';
import { extractArticle } from './extract-article.ts';
import type { Pipeline } from './pipeline.ts';
import { reconcile } from './reconcile.ts';
import { removeArticle } from './remove-article.ts';
import { resumeArticle } from './resume-article.ts';
import { MissedObjectMessage, ObjectEvent, ReconcileMessage, ReprocessMessage } from './schema.ts';

/** Everything that may stand on the ingest queue. */
export const IngestMessage = z.union([ObjectEvent, ReconcileMessage, ReprocessMessage, MissedObjectMessage]);
export type IngestMessage = z.infer<typeof IngestMessage>;

/** The ingest stage: one message, which may come again, late, or after a newer one. */
export async function ingestMessage(pipeline: Pipeline, message: IngestMessage): Promise<void> {
  if ('detail-type' in message) return ingestEvent(pipeline, message);
  if (message.type === 'reconcile') return reconcile(pipeline, message);
  if (message.type === 'reprocess') return reprocess(pipeline, message);
  return backfill(pipeline, message);
}

async function ingestEvent(pipeline: Pipeline, event: ObjectEvent): Promise<void> {
  const { bucket, object: written } = event.detail;
  if (bucket.name !== pipeline.settings.bucket || isNoArticle(written.key)) return;
  const object = {
    bucket: bucket.name,
    key: written.key,
    versionId: written['version-id'],
    etag: written.etag,
    bytes: written.size,
  };
  const sequencer = normalizeSequencer(written.sequencer);
  if (event['detail-type'] === 'Object Created') return beginVersion(pipeline, newRecord(pipeline, object, sequencer));
  if (await removesCurrentVersion(pipeline, event)) {
    await removeArticle(pipeline, { ...newRecord(pipeline, object, sequencer), status: 'deleted' });
  }
}

/** Glossaries live in the same bucket; a key that ends in a slash is a folder that a file browser made. */
function isNoArticle(key: string): boolean {
  return key.startsWith(GLOSSARY_PREFIX) || key.endsWith('/');
}

/**
 * In a versioned bucket a delete marker removes the article; the permanent deletion of an old version, as by a
 * lifecycle rule, does not.
 */
async function removesCurrentVersion(pipeline: Pipeline, event: ObjectEvent): Promise<boolean> {
  const { bucket, object } = event.detail;
  const versionId = object['version-id'];
  if (event.detail['deletion-type'] !== 'Permanently Deleted' || versionId === undefined) return true;
  const stored = await pipeline.records.get(articleId(bucket.name, object.key));
  return stored?.article.object.versionId === versionId;
}

function newRecord(pipeline: Pipeline, object: ObjectVersion, sequencer: string): ArticleRecord {
  const { settings } = pipeline;
  const now = pipeline.now();
  return {
    id: articleId(object.bucket, object.key),
    version: versionName(object),
    sequencer,
    object,
    status: 'received',
    receivedAt: now,
    updatedAt: now,
    listedAt: now,
    languages: [...settings.languages],
    fullTextLanguages: settings.scope === 'full' ? [...settings.languages] : [],
    mentions: [],
    staleVersions: [],
    revision: 0,
  };
}

async function beginVersion(pipeline: Pipeline, record: ArticleRecord): Promise<void> {
  const { outcome, record: current } = await pipeline.records.begin(record);
  pipeline.report({
    type: outcome === 'superseded' ? 'superseded' : 'received',
    id: record.id,
    key: record.object.key,
  });
  if (outcome === 'started') return extractArticle(pipeline, current);
  if (outcome === 'known') return resumeArticle(pipeline, current.id, current.version);
}

async function reprocess(pipeline: Pipeline, message: ReprocessMessage): Promise<void> {
  const stored = await pipeline.records.get(message.id);
  if (stored === undefined || stored.article.version !== message.version || stored.article.status === 'deleted') return;
  await extractArticle(pipeline, stored.article);
}

/** The event of this object never came: what it would have done is done, unless it did come meanwhile. */
async function backfill(pipeline: Pipeline, message: MissedObjectMessage): Promise<void> {
  const object = { bucket: pipeline.settings.bucket, key: message.key, etag: message.etag, bytes: message.bytes };
  const record = newRecord(pipeline, object, sequenceAfter(message.expected));
  const stored = await pipeline.records.get(record.id);
  if (stored?.article.sequencer !== message.expected) return;
  pipeline.report({ type: 'backfilled', key: message.key, gap: message.etag === undefined ? 'deletion' : 'upload' });
  if (message.etag === undefined) return removeArticle(pipeline, { ...record, status: 'deleted' });
  await beginVersion(pipeline, record);
}
