import type { Problem, SummaryContent } from '../schema.ts';
import { type CheckSources, prepareSource } from './check-source.ts';
import { uniqueProblems } from './check-statement.ts';
import { checkSummary, checkText, listStatements } from './check-summary.ts';
import { Evidence } from './evidence.ts';
import { addressesCheck } from './form/check-addresses.ts';
import { lengthCheck } from './form/check-length.ts';
import { checkTimeline } from './form/check-timeline.ts';
import { vocabularyCheck } from './form/check-vocabulary.ts';
import type { StatementCheck } from './statement-check.ts';

/** Three long sentences; a headline has one. */
const MAX_STATEMENT_CHARACTERS = 600;
const MAX_HEADLINE_CHARACTERS = 250;
/** What only a machine gets wrong. */
const STATEMENT_FORM = [lengthCheck(MAX_STATEMENT_CHARACTERS), addressesCheck, vocabularyCheck];
const HEADLINE_FORM = [addressesCheck, lengthCheck(MAX_HEADLINE_CHARACTERS)];

/**
 * Everything that keeps what a model wrote from being published: what the checker finds, and what only a machine gets
 * wrong. Each problem names its statement.
 */
export function findProblems(content: SummaryContent, sources: CheckSources): Problem[] {
  const source = prepareSource(sources);
  const article = new Evidence(source, undefined);
  const formOf = (text: string, checks: readonly StatementCheck[]) =>
    checks.flatMap(({ check }) => check(text, article));
  // A headline names no evidence: the whole article is.
  const headline = [...checkText(content.headline, sources).problems, ...formOf(content.headline, HEADLINE_FORM)];
  return uniqueProblems([
    ...checkSummary(content, sources),
    ...headline.map((problem) => ({ ...problem, statement: 'headline' })),
    ...listStatements(content).flatMap(({ path, text }) =>
      formOf(text, STATEMENT_FORM).map((problem) => ({ ...problem, statement: path })),
    ),
    ...checkTimeline(content.timeline, source),
  ]);
}
