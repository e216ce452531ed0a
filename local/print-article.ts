import { ArticleDetail, SummaryView } from '../functions/api/schema.ts';
import type { Statement, Summary } from '../functions/summary/schema.ts';
import { paint, print } from './terminal.ts';

const QUESTIONS = ['who', 'what', 'when', 'where', 'why', 'how'] as const;

/** Shows an article of the API as a person reads it: summary with evidence, then each translation. */
export async function printArticle(apiUrl: string, id: string, fetchFrom: typeof fetch = fetch): Promise<void> {
  const detail = ArticleDetail.parse(await (await fetchFrom(`${apiUrl}/articles/${id}`)).json());
  await printHead(detail);
  if (detail.summary === undefined) return;
  const view = SummaryView.parse(await (await fetchFrom(`${apiUrl}/articles/${id}/summary`)).json());
  await printSummary(view.summary);
  await print(paint('dim', '\nevidence'));
  for (const [sentence, text] of Object.entries(view.evidence))
    await print(paint('dim', `  ${sentence.padEnd(4)} ${text}`));
  for (const translation of detail.translations) {
    await print('');
    await print(
      paint(
        'bold',
        `${translation.language}: ${translation.status}${translation.quality === 'draft' ? ' (draft quality)' : ''}`,
      ),
    );
    if (translation.reason !== undefined) await print(`  ${translation.reason}`);
    for (const { kind, segment, text } of translation.problems.slice(0, 5))
      await print(paint('yellow', `  ${segment ?? ''} ${kind}: ${text}`));
    if (translation.status !== 'ok' && translation.status !== 'flagged') continue;
    const translated = await fetchFrom(`${apiUrl}/articles/${id}/summary?language=${translation.language}`);
    await printSummary(SummaryView.parse(await translated.json()).summary);
  }
  await print('');
}

async function printHead({ id, status, reason, metadata, object }: ArticleDetail): Promise<void> {
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
}

async function printSummary(summary: Summary): Promise<void> {
  await print('');
  await print(summary.brief + cite(summary.briefEvidence));
  for (const point of summary.keyPoints) await print(`  • ${point.text}${cite(point.evidence)}`);
  for (const question of QUESTIONS) {
    const answers = summary[question].filter(({ text }) => text !== summary.brief);
    if (answers.length > 0) await print(`${paint('cyan', question.padEnd(6))} ${answers.map(shorten).join('; ')}`);
  }
  for (const { date, text, evidence } of summary.timeline)
    await print(`${paint('cyan', date)} ${text}${cite(evidence)}`);
}

function cite(evidence: readonly string[]): string {
  return evidence.length === 0 ? '' : paint('dim', ` [${evidence.join(' ')}]`);
}

function shorten({ text }: Statement): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
