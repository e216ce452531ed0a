import { articlePrefix } from '../record/object-keys.ts';
import type { Pipeline } from './pipeline.ts';

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
