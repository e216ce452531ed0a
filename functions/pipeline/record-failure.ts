import { articleId } from '../record/object-keys.ts';
import type { ArticleRecord, Reason } from '../record/schema.ts';
import { normalizeSequencer, sequenceAfter } from '../record/sequence.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';
import { ObjectEvent, StageMessage, type TranslateMessage } from './schema.ts';

/** Writes into the record why its message was given up. A message that names no article changes nothing. */
export async function recordFailure(pipeline: Pipeline, message: unknown, reason: Reason): Promise<void> {
  const event = ObjectEvent.safeParse(message).data;
  if (event !== undefined) {
    const { bucket, object } = event.detail;
    const sequencer = normalizeSequencer(object.sequencer);
    return failArticle(pipeline, articleId(bucket.name, object.key), reason, (each) => each.sequencer === sequencer);
  }
  const own = StageMessage.safeParse(message).data;
  if (own === undefined || own.type === 'reconcile') return;
  if (own.type === 'translate') return failTranslation(pipeline, own, reason);
  if (own.type === 'missed') {
    const sequencer = sequenceAfter(own.expected);
    const id = articleId(pipeline.settings.bucket, own.key);
    return failArticle(pipeline, id, reason, (each) => each.sequencer === sequencer);
  }
  return failArticle(pipeline, own.id, reason, (each) => each.version === own.version);
}

/** A message that was given up says nothing about a version that came after it. */
async function failArticle(
  pipeline: Pipeline,
  id: string,
  reason: Reason,
  isMeant: (record: ArticleRecord) => boolean,
): Promise<void> {
  const current = (await pipeline.records.get(id))?.article;
  if (current === undefined || !isMeant(current)) return;
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
