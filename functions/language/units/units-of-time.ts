import { languageLookup } from '../language-files.ts';
import type { UnitWords } from './unit-data.ts';
import { LANGUAGES_WITH_UNITS } from './unit-table.ts';

const patternsOf = languageLookup(
  LANGUAGES_WITH_UNITS,
  ({ time = {} }: UnitWords) =>
    new Map(Object.entries(time).map(([unit, pattern]) => [unit, new RegExp(pattern, 'iu')] as const)),
);

/** Whether a text names a unit of time in any form or compound; `undefined` where the words of its language are not known. */
export function namesUnitOfTime(text: string, unit: string, language: string): boolean | undefined {
  return patternsOf(language)?.get(unit)?.test(text);
}
