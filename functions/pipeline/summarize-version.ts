import { createHash } from 'node:crypto';
import { wantedTranslations } from '../record/compute-status.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { Summary } from '../summary/schema.ts';
import { writeSummary } from '../summary/writing/write-summary.ts';
import type { Pipeline, Summarizers } from './pipeline.ts';
import { refreshStatus } from './refresh-status.ts';
import type { SummarizeMessage } from './schema.ts';
import { createSpendGuard } from './spend.ts';
import { type ExtractedAnalysis, readStoredAnalysis } from './stored-analysis.ts';
import { withClaim } from './with-claim.ts';
import { HELD_DELAY_SECONDS, withContentClaim } from './with-content-claim.ts';

/** A degraded summary is tried again about five times an hour, for a day: the longest delay of a queue is 900 seconds. */
const UPGRADE_DELAY_SECONDS = { least: 600, most: 900 };
const MAX_UPGRADES = 115;

/** The summarize stage: one version, whose message may come again, late, or after a newer version. */
export async function summarizeVersion(pipeline: Pipeline, message: SummarizeMessage): Promise<void> {
  const stored = await pipeline.records.get(message.id);
  if (stored?.article.version !== message.version || stored.article.status === 'deleted') return;
  const work = await planSummary(pipeline, stored.article, message);
  const stands = await withClaim(pipeline, stored.article, 'SUMMARY', work.fingerprint, () =>
    produceOnce(pipeline, work),
  );
  if (!stands) return;
  const refreshed = await refreshStatus(pipeline, message.id, message.version);
  if (refreshed !== undefined) await sendTranslations(pipeline, message.id, message.version);
}

interface Work {
  readonly message: SummarizeMessage;
  readonly record: ArticleRecord;
  readonly analysis: ExtractedAnalysis;
  readonly summarizers: Summarizers;
  /** Equal for articles and engines that give interchangeable summaries. */
  readonly fingerprint: string;
}

async function planSummary(pipeline: Pipeline, record: ArticleRecord, message: SummarizeMessage): Promise<Work> {
  const analysis = await readStoredAnalysis(pipeline, record);
  const summarizers = await pipeline.summarizers();
  const { article, metadata } = analysis;
  const content = createHash('sha256').update(JSON.stringify({ article, metadata })).digest('hex');
  const fingerprint = `${content}#${summarizers.chosen.fingerprint}/${pipeline.settings.keyPoints}`;
  return { message, record, analysis, summarizers, fingerprint };
}

/** An engine that may cost something works once for equal articles, however many of them come at the same time. */
async function produceOnce(pipeline: Pipeline, work: Work): Promise<boolean> {
  const { message, record, summarizers, fingerprint } = work;
  const store = (summary: Summary) => storeSummary(pipeline, work, summary);
  const write = async () => store(await callEngine(pipeline, work));
  const equal = await findEqualSummary(pipeline, fingerprint);
  if (equal !== undefined) return store(equal);
  if (summarizers.chosen.fingerprint === summarizers.fallback.fingerprint) return write();
  const outcome = await withContentClaim(pipeline, fingerprint, async () => {
    // Another worker may have written it between the look and the claim.
    const written = await findEqualSummary(pipeline, fingerprint);
    return written === undefined ? write() : store(written);
  });
  if (outcome !== 'held') return outcome;
  await pipeline.records.release(record, 'SUMMARY');
  await pipeline.queues.summarize.send(message, HELD_DELAY_SECONDS);
  return false;
}

async function storeSummary(
  pipeline: Pipeline,
  { record, fingerprint, message }: Work,
  summary: Summary,
): Promise<boolean> {
  const { records, queues, now } = pipeline;
  // Under another fingerprint a degraded summary leaves the claim open for the engine that should have written it.
  const written = summary.degraded === undefined ? fingerprint : `degraded/${fingerprint}`;
  const result = { version: record.version, fingerprint: written, createdAt: now(), summary };
  if (!(await records.putSummary(record, result))) return false;
  const { id, version } = record;
  if (summary.degraded === undefined) await records.putContent(fingerprint, { id, version });
  else if (summary.degraded.retryable && (message.upgrades ?? 0) < MAX_UPGRADES) {
    const upgrades = (message.upgrades ?? 0) + 1;
    await queues.summarize.send({ ...message, upgrades }, upgradeDelaySeconds(id, upgrades));
  }
  return true;
}

/** Differs between articles and tries, so that what was degraded together does not come back together. */
function upgradeDelaySeconds(id: string, upgrades: number): number {
  const { least, most } = UPGRADE_DELAY_SECONDS;
  const spread = createHash('sha256').update(`${id}/${upgrades}`).digest().readUInt16BE() / 0xffff;
  return Math.round(least + spread * (most - least));
}

async function callEngine(pipeline: Pipeline, { record, analysis, summarizers }: Work): Promise<Summary> {
  const { settings, report } = pipeline;
  const { article, metadata, facts } = analysis;
  const request = { article, metadata, facts, keyPoints: settings.keyPoints };
  const guard = createSpendGuard(pipeline, record);
  const summary = await writeSummary(request, summarizers.chosen, summarizers.fallback, guard);
  const { id } = record;
  report({ type: 'engine-called', id, engine: summary.engine.id, purpose: 'summary', costUsd: summary.usage.costUsd });
  if (summary.degraded !== undefined) report({ type: 'degraded', id, ...summary.degraded });
  return summary;
}

/** Of the same article under another key, or of this one before a reprocess. */
async function findEqualSummary(pipeline: Pipeline, fingerprint: string): Promise<Summary | undefined> {
  const holder = await pipeline.records.findContent(fingerprint);
  if (holder === undefined) return undefined;
  const kept = (await pipeline.records.get(holder.id))?.summary;
  if (kept?.version !== holder.version || kept.fingerprint !== fingerprint) return undefined;
  pipeline.report({ type: 'reused', id: holder.id, purpose: 'summary' });
  return { ...kept.summary, usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 } };
}

async function sendTranslations(pipeline: Pipeline, id: string, version: string): Promise<void> {
  const stored = await pipeline.records.get(id);
  if (stored?.article.version !== version) return;
  for (const language of wantedTranslations(stored)) {
    const scope = stored.article.fullTextLanguages.includes(language) ? 'full' : 'summary';
    await pipeline.queues.translate.send({ type: 'translate', id, version, language, scope });
  }
}
