import type { ArticleRecord } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';
import { removeTexts } from './remove-texts.ts';

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
