import { monthsOf, weekdaysOf } from '../../language/dates/months.ts';
import type { Problem } from '../schema.ts';
import type { ReadSentence } from './check-source.ts';
import type { Evidence } from './evidence.ts';
import type { SentenceCheck } from './statement-check.ts';

const MIN_NAME_LETTERS = 4;

export const datesCheck: SentenceCheck = { kind: 'date', severity: 1, scope: 'sentence', check: checkDates };

/** Months and weekdays that neither the sentences nor their resolved dates name; days and years are numbers. */
function checkDates(statement: ReadSentence, { sentences: cited, source }: Evidence): Problem[] {
  const { language } = source;
  const [months, weekdays] = [monthsOf(language), weekdaysOf(language)];
  const needsCapital = language === 'en' || language === 'de';
  const dates = statement.tokens.flatMap(({ text }) => {
    // `mid-January`
    const parts = text.split('-').map((part) => ({ text: part, lower: part.toLowerCase() }));
    return parts.filter(
      (part) =>
        (months.has(part.lower) || weekdays.has(part.lower)) &&
        part.lower.length >= MIN_NAME_LETTERS &&
        (!needsCapital || /^\p{Lu}/u.test(part.text)),
    );
  });
  if (dates.length === 0) return [];
  const ids = new Set(cited.map(({ id }) => id));
  const known = new Set(cited.flatMap(({ tokens }) => tokens.flatMap(({ lower }) => lower.split('-'))));
  const resolved = source.dates.filter(({ sentence }) => ids.has(sentence)).map(({ value }) => value);
  const days = [...resolved, ...(source.publishedAt === undefined ? [] : [source.publishedAt])];
  return dates
    .filter(({ lower }) => {
      const [month, weekday] = [months.get(lower), weekdays.get(lower)];
      const isSame = (names: ReadonlyMap<string, number>, value: number | undefined) =>
        value !== undefined && [...known].some((word) => names.get(word) === value);
      if (isSame(months, month) || isSame(weekdays, weekday)) return false;
      return !days.some((day) =>
        month === undefined ? weekdayOf(day) === weekday && weekday !== undefined : monthOf(day) === month,
      );
    })
    .map(({ text }) => {
      const instead = [...known].find((word) => months.has(word) || weekdays.has(word));
      return { kind: 'date' as const, text, ...(instead === undefined ? {} : { source: instead }) };
    });
}

function monthOf(value: string): number | undefined {
  const month = /^\d{4}-(\d{2})/.exec(value)?.[1];
  return month === undefined ? undefined : Number(month);
}

/** 0 is Sunday. */
function weekdayOf(value: string): number | undefined {
  const ms = Date.parse(value.slice(0, 10));
  return /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(ms) ? new Date(ms).getUTCDay() : undefined;
}
