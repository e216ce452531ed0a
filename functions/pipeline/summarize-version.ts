import { createHash } from 'node:crypto';
import { wantedTranslations } from '../record/compute-status.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { Summary } from '../summary/schema.ts';
import { NO_USAGE, type Summarizer } from '../summary/summarizer.ts';
import type { Pipeline, Summarizers } from './pipeline.ts';
import { produceOnce } from './produce-once.ts';
import { refreshStatus } from './refresh-status.ts';
import type { SummarizeMessage } from './schema.ts';
import { createSpendGuard } from './spend.ts';
import { type ExtractedAnalysis, readStoredAnalysis } from './stored-analysis.ts';

/** A degraded summary is tried again about five times an hour, for a day: the longest delay of a queue is 900 seconds. */
const UPGRADE_DELAY_SECONDS = { least: 600, most: 900 };
/** A day of tries, at 750 seconds in the middle. */
const MAX_UPGRADES = 115;

/** The summary of one version, and all that it is made of. */
interface Work {
  readonly pipeline: Pipeline;
  readonly message: SummarizeMessage;
  readonly record: ArticleRecord;
  readonly analysis: ExtractedAnalysis;
  readonly summarizers: Summarizers;
  /** Equal for articles and engines that give interchangeable summaries. */
  readonly fingerprint: string;
}

/** The summarize stage: one version, whose message may come again, late, or after a newer version. */
export async function summarizeVersion(pipeline: Pipeline, message: SummarizeMessage): Promise<void> {
  const record = (await pipeline.records.get(message.id))?.article;
  if (record?.version !== message.version || record.status === 'deleted') return;
  const analysis = await readStoredAnalysis(pipeline, record);
  const summarizers = await pipeline.summarizers();
  const fingerprint = summaryFingerprint(pipeline, analysis, summarizers.chosen);
  const work: Work = { pipeline, message, record, analysis, summarizers, fingerprint };
  const stands = await produceOnce(pipeline, {
    record,
    result: 'SUMMARY',
    fingerprint,
    mayCost: () => summarizers.chosen.fingerprint !== summarizers.fallback.fingerprint,
    find: () => findEqualSummary(work),
    make: () => callEngine(work),
    store: (summary) => storeSummary(work, summary),
    sendAgain: (delaySeconds) => pipeline.queues.summarize.send(message, delaySeconds),
  });
  if (!stands) return;
  const refreshed = await refreshStatus(pipeline, message.id, message.version);
  if (refreshed !== undefined) await sendTranslations(pipeline, message.id, message.version);
}

function summaryFingerprint({ settings }: Pipeline, analysis: ExtractedAnalysis, engine: Summarizer): string {
  const { article, metadata } = analysis;
  const content = createHash('sha256').update(JSON.stringify({ article, metadata })).digest('hex');
  return `${content}#${engine.fingerprint}/${settings.keyPoints}`;
}

async function storeSummary({ pipeline, message, record, fingerprint }: Work, summary: Summary): Promise<boolean> {
  const { records, queues, now } = pipeline;
  // Under another fingerprint a degraded summary leaves the lease open for the engine that should have written it.
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

async function callEngine({ pipeline, record, analysis, summarizers }: Work): Promise<Summary> {
  const { settings, report } = pipeline;
  const { article, metadata, facts } = analysis;
  const request = { article, metadata, facts, keyPoints: settings.keyPoints };
  const spend = createSpendGuard(pipeline, record);
  // Stemmers and checks come with it, which messages that find their summary do without.
  const { writeSummary } = await import('../summary/writing/write-summary.ts');
  const summary = await writeSummary(request, summarizers.chosen, summarizers.fallback, spend);
  const { id } = record;
  report({ type: 'engine-called', id, engine: summary.engine.id, purpose: 'summary', costUsd: summary.usage.costUsd });
  if (summary.degraded !== undefined) report({ type: 'degraded', id, ...summary.degraded });
  return summary;
}

/** Of the same article under another key, or of this one before a reprocess. */
async function findEqualSummary({ pipeline, fingerprint }: Work): Promise<Summary | undefined> {
  const { records, report } = pipeline;
  const holder = await records.findContent(fingerprint);
  if (holder === undefined) return undefined;
  const kept = (await records.get(holder.id))?.summary;
  if (kept?.version !== holder.version || kept.fingerprint !== fingerprint) return undefined;
  report({ type: 'reused', id: holder.id, purpose: 'summary' });
  return { ...kept.summary, usage: NO_USAGE };
}

async function sendTranslations(pipeline: Pipeline, id: string, version: string): Promise<void> {
  const stored = await pipeline.records.get(id);
  if (stored?.article.version !== version) return;
  for (const language of wantedTranslations(stored)) {
    const scope = stored.article.fullTextLanguages.includes(language) ? 'full' : 'summary';
    await pipeline.queues.translate.send({ type: 'translate', id, version, language, scope });
  }
}
