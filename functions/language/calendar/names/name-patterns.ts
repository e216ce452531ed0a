import { dateFormsOf } from '../absolute/date-forms.ts';
import { calendarDataOf } from '../calendar-data.ts';
import { perLanguage } from '../per-language.ts';
import { alternativesOf, monthNamesOf, type NameTable, weekdayNamesOf } from './calendar-names.ts';

export type NameKind = 'months' | 'weekdays';

/** The names of a kind in a language. */
export const namesOf: Readonly<Record<NameKind, (language: string) => NameTable>> = {
  months: monthNamesOf,
  weekdays: weekdayNamesOf,
};

const patternOf: Readonly<Record<NameKind, (language: string) => RegExp>> = {
  months: perLanguage((language) => new RegExp(patternsOf(language, 'months'), 'gu')),
  weekdays: perLanguage((language) => new RegExp(patternsOf(language, 'weekdays'), 'gu')),
};

/** Sticky: what begins like a name and is not one. */
const notNamesOf: Readonly<Record<NameKind, (language: string) => RegExp>> = {
  months: perLanguage((language) => new RegExp(calendarDataOf(language).notNames?.months ?? '(?!)', 'uy')),
  weekdays: perLanguage((language) => new RegExp(calendarDataOf(language).notNames?.weekdays ?? '(?!)', 'uy')),
};

/** A weekday anchored at the beginning and at the end of a date: `Friday, `, ` (Mi)`. */
export const weekdayPatternsOf = perLanguage((language) => {
  const weekday = `(?<weekday>${patternsOf(language, 'weekdays')})`;
  const words = `(?:${[...dateFormsOf(language).between, '(?!)'].join('|')})`;
  return {
    before: new RegExp(`${weekday}[\\s.,،၊፣-]{0,3}(?:${words}[\\s.,]*){0,2}$`, 'u'),
    after: new RegExp(`^[\\s.,،၊፣()（-]{0,3}(?:${words}[\\s.,()]*){0,2}\\(?${weekday}\\)?`, 'u'),
  };
});

function patternsOf(language: string, kind: NameKind): string {
  return alternativesOf(namesOf[kind](language).names, calendarDataOf(language).prefixes);
}

/** The names of months or weekdays that a folded text has, as it has them. */
export function* findNames(
  text: string,
  kind: NameKind,
  language: string,
): Generator<{ readonly name: string; readonly start: number }> {
  const notNames = notNamesOf[kind](language);
  for (const { 0: name, index: start } of text.matchAll(patternOf[kind](language))) {
    notNames.lastIndex = start;
    if (!notNames.test(text)) yield { name, start };
  }
}
