import type { Article } from '../article/schema.ts';
import type { Facts } from '../facts/schema.ts';
import type { Metadata } from '../metadata/schema.ts';
import { checkStatement, type Support } from './check-statement.ts';
import type { CheckResult, Problem, Statement, SummaryContent } from './schema.ts';

/** What a summary is checked against. */
export interface CheckSources {
  readonly article: Article;
  readonly metadata: Metadata;
  readonly facts: Facts;
}

const LISTS = ['keyPoints', 'who', 'what', 'when', 'where', 'why', 'how', 'timeline'] as const;

/** Every statement of a summary by its path: `brief`, `keyPoints.1`, `timeline.3`. */
export function listStatements(content: SummaryContent): readonly (Statement & { readonly path: string })[] {
  const lists = LISTS.flatMap((name) =>
    content[name].map((statement, index) => ({ ...statement, path: `${name}.${index + 1}` })),
  );
  return [{ path: 'brief', text: content.brief, evidence: content.briefEvidence }, ...lists];
}

/** What the statements say that their evidence does not; each problem names its statement. */
export function checkSummary(content: SummaryContent, sources: CheckSources): Problem[] {
  const support = describeSupport(sources);
  const sentences = new Map(
    sources.article.sentences.map(({ id, start, end }) => [id, sources.article.text.slice(start, end)]),
  );
  return listStatements(content).flatMap(({ path, text, evidence }) => {
    const unknown = evidence.filter((id) => !sentences.has(id));
    if (text !== '' && (evidence.length === 0 || unknown.length > 0)) {
      const message =
        evidence.length === 0 ? 'rests on no sentence' : `names sentences that do not exist: ${unknown.join(', ')}`;
      return [{ kind: 'claim' as const, text, statement: path, message }];
    }
    const cited = evidence.map((id) => sentences.get(id) ?? '').join('\n');
    return checkStatement(text, { ...support, evidence: cited }).map((problem) => ({ ...problem, statement: path }));
  });
}

/** A summary that somebody else wrote, without evidence: it is held against the whole article. */
export function checkText(text: string, sources: CheckSources): CheckResult {
  const support = describeSupport(sources);
  const problems = checkStatement(text.trim(), support);
  return { verdict: problems.length === 0 ? 'supported' : 'unsupported', problems };
}

function describeSupport({ article, metadata, facts }: CheckSources): Support {
  const names = facts.entities.flatMap(({ name, aliases = [], role = '' }) => [name, ...aliases, role]);
  return {
    evidence: article.text,
    article: article.text,
    language: metadata.language.code,
    aliases: [...names, ...facts.dates.flatMap(({ text, value }) => [text, value])],
  };
}
