import { foldName } from '../fold-text.ts';
import { ANY_LANGUAGE } from '../per-language.ts';
import { monthNamesOf, weekdayNamesOf } from './calendar-names.ts';

/** Shorter ones are words or initials in too many languages. */
const MIN_LETTERS = 3;

/** Whether a word names a month in one of many languages: `März`, `févr.` */
export function isMonth(word: string): boolean {
  return word.length >= MIN_LETTERS && monthNamesOf(ANY_LANGUAGE).numbers.has(foldName(word));
}

/** Whether a word names a day of the week in one of many languages: `Thursday`, `среда`. */
export function isWeekday(word: string): boolean {
  return word.length >= MIN_LETTERS && weekdayNamesOf(ANY_LANGUAGE).numbers.has(foldName(word));
}
