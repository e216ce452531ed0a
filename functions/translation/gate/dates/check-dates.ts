import { calendarNamesOf, nameMonth, nameWeekday } from '../../../language/dates/calendar-names.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import { readNumbers, toAsciiDigits } from '../numbers/read-numbers.ts';
import { datedMonths, monthNumbers } from './month-numbers.ts';

/** 6月, 6 월, 六月, 6～8月: these languages number their months. */
const NUMBERED_MONTH = /(?:(\d{1,2})\s?[-–~～〜至到、・]\s?)?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月월]/g;
/** 15.6.2026, 6/15/2026: either may be the month. */
const NUMERIC_DATE = /(?<!\d)(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4})?(?!\d)/g;

/** Months and weekdays of the source that the target does not name, or names otherwise. */
export function checkDates({ id, source, target }: AlignedSegment, pair: LanguagePair): Finding[] {
  const [given, said] = [calendarNamesOf(pair.from), calendarNamesOf(pair.to)];
  const months = new Set([...given.months(source), ...datedMonths(source, pair.from)]);
  const saidMonths =
    months.size === 0 ? months : new Set([...monthNumbers(target, pair.to), ...numberedMonths(toAsciiDigits(target))]);
  const days = given.weekdays(source);
  const saidDays = days.size === 0 ? days : said.weekdays(target);
  const isOtherDay = [...saidDays].some((day) => !days.has(day));
  const finding = (name: (language: string, value: number) => string, value: number): Finding => ({
    kind: 'date',
    segment: id,
    text: name(pair.from, value),
    expected: name(pair.to, value),
  });
  return [
    ...[...months].filter((month) => !saidMonths.has(month)).map((month) => finding(nameMonth, month)),
    ...[...days].filter((day) => isOtherDay && !saidDays.has(day)).map((day) => finding(nameWeekday, day)),
  ];
}

function numberedMonths(text: string): number[] {
  const numbered = [...text.matchAll(NUMBERED_MONTH)].flatMap(([, first, month = '']) => [
    ...(first === undefined ? [] : [Number(first)]),
    ...(/\d/.test(month) ? [Number(month)] : readNumbers(month, 'zh').words),
  ]);
  return [
    ...numbered,
    ...[...text.matchAll(NUMERIC_DATE)].flatMap(([, first, second]) => [Number(first), Number(second)]),
  ];
}
