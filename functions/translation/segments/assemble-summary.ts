import type { Statement, Summary } from '../../summary/schema.ts';
import type { ReadableSummary, Translation } from '../schema.ts';
import { STATEMENT_LISTS, statementPath } from './build-segments.ts';

/**
 * The summary in the language of a translation, each statement with the evidence that it has in the source, each
 * quotation with its words as they were spoken. What the translation does not have stays in the source language;
 * `problems` of the translation name it.
 */
export function assembleSummary(summary: Summary, translation: Translation): ReadableSummary {
  const targets = new Map(translation.segments.map(({ id, target }) => [id, target]));
  const inTarget = (path: string, text: string) => targets.get(path) ?? text;
  const listInTarget = (list: (typeof STATEMENT_LISTS)[number], statements: readonly Statement[]) =>
    statements.map((statement, index) => ({
      ...statement,
      text: inTarget(statementPath(list, index), statement.text),
      ...(list === 'quotations' ? { original: statement.text } : {}),
    }));
  const statements = Object.fromEntries(
    STATEMENT_LISTS.flatMap((list) => {
      const given = summary[list];
      return given === undefined ? [] : [[list, listInTarget(list, given)]];
    }),
  );
  return {
    ...summary,
    ...statements,
    headline: inTarget('headline', summary.headline),
    brief: inTarget('brief', summary.brief),
  };
}
