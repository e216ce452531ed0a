import { monthsOf } from '../language/months.ts';

const patterns = new Map<string, { readonly pattern: RegExp; readonly numbers: ReadonlyMap<string, number> }>();

/** 1 to 12 for each month that a text names: Chinese, Japanese and dates in digits write the number. */
export function monthNumbers(text: string, language: string): number[] {
  let months = patterns.get(language);
  if (months === undefined) {
    const numbers = monthsOf(language);
    months = { pattern: new RegExp(`(?<!\\p{L})(?:${[...numbers.keys()].join('|')})(?!\\p{L})`, 'gu'), numbers };
    patterns.set(language, months);
  }
  const { pattern, numbers } = months;
  return [...text.toLowerCase().matchAll(pattern)].map((match) => numbers.get(match[0]) ?? 0);
}
