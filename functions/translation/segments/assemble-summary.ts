import type { Summary } from '../../summary/schema.ts';
import { changeStatements } from '../../summary/statements.ts';
import type { ReadableSummary, Translation } from '../schema.ts';

/**
 * The summary in the language of a translation, each statement with the evidence that it has in the source, each
 * quotation with its words as they were spoken. What the translation does not have stays in the source language;
 * `problems` of the translation name it.
 */
export function assembleSummary(summary: Summary, translation: Translation): ReadableSummary {
  const targets = new Map(translation.segments.map(({ id, target }) => [id, target]));
  const inTarget = (path: string, text: string) => targets.get(path) ?? text;
  const translated = changeStatements(summary, ({ list, path, statement }) => ({
    ...statement,
    text: inTarget(path, statement.text),
    ...(list === 'quotations' ? { original: statement.text } : {}),
  }));
  return {
    ...translated,
    headline: inTarget('headline', summary.headline),
    brief: inTarget('brief', summary.brief),
  };
}
