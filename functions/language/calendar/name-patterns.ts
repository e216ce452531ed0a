import { calendarDataOf } from './calendar-data.ts';
import { alternativesOf, calendarNamesOf } from './calendar-names.ts';
import { dateFormsOf } from './date-forms.ts';
import { perLanguage } from './per-language.ts';

interface NamePatterns {
  readonly months: RegExp;
  readonly weekdays: RegExp;
  /** Sticky: what begins like a name and is none. */
  readonly notNames: RegExp;
  /** Anchored at the beginning and at the end of a date: `Friday, `, ` (Mi)`. */
  readonly weekdayBefore: RegExp;
  readonly weekdayAfter: RegExp;
}

/** Patterns that find a language's names of months and weekdays in folded text. */
export const namePatternsOf = perLanguage((language): NamePatterns => {
  const { months, weekdays } = calendarNamesOf(language);
  const { notNames, prefixes } = calendarDataOf(language);
  const [ofMonths, ofWeekdays] = [months, weekdays].map(({ names }) => `(?:${alternativesOf(names, prefixes)})`);
  const words = `(?:${[...dateFormsOf(language).between, '(?!)'].join('|')})`;
  return {
    months: new RegExp(ofMonths ?? '', 'gu'),
    weekdays: new RegExp(ofWeekdays ?? '', 'gu'),
    notNames: new RegExp(notNames ?? '(?!)', 'uy'),
    weekdayBefore: new RegExp(`(?<weekday>${ofWeekdays})[\\s.,،၊፣-]{0,3}(?:${words}[\\s.,]*){0,2}$`, 'u'),
    weekdayAfter: new RegExp(`^[\\s.,،၊፣()（-]{0,3}(?:${words}[\\s.,()]*){0,2}\\(?(?<weekday>${ofWeekdays})\\)?`, 'u'),
  };
});

/** The names of months or weekdays that a folded text has, as it has them. */
export function* findNames(
  text: string,
  kind: 'months' | 'weekdays',
  language: string,
): Generator<{ readonly name: string; readonly start: number }> {
  const { notNames, [kind]: names } = namePatternsOf(language);
  for (const { 0: name, index: start } of text.matchAll(names)) {
    notNames.lastIndex = start;
    if (!notNames.test(text)) yield { name, start };
  }
}
