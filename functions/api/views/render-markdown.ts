import type { Statement, Summary } from '../../summary/schema.ts';
import type { ReadableSummary } from '../../translation/schema.ts';
import type { ArticleDetail, SummaryView } from '../schema.ts';

const HEADINGS = ['who', 'what', 'when', 'where', 'why', 'how'] as const;
/** Characters that Markdown would read as markup: an article's text must stay text. */
const MARKUP = /[\\`*_{}[\]<>#|]/g;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKUP, (character) => `\\${character}`);
}

function cite(evidence: readonly string[]): string {
  return evidence.length === 0 ? '' : ` [${evidence.join(', ')}]`;
}

function listStatements(statements: readonly Statement[]): string[] {
  return statements.map(({ text, evidence }) => `- ${plain(text)}${cite(evidence)}`);
}

/** A brief that a person can read: summary, then what it rests on. */
export function renderSummary({ summary, evidence, translation, language }: SummaryView): string {
  const note =
    translation === undefined
      ? []
      : [
          `_Translated into ${language} by ${translation.engine ?? 'no engine'}: ${translation.status}${translation.quality === 'draft' ? ', draft quality' : ''}._`,
          '',
        ];
  return [
    ...(summary.headline === '' ? [] : [`# ${plain(summary.headline)}`, '']),
    ...note,
    `${plain(summary.brief)}${cite(summary.briefEvidence)}`,
    '',
    ...listStatements(summary.keyPoints),
    '',
    ...renderQuestions(summary),
    ...renderHighlights(summary),
    '## Evidence',
    '',
    ...Object.entries(evidence).map(([id, text]) => `- **${id}** ${plain(text)}`),
    '',
    `_Written by ${summary.engine.id}; checked: ${summary.checks.verdict}._`,
    '',
  ].join('\n');
}

function renderQuestions(summary: Summary): string[] {
  const answered = HEADINGS.filter((name) => summary[name].length > 0);
  const lines = answered.flatMap((name) => [`**${name}**`, '', ...listStatements(summary[name]), '']);
  const timeline = summary.timeline.map(
    ({ date, planned, text, evidence }) => `- ${date}${planned ? ' (planned)' : ''}: ${plain(text)}${cite(evidence)}`,
  );
  return timeline.length === 0 ? lines : [...lines, '**timeline**', '', ...timeline, ''];
}

/** Figures, and quotations with their original beside the translation. */
function renderHighlights({ figures = [], quotations = [] }: ReadableSummary): string[] {
  const said = quotations.flatMap(({ text, speaker, original, evidence }) => [
    `- “${plain(text)}”${speaker === undefined ? '' : ` — ${plain(speaker)}`}${cite(evidence)}`,
    ...(original === undefined ? [] : [`  - original: “${plain(original)}”`]),
  ]);
  return [
    ...(figures.length === 0 ? [] : ['**figures**', '', ...listStatements(figures), '']),
    ...(said.length === 0 ? [] : ['**quotations**', '', ...said, '']),
  ];
}

export function renderArticle(detail: ArticleDetail): string {
  const { metadata, summary } = detail;
  const facts = [
    ['Status', detail.status + (detail.reason === undefined ? '' : ` (${detail.reason.message})`)],
    ['Published', metadata?.publishedAt?.value],
    ['Place', metadata?.dateline?.place],
    ['By', metadata?.authors.map(({ name }) => name).join(', ')],
    ['Agency', metadata?.agencies.map(({ name }) => name).join(', ')],
    ['Language', metadata?.language.code],
    ['Source', detail.object.key],
  ].filter(([, value]) => value !== undefined && value !== '');
  return [
    `# ${plain(metadata?.headline?.value ?? detail.object.key)}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${plain(value ?? '')}`),
    '',
    ...(summary === undefined ? [] : renderBrief(summary)),
  ].join('\n');
}

function renderBrief(summary: Summary): string[] {
  return [plain(summary.brief), '', ...listStatements(summary.keyPoints), '', ...renderHighlights(summary)];
}
