import { monthsIn, shortMonthsIn } from '../../../language/calendar/index.ts';

/** 1 to 12 for each month that a text names: Chinese, Japanese and dates in digits write the number. */
export function monthNumbers(text: string, language: string): number[] {
  return [...monthsIn(text, language), ...shortMonthsIn(text, language).map(({ number }) => number)];
}
