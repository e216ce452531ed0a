import { monthsIn, nameMonth, nameWeekday, shortMonthsIn, weekdaysIn } from '../../../language/calendar/index.ts';
import { toAsciiDigits } from '../../../language/numbers/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import { monthNumbers } from './month-numbers.ts';

/** 15.6.2026, 6/15/2026: either may be the month. */
const NUMERIC_DATE = /(?<!\d)(\d{1,2})[./-](\d{1,2})(?:[./-]\d{2,4})?(?!\d)/g;

/** Months and weekdays of the source that the target does not name, or names otherwise. */
export function checkDates({ id, source, target }: AlignedSegment, pair: LanguagePair): Finding[] {
  const dated = shortMonthsIn(source, pair.from).filter(({ isDated }) => isDated);
  const months = new Set([...monthsIn(source, pair.from), ...dated.map(({ number }) => number)]);
  const saidMonths = new Set(months.size === 0 ? [] : [...monthNumbers(target, pair.to), ...numbersOfDates(target)]);
  const days = weekdaysIn(source, pair.from);
  const saidDays = days.size === 0 ? days : weekdaysIn(target, pair.to);
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

function numbersOfDates(text: string): number[] {
  const dates = [...toAsciiDigits(text).matchAll(NUMERIC_DATE)];
  return dates.flatMap(([, first, second]) => [Number(first), Number(second)]);
}
