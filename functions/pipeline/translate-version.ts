import { createHash } from 'node:crypto';
import { DatelineError } from '../errors.ts';
import { interruptedTranslationKey, translationKey } from '../record/object-keys.ts';
import type { ArticleRecord, StoredArticle } from '../record/schema.ts';
import type { Summary } from '../summary/schema.ts';
import {
  InterruptedTranslation,
  type SourceSegment,
  TranslatedSegment,
  type Translation,
} from '../translation/schema.ts';
import { buildSegments } from '../translation/segments/build-segments.ts';
import type { GlossaryTerm, LanguagePair, Translator } from '../translation/translator.ts';
import type { Pipeline } from './pipeline.ts';
import { produceOnce } from './produce-once.ts';
import { refreshStatus } from './refresh-status.ts';
import type { TranslateMessage } from './schema.ts';
import { createSpendGuard } from './spend.ts';
import { type ExtractedAnalysis, readStoredAnalysis } from './stored-analysis.ts';

/** The translate stage: one version and language, whose message may come again, late, or after a newer version. */
export async function translateVersion(pipeline: Pipeline, message: TranslateMessage): Promise<void> {
  const stored = await pipeline.records.get(message.id);
  if (stored?.article.version !== message.version || stored.article.status === 'deleted') return;
  const summary = stored.summary?.version === message.version ? stored.summary.summary : undefined;
  if (summary === undefined) {
    throw new DatelineError(`article ${message.id}: its summary is not written yet`, {
      code: 'no-summary',
      retryable: true,
    });
  }
  const work = await planTranslation(pipeline, stored, summary, message);
  const { pair, segments, glossary, fingerprint } = work;
  const stands = await produceOnce(pipeline, {
    record: stored.article,
    result: `TRANSLATION#${message.language}`,
    fingerprint,
    mayCost: () => work.engines.some((engine) => engine.estimateCostUsd({ ...pair, segments, glossary }) > 0),
    find: () => findEqualTranslation(work),
    make: () => callEngines(work),
    store: (translation) => storeTranslation(work, translation),
    sendAgain: (delaySeconds) => pipeline.queues.translate.send(message, delaySeconds),
  });
  if (stands) await refreshStatus(pipeline, message.id, message.version);
}

const NOTHING_SPENT = { inputTokens: 0, outputTokens: 0, costUsd: 0, characters: 0 };

/** The translation of one version into one language, and all that it is made of. */
interface Work {
  readonly pipeline: Pipeline;
  readonly record: ArticleRecord;
  readonly message: TranslateMessage;
  readonly pair: LanguagePair;
  readonly analysis: ExtractedAnalysis;
  readonly segments: readonly SourceSegment[];
  readonly engines: readonly Translator[];
  readonly glossary: readonly GlossaryTerm[];
  /** What of the house's glossaries could not be read. */
  readonly leftOut: string | undefined;
  readonly fingerprint: string;
}

async function planTranslation(
  pipeline: Pipeline,
  { article }: StoredArticle,
  summary: Summary,
  message: TranslateMessage,
): Promise<Work> {
  const analysis = await readStoredAnalysis(pipeline, article);
  const pair = { from: analysis.metadata.language.code, to: message.language };
  const { terms: glossary, problems } = await pipeline.glossary(pair);
  const engines = await pipeline.translatorsFor(pair, message.scope);
  const segments = buildSegments(analysis.article, analysis.metadata, summary, message.scope);
  const words = {
    segments,
    glossary,
    pair,
    scope: message.scope,
    engines: engines.map((engine) => engine.fingerprint),
  };
  const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  const leftOut = problems.length === 0 ? undefined : `glossaries left out: ${problems.join('; ')}`;
  return { pipeline, record: article, message, pair, analysis, segments, engines, glossary, leftOut, fingerprint };
}

async function storeTranslation(
  { pipeline, record, message, fingerprint }: Work,
  translation: Translation,
): Promise<boolean> {
  const { records, texts, now } = pipeline;
  const { language, scope } = message;
  const { segments: translated, ...details } = translation;
  await texts.putJson(translationKey(record.id, record.version, language), translated);
  const { status, reason } = translation;
  // What is not there yet may be tomorrow: only what an engine made is final for these words.
  const kept = status === 'ok' || status === 'flagged' ? fingerprint : `${status}/${fingerprint}`;
  const result = {
    version: record.version,
    language,
    scope,
    status,
    reason,
    fingerprint: kept,
    createdAt: now(),
    details,
  };
  if (!(await records.putTranslation(record, result))) return false;
  if (kept === fingerprint) await records.putContent(fingerprint, { id: record.id, version: record.version });
  return true;
}

async function callEngines(work: Work): Promise<Translation> {
  const { pipeline, record, message, pair, analysis, segments, engines, glossary } = work;
  const { texts } = pipeline;
  const key = interruptedTranslationKey(record.id, record.version, message.language);
  const interrupted = InterruptedTranslation.safeParse(await texts.getJson(key)).data;
  const before = interrupted ?? { segments: [], costUsd: 0 };
  // The gate knows a lot of languages; messages that come again and find their translation do without it.
  const { translateSegments } = await import('../translation/engines/translate-segments.ts');
  const translation = await translateSegments(segments, pair, engines, {
    scope: message.scope,
    glossary,
    entities: analysis.facts.entities,
    earlier: [...(await readEarlierSegments(work)), ...before.segments],
    spend: createSpendGuard(pipeline, record),
    keep: ({ segments: more, costUsd }) =>
      texts.putJson(key, { segments: [...before.segments, ...more], costUsd: before.costUsd + costUsd }),
  });
  if (interrupted !== undefined) await texts.deleteAll(key);
  const { usage } = translation;
  const whole = {
    ...translation,
    reason: translation.reason ?? work.leftOut,
    usage: { ...usage, costUsd: usage.costUsd + before.costUsd },
  };
  reportCall(work, whole);
  return whole;
}

/** Of the same words by the same engines under another key: what was found in it once would be found again. */
async function findEqualTranslation({ pipeline, message, fingerprint }: Work): Promise<Translation | undefined> {
  const holder = await pipeline.records.findContent(fingerprint);
  if (holder === undefined) return undefined;
  const stored = await pipeline.records.get(holder.id);
  const kept = stored?.translations.find(({ language }) => language === message.language);
  if (kept?.version !== holder.version || kept.fingerprint !== fingerprint) return undefined;
  const value = await pipeline.texts.getJson(translationKey(holder.id, holder.version, message.language));
  const segments = TranslatedSegment.array().safeParse(value).data;
  if (segments === undefined) return undefined;
  pipeline.report({ type: 'reused', id: holder.id, purpose: 'translation' });
  return { ...kept.details, segments, usage: { ...kept.details.usage, ...NOTHING_SPENT } };
}

/** Segments of this version before, and of the versions before it. */
async function readEarlierSegments({ pipeline, record, message }: Work): Promise<TranslatedSegment[]> {
  for (const version of [record.version, ...record.staleVersions.toReversed()]) {
    const value = await pipeline.texts.getJson(translationKey(record.id, version, message.language));
    const segments = TranslatedSegment.array().safeParse(value).data;
    if (segments !== undefined && segments.length > 0) return segments;
  }
  return [];
}

function reportCall({ pipeline, record, message }: Work, { engine, usage }: Translation): void {
  if (engine === undefined) return;
  const { id } = record;
  const { language } = message;
  if (usage.characters === 0) pipeline.report({ type: 'reused', id, purpose: 'translation' });
  else pipeline.report({ type: 'engine-called', id, engine, purpose: 'translation', language, costUsd: usage.costUsd });
}
