import type { Article, Sentence } from '../../../article/schema.ts';
import type { Statement, SummaryContent } from '../../../summary/schema.ts';
import { statementsOf } from '../../../summary/statements.ts';
import type { SummaryRequest } from '../../../summary/summarizer.ts';
import { toJsonLine } from '../to-json-line.ts';

type Repair = NonNullable<SummaryRequest['repair']>;

/** The sentences as data: no line break, bracket or quotation mark in them can end their frame. */
export function buildPartPrompt({ article, keyPoints, repair }: SummaryRequest, part: readonly Sentence[]): string {
  const again =
    repair === undefined ? '' : '\nYour last answer could not be read: give the JSON object alone, and keep it short.';
  return `${frameArticle(article, part)}\nGive ${keyPoints} key points.${again}`;
}

export function buildMergePrompt(keyPoints: number, summaries: readonly SummaryContent[]): string {
  // In the shape of the reply that is asked for.
  const lines = summaries.map(({ brief, briefEvidence, ...rest }) =>
    toJsonLine({ ...rest, brief: { text: brief, evidence: briefEvidence } }),
  );
  return `<summaries>\n${lines.join('\n')}\n</summaries>\nGive ${keyPoints} key points.`;
}

/** The statements that failed the check, what was found, and the sentences around those that they cite. */
export function buildRepairPrompt(
  { article }: SummaryRequest,
  content: SummaryContent,
  problems: Repair['problems'],
  maxCharacters: number,
): string {
  const failed = failedStatements(content, problems);
  const cited = failed.flatMap(({ evidence }) => evidence);
  const lines = failed.map(toJsonLine);
  const sentences = nearestSentences(article, cited, maxCharacters);
  return `${frameArticle(article, sentences)}\n<statements>\n${lines.join('\n')}\n</statements>`;
}

function failedStatements(content: SummaryContent, problems: Repair['problems']) {
  const byPath = Map.groupBy(problems, ({ statement }) => statement ?? '');
  return [...byPath].flatMap(([path, found]) => {
    const statement = statementAt(content, path);
    if (statement === undefined) return [];
    const told = found.map(({ kind, text, source, message }) => ({ kind, text, articleSays: source, message }));
    return [{ statement: path, ...statement, problems: told }];
  });
}

/** The statement that a problem's path names: `brief`, `headline`, `keyPoints.2`. */
function statementAt(content: SummaryContent, path: string): Statement | undefined {
  if (path === 'headline') return { text: content.headline, evidence: content.briefEvidence };
  if (path === 'brief') return { text: content.brief, evidence: content.briefEvidence };
  return statementsOf(content).find((each) => each.path === path)?.statement;
}

/** The whole article where it fits; else the cited sentences and, as far as there is room, their neighbours. */
function nearestSentences(article: Article, cited: readonly string[], maxCharacters: number): Sentence[] {
  const wanted = new Set(cited);
  const positions = article.sentences.flatMap(({ id }, index) => (wanted.has(id) ? [index] : []));
  const distance = (index: number) =>
    positions.reduce((least, position) => Math.min(least, Math.abs(position - index)), article.sentences.length);
  const nearest = article.sentences.map((sentence, index) => ({ sentence, distance: distance(index) }));
  nearest.sort((a, b) => a.distance - b.distance || a.sentence.start - b.sentence.start);
  let room = maxCharacters;
  const chosen = nearest.filter(({ sentence }) => {
    room -= sentence.end - sentence.start;
    return room >= 0;
  });
  return chosen.map(({ sentence }) => sentence).sort((a, b) => a.start - b.start);
}

function frameArticle(article: Article, sentences: readonly Sentence[]): string {
  const lines = sentences.map(({ id, start, end }) => `${id} ${toJsonLine(article.text.slice(start, end))}`);
  return `<article>\n${lines.join('\n')}\n</article>`;
}
