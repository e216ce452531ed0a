import { articlePrefix } from '../record/object-keys.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';

/** Removes the record of a deleted object, its results and its texts, and leaves a tombstone. Safe to repeat. */
export async function removeArticle(pipeline: Pipeline, tombstone: ArticleRecord): Promise<void> {
  const { records, report } = pipeline;
  const before = await records.writeTombstone(tombstone);
  if (before === undefined) {
    report({ type: 'superseded', id: tombstone.id, key: tombstone.object.key });
    return;
  }
  const own = before.status === 'deleted' ? [] : [before.version];
  await removeTexts(pipeline, tombstone.id, [...before.staleVersions, ...own]);
  // A version that began meanwhile carries the mentions of this one until it has its own.
  const current = (await records.get(tombstone.id))?.article ?? tombstone;
  await records.replaceMentions({ ...before, status: 'received' }, current);
  for (const id of [...(before.items ?? []), ...(before.staleItems ?? [])]) {
    await removeArticle(pipeline, { ...tombstone, id, items: undefined, staleItems: undefined, mentions: [] });
  }
  report({ type: 'deleted', id: tombstone.id, key: tombstone.object.key });
}

/**
 * Removes the stored texts of versions that are over. Only theirs: another worker may be writing those of the next
 * version. In an unversioned bucket the same bytes uploaded again are the same version; one that came back meanwhile
 * is read again.
 */
export async function removeTexts(pipeline: Pipeline, id: string, versions: readonly string[]): Promise<void> {
  const { records, texts, queues } = pipeline;
  for (const version of versions) await texts.deleteAll(`${articlePrefix(id)}${version}/`);
  if (versions.length === 0) return;
  const current = (await records.get(id))?.article;
  if (current === undefined || current.status === 'deleted' || !versions.includes(current.version)) return;
  await queues.ingest.send({ type: 'reprocess', id, version: current.version });
}
