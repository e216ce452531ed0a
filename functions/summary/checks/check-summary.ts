import type { CheckResult, Problem, Statement, SummaryContent } from '../schema.ts';
import { statementsOf } from '../statements.ts';
import { type CheckSources, prepareSource } from './check-source.ts';
import { checkStatement } from './check-statement.ts';

export type { CheckSources } from './check-source.ts';

/** Every statement of a summary by its path: `brief`, `keyPoints.1`, `timeline.3`. */
export function listStatements(content: SummaryContent): readonly (Statement & { readonly path: string })[] {
  return [
    { path: 'brief', text: content.brief, evidence: content.briefEvidence },
    ...statementsOf(content).map(({ path, statement }) => ({ ...statement, path })),
  ];
}

/** What the statements say that their evidence does not; each problem names its statement. */
export function checkSummary(content: SummaryContent, sources: CheckSources): Problem[] {
  const source = prepareSource(sources);
  return listStatements(content).flatMap(({ path, text, evidence }) => {
    const unknown = evidence.filter((id) => !source.byId.has(id));
    if (text !== '' && (evidence.length === 0 || unknown.length > 0)) {
      const message =
        evidence.length === 0 ? 'rests on no sentence' : `names sentences that do not exist: ${unknown.join(', ')}`;
      return [{ kind: 'claim' as const, text, statement: path, message }];
    }
    const cited = evidence.flatMap((id) => source.byId.get(id) ?? []);
    return checkStatement(text, cited, source).map((problem) => ({ ...problem, statement: path }));
  });
}

/** A summary that somebody else wrote, without evidence: it is held against the whole article. */
export function checkText(text: string, sources: CheckSources): CheckResult {
  const problems = checkStatement(text.trim(), undefined, prepareSource(sources));
  return { verdict: problems.length === 0 ? 'supported' : 'unsupported', problems };
}
