import { ArticleDetail, SummaryView, type TranslationListing } from '../functions/api/schema.ts';
import type { Statement } from '../functions/summary/schema.ts';
import type { ReadableSummary } from '../functions/translation/schema.ts';
import type { ApiClient } from './api-client.ts';
import { paint, print } from './terminal.ts';

const QUESTIONS = ['who', 'what', 'when', 'where', 'why', 'how'] as const;
/** What fits a terminal. */
const MAX_PROBLEMS = 5;
const MAX_ANSWER_LENGTH = 100;

/** Shows an article of the API as a person reads it: summary with evidence, then each translation. */
export async function printArticle(api: ApiClient, id: string): Promise<void> {
  const detail = await api.read(`/articles/${id}`, ArticleDetail);
  await printHead(detail);
  if (detail.summary === undefined) return;
  await printSummaryView(await api.read(`/articles/${id}/summary`, SummaryView));
  for (const translation of detail.translations) {
    await print('');
    await printTranslationHead(translation);
    if (translation.status !== 'ok' && translation.status !== 'flagged') continue;
    const view = await api.read(`/articles/${id}/summary?language=${translation.language}`, SummaryView);
    await printSummary(view.summary);
  }
  await print('');
}

/** A summary, and the sentences that it rests on in the language of the article. */
export async function printSummaryView({ summary, evidence, translation }: SummaryView): Promise<void> {
  if (translation !== undefined) await printTranslationHead(translation);
  await printSummary(summary);
  if (summary.degraded !== undefined) {
    const { engine, reason } = summary.degraded;
    await print(paint('yellow', `${engine} did not write this summary: ${reason}`));
  }
  await print(paint('dim', '\nevidence'));
  for (const [sentence, text] of Object.entries(evidence)) await print(paint('dim', `  ${sentence.padEnd(4)} ${text}`));
}

async function printHead({ id, status, reason, metadata, object, items }: ArticleDetail): Promise<void> {
  await print('');
  await print(paint('bold', metadata?.headline?.value ?? object.key));
  const parts = [
    status,
    metadata?.dateline?.place,
    metadata?.publishedAt?.value,
    metadata?.authors.map(({ name }) => name).join(', '),
    metadata?.language.code,
    metadata === undefined ? undefined : `${metadata.words} words`,
    id,
  ];
  await print(paint('dim', parts.filter(Boolean).join(' · ')));
  if (reason !== undefined) await print(paint('yellow', `${reason.code}: ${reason.message}`));
  if (items !== undefined) await print(`a feed of ${items.length} articles: ${items.join(' ')}`);
}

async function printTranslationHead(translation: TranslationListing): Promise<void> {
  const { language, status, quality, engine, reason, problems } = translation;
  const by = engine === undefined ? '' : ` by ${engine}${quality === 'draft' ? ' (draft quality)' : ''}`;
  await print(paint('bold', `${language}: ${status}${by}`));
  if (reason !== undefined) await print(`  ${reason}`);
  for (const { kind, segment, text } of problems.slice(0, MAX_PROBLEMS))
    await print(paint('yellow', `  ${[segment, `${kind}:`, text].filter(Boolean).join(' ')}`));
  if (problems.length > MAX_PROBLEMS) await print(paint('yellow', `  and ${problems.length - MAX_PROBLEMS} more`));
}

async function printSummary(summary: ReadableSummary): Promise<void> {
  await print('');
  await print(summary.brief + cite(summary.briefEvidence));
  for (const point of summary.keyPoints) await print(`  • ${point.text}${cite(point.evidence)}`);
  for (const question of QUESTIONS) {
    const answers = summary[question].filter(({ text }) => text !== summary.brief);
    if (answers.length > 0) await print(`${paint('cyan', question.padEnd(6))} ${answers.map(shorten).join('; ')}`);
  }
  for (const { date, planned, text, evidence } of summary.timeline)
    await print(`${paint('cyan', planned ? `${date} (planned)` : date)} ${text}${cite(evidence)}`);
  await printHighlights(summary);
}

/** Figures, and quotations with their original under the translation. */
async function printHighlights({ figures = [], quotations = [] }: ReadableSummary): Promise<void> {
  if (figures.length > 0) await print(`${paint('cyan', 'figures')} ${figures.map(shorten).join('; ')}`);
  for (const { text, speaker, original, evidence } of quotations) {
    await print(`“${text}”${speaker === undefined ? '' : ` — ${speaker}`}${cite(evidence)}`);
    if (original !== undefined) await print(paint('dim', `  original: “${original.replace(/\s+/g, ' ')}”`));
  }
}

function cite(evidence: readonly string[]): string {
  return evidence.length === 0 ? '' : paint('dim', ` [${evidence.join(' ')}]`);
}

function shorten({ text }: Statement): string {
  return text.length > MAX_ANSWER_LENGTH ? `${text.slice(0, MAX_ANSWER_LENGTH - 1)}…` : text;
}
