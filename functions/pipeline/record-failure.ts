import { articleId } from '../record/object-keys.ts';
import type { Reason } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';
import { ObjectEvent, StageMessage, type TranslateMessage } from './schema.ts';

/** Writes into the record why its message was given up. A message that names no article changes nothing. */
export async function recordFailure(pipeline: Pipeline, message: unknown, reason: Reason): Promise<void> {
  const event = ObjectEvent.safeParse(message).data;
  if (event !== undefined)
    return failArticle(pipeline, articleId(event.detail.bucket.name, event.detail.object.key), reason);
  const own = StageMessage.safeParse(message).data;
  if (own === undefined || own.type === 'reconcile') return;
  if (own.type === 'missed') return failArticle(pipeline, articleId(pipeline.settings.bucket, own.key), reason);
  if (own.type === 'translate') return failTranslation(pipeline, own, reason);
  return failArticle(pipeline, own.id, reason, own.version);
}

async function failArticle(pipeline: Pipeline, id: string, reason: Reason, version?: string): Promise<void> {
  const current = (await pipeline.records.get(id))?.article;
  if (current === undefined || (version !== undefined && current.version !== version)) return;
  const failed = await pipeline.records.update(id, current.version, ({ article }) => ({
    ...article,
    status: 'failed',
    reason,
    updatedAt: pipeline.now(),
  }));
  if (failed === undefined) return;
  pipeline.report({ type: 'status', id, key: failed.object.key, status: 'failed' });
}

/** The article stays what it is; the translation says what became of it. */
async function failTranslation(pipeline: Pipeline, message: TranslateMessage, reason: Reason): Promise<void> {
  const { id, version, language, scope } = message;
  const record = (await pipeline.records.get(id))?.article;
  if (record?.version !== version) return;
  const from = record.metadata?.language.code ?? 'und';
  await pipeline.records.putTranslation(record, {
    version,
    language,
    scope,
    status: 'failed',
    reason: reason.message,
    fingerprint: 'failed',
    createdAt: pipeline.now(),
    details: {
      from,
      language,
      direction: 'ltr',
      scope,
      status: 'failed',
      reason: reason.message,
      problems: [],
      usage: { inputTokens: 0, outputTokens: 0, costUsd: 0, characters: 0 },
    },
  });
  await refreshStatus(pipeline, id, version);
}
