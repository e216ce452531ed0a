import { type CalendarWord, capitalizesMonths, readCalendarWord, weekdayOf } from '../../language/calendar/index.ts';
import type { Problem } from '../schema.ts';
import type { ReadSentence } from './check-source.ts';
import type { Evidence } from './evidence.ts';
import type { SentenceCheck } from './statement-check.ts';

/** Shorter names of months are words as well. */
const MIN_NAME_LETTERS = 4;

export const datesCheck: SentenceCheck = { kind: 'date', severity: 1, scope: 'sentence', check: checkDates };

/** Months and weekdays that neither the sentences nor their resolved dates name; days and years are numbers. */
function checkDates(statement: ReadSentence, { sentences: cited, source }: Evidence): Problem[] {
  const stated = calendarWordsOf(statement, source.language).filter(({ text }) => isWritten(text, source.language));
  if (stated.length === 0) return [];
  const ids = new Set(cited.map(({ id }) => id));
  const known = cited.flatMap((sentence) => calendarWordsOf(sentence, source.language));
  const resolved = source.dates.filter(({ sentence }) => ids.has(sentence)).map(({ value }) => value);
  const days = [...resolved, ...(source.publishedAt === undefined ? [] : [source.publishedAt])];
  const instead = known[0]?.text.toLowerCase();
  return stated
    .filter(({ word }) => !known.some((other) => isSame(word, other.word)) && !days.some((day) => isOfDay(word, day)))
    .map(({ text }) => ({ kind: 'date' as const, text, ...(instead === undefined ? {} : { source: instead }) }));
}

interface WrittenWord {
  readonly text: string;
  readonly word: CalendarWord;
}

/** The months and weekdays of a sentence; `mid-January` has one. */
function calendarWordsOf({ tokens }: ReadSentence, language: string): WrittenWord[] {
  return tokens
    .flatMap(({ text }) => text.split('-'))
    .flatMap((text) => {
      const word = readCalendarWord(text, language);
      return word === undefined ? [] : [{ text, word }];
    });
}

/** `may` and `march` are months with a capital, where months have one. */
function isWritten(text: string, language: string): boolean {
  return text.length >= MIN_NAME_LETTERS && (!capitalizesMonths(language) || /^\p{Lu}/u.test(text));
}

function isSame(one: CalendarWord, other: CalendarWord): boolean {
  return one.kind === other.kind && one.number === other.number;
}

/** Whether a date in ISO 8601 is of this month or weekday. */
function isOfDay({ kind, number }: CalendarWord, date: string): boolean {
  if (kind === 'month') return Number(/^\d{4}-(\d{2})/.exec(date)?.[1]) === number;
  return /^\d{4}-\d{2}-\d{2}/.test(date) && weekdayOf(date) === number;
}
