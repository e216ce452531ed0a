import type { Summary } from '../summary/schema.ts';
import { STATEMENT_LISTS, statementPath } from './build-segments.ts';
import type { Translation } from './schema.ts';

/**
 * The summary in the language of a translation, each statement with the evidence that it has in the source. What the
 * translation does not have stays in the source language; `problems` of the translation say so.
 */
export function assembleSummary(summary: Summary, translation: Translation): Summary {
  const targets = new Map(translation.segments.map(({ id, target }) => [id, target]));
  const inTarget = (path: string, text: string) => targets.get(path) ?? text;
  const statements = Object.fromEntries(
    STATEMENT_LISTS.map((list) => [
      list,
      summary[list].map((statement, index) => ({
        ...statement,
        text: inTarget(statementPath(list, index), statement.text),
      })),
    ]),
  );
  return {
    ...summary,
    ...statements,
    headline: inTarget('headline', summary.headline),
    brief: inTarget('brief', summary.brief),
  };
}
