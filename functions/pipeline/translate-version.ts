import { createHash } from 'node:crypto';
import { DatelineError } from '../errors.ts';
import { interruptedTranslationKey, translationKey } from '../record/object-keys.ts';
import type { ArticleRecord, StoredArticle } from '../record/schema.ts';
import type { Summary } from '../summary/schema.ts';
import { translateSegments } from '../translation/engines/translate-segments.ts';
import {
  InterruptedTranslation,
  type SourceSegment,
  TranslatedSegment,
  type Translation,
} from '../translation/schema.ts';
import { buildSegments } from '../translation/segments/build-segments.ts';
import type { GlossaryTerm, LanguagePair, Translator } from '../translation/translator.ts';
import type { Pipeline } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';
import type { TranslateMessage } from './schema.ts';
import { createSpendGuard } from './spend.ts';
import { type ExtractedAnalysis, readStoredAnalysis } from './stored-analysis.ts';
import { withClaim } from './with-claim.ts';
import { HELD_DELAY_SECONDS, withContentClaim } from './with-content-claim.ts';

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
  const stands = await withClaim(pipeline, stored.article, `TRANSLATION#${message.language}`, work.fingerprint, () =>
    produceOnce(pipeline, stored.article, work),
  );
  if (stands) await refreshStatus(pipeline, message.id, message.version);
}

const NOTHING_SPENT = { inputTokens: 0, outputTokens: 0, costUsd: 0, characters: 0 };

interface Work {
  readonly message: TranslateMessage;
  readonly pair: LanguagePair;
  readonly analysis: ExtractedAnalysis;
  readonly segments: readonly SourceSegment[];
  readonly engines: readonly Translator[];
  readonly glossary: readonly GlossaryTerm[];
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
  const glossary = await pipeline.glossary(pair);
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
  return { message, pair, analysis, segments, engines, glossary, fingerprint };
}

/** Engines that cost something work once for equal texts, however many of them come at the same time. */
async function produceOnce(pipeline: Pipeline, record: ArticleRecord, work: Work): Promise<boolean> {
  const { engines, pair, segments, glossary, message, fingerprint } = work;
  const store = (translation: Translation) => storeTranslation(pipeline, record, work, translation);
  const translate = async () => store(await callEngines(pipeline, record, work));
  const equal = await findEqualTranslation(pipeline, work);
  if (equal !== undefined) return store(equal);
  const mayCost = engines.some((engine) => engine.estimateCostUsd({ ...pair, segments, glossary }) > 0);
  if (!mayCost) return translate();
  const outcome = await withContentClaim(pipeline, fingerprint, async () => {
    // Another worker may have written it between the look and the claim.
    const written = await findEqualTranslation(pipeline, work);
    return written === undefined ? translate() : store(written);
  });
  if (outcome !== 'held') return outcome;
  await pipeline.records.release(record, `TRANSLATION#${message.language}`);
  await pipeline.queues.translate.send(message, HELD_DELAY_SECONDS);
  return false;
}

async function storeTranslation(
  pipeline: Pipeline,
  record: ArticleRecord,
  { message, fingerprint }: Work,
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

async function callEngines(pipeline: Pipeline, record: ArticleRecord, work: Work): Promise<Translation> {
  const { message, pair, analysis, segments, engines, glossary } = work;
  const { texts } = pipeline;
  const key = interruptedTranslationKey(record.id, record.version, message.language);
  const interrupted = InterruptedTranslation.safeParse(await texts.getJson(key)).data;
  const before = interrupted ?? { segments: [], costUsd: 0 };
  const translation = await translateSegments(segments, pair, engines, {
    scope: message.scope,
    glossary,
    entities: analysis.facts.entities,
    earlier: [...(await readEarlierSegments(pipeline, record, message.language)), ...before.segments],
    spend: createSpendGuard(pipeline, record),
    keep: ({ segments: more, costUsd }) =>
      texts.putJson(key, { segments: [...before.segments, ...more], costUsd: before.costUsd + costUsd }),
  });
  if (interrupted !== undefined) await texts.deleteAll(key);
  const { usage } = translation;
  const whole = { ...translation, usage: { ...usage, costUsd: usage.costUsd + before.costUsd } };
  reportCall(pipeline, record, message.language, whole);
  return whole;
}

/** Of the same words by the same engines under another key: what was found in it once would be found again. */
async function findEqualTranslation(pipeline: Pipeline, work: Work): Promise<Translation | undefined> {
  const { message, fingerprint } = work;
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
async function readEarlierSegments(
  pipeline: Pipeline,
  record: ArticleRecord,
  language: string,
): Promise<TranslatedSegment[]> {
  for (const version of [record.version, ...record.staleVersions.toReversed()]) {
    const value = await pipeline.texts.getJson(translationKey(record.id, version, language));
    const segments = TranslatedSegment.array().safeParse(value).data;
    if (segments !== undefined && segments.length > 0) return segments;
  }
  return [];
}

function reportCall(pipeline: Pipeline, { id }: ArticleRecord, language: string, translation: Translation): void {
  const { engine, usage } = translation;
  if (engine === undefined) return;
  if (usage.characters === 0) pipeline.report({ type: 'reused', id, purpose: 'translation' });
  else pipeline.report({ type: 'engine-called', id, engine, purpose: 'translation', language, costUsd: usage.costUsd });
}
