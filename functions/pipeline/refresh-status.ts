import { computeStatus, describePartial, listTranslated } from '../record/compute-status.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';
import { removeTexts } from './remove-article.ts';

/** Brings the stored status in line with what is stored, and removes what earlier versions left once all is there. */
export async function refreshStatus(
  pipeline: Pipeline,
  id: string,
  version: string,
): Promise<ArticleRecord | undefined> {
  const { records, now, report } = pipeline;
  let before: ArticleRecord['status'] | undefined;
  const record = await records.update(id, version, (stored) => {
    before = stored.article.status;
    // This is called after a stage succeeded: an earlier failure is over.
    const article = before === 'failed' ? { ...stored.article, status: 'received' as const } : stored.article;
    const status = computeStatus({ ...stored, article });
    const computed = status === 'complete' || status === 'partial';
    const reason = computed ? describePartial(stored) : before === 'failed' ? undefined : stored.article.reason;
    return { ...stored.article, status, reason, translated: listTranslated(stored), updatedAt: now() };
  });
  if (record === undefined) return undefined;
  if (record.status !== before) report({ type: 'status', id, key: record.object.key, status: record.status });
  const settled = !['received', 'extracted', 'summarized'].includes(record.status);
  if (!settled || record.staleVersions.length === 0) return record;
  await removeTexts(pipeline, id, record.staleVersions);
  return records.update(id, version, ({ article }) => ({
    ...article,
    staleVersions: article.staleVersions.filter((each) => !record.staleVersions.includes(each)),
  }));
}
