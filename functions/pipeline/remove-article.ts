import { articlePrefix } from '../record/object-keys.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';

/** Removes the record of a deleted object, its results and its texts, and leaves a tombstone. Safe to repeat. */
export async function removeArticle(pipeline: Pipeline, tombstone: ArticleRecord): Promise<void> {
  const { records, texts, report } = pipeline;
  const before = await records.bury(tombstone);
  if (before === undefined) {
    report({ type: 'superseded', id: tombstone.id, key: tombstone.object.key });
    return;
  }
  await texts.deleteAll(articlePrefix(tombstone.id));
  await records.replaceMentions({ ...before, status: 'received' }, { ...tombstone, mentions: [] });
  for (const id of before.items ?? []) {
    await removeArticle(pipeline, { ...tombstone, id, items: undefined, mentions: [], revision: 0 });
  }
  report({ type: 'deleted', id: tombstone.id, key: tombstone.object.key });
}
