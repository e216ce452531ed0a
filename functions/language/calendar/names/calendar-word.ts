import { remembered } from '../../remembered.ts';
import { calendarDataOf } from '../calendar-data.ts';
import { foldName, foldText } from '../fold-text.ts';
import { perLanguage } from '../per-language.ts';
import { monthNamesOf, weekdayNamesOf } from './calendar-names.ts';

/** A word that names a month (1 to 12) or a weekday (0, Sunday, to 6). */
export interface CalendarWord {
  readonly kind: 'month' | 'weekday';
  readonly number: number;
  /** Whether it is another word as well: `may`. */
  readonly isAmbiguous: boolean;
}

/** The month or weekday that a word names in full, in any of its cases; `undefined` for other words. */
export function readCalendarWord(word: string, language: string): CalendarWord | undefined {
  return calendarWords(language)(word);
}

const calendarWords = perLanguage((language) => remembered((word) => findCalendarWord(word, language)));

function findCalendarWord(word: string, language: string): CalendarWord | undefined {
  const name = foldName(word);
  const month = monthNamesOf(language).full.get(name);
  const number = month ?? weekdayNamesOf(language).full.get(name);
  if (number === undefined) return undefined;
  const isAmbiguous = calendarDataOf(language).ambiguous?.includes(foldText(word)) === true;
  return { kind: month === undefined ? 'weekday' : 'month', number, isAmbiguous };
}

/** Whether a language writes its months with a capital. */
export function capitalizesMonths(language: string): boolean {
  return monthNamesOf(language).hasCapitals;
}
