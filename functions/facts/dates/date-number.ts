import { MONTH_PATTERN } from '../../language/dates/months.ts';
import type { FoundNumber } from '../../language/numbers/find-numbers.ts';

const MONTH_BEFORE = new RegExp(String.raw`(?:${MONTH_PATTERN})\.?,?\s*$`, 'iu');
const MONTH_AFTER = new RegExp(String.raw`^(?:st|nd|rd|th|\.|º)?\s*(?:de |of )?(?:${MONTH_PATTERN})(?![\p{L}])`, 'iu');
const YEAR_CUE =
  /(?:\b(?:in|since|until|by|from|of|during|late|early|mid|year|before|after|en|desde|de|seit|im Jahr|Jahr|bis|depuis|с|в|до|у|з|sinds)\s|\(|\/|[-–])$/i;

/** As far as a date's other words stand from its number. */
const REACH_CHARACTERS = 48;

/** A number that belongs to a date or a clock: a day beside its month, a year, 14:30. */
export function isDateNumber(text: string, number: FoundNumber): boolean {
  if (number.isWords) return false;
  const before = text.slice(Math.max(0, number.start - REACH_CHARACTERS), number.start);
  const after = text.slice(number.end, number.end + REACH_CHARACTERS);
  if (MONTH_BEFORE.test(before) || MONTH_AFTER.test(after)) return true;
  if (
    /^\s*(?:a\.?m\.?|p\.?m\.?|o’clock|o'clock|Uhr|GMT)\b/i.test(after) ||
    /^:\d{2}/.test(after) ||
    /\d:$/.test(before)
  )
    return true;
  if (isInNumericDate(text, number)) return true;
  const isYear = /^(?:1[5-9]|20)\d{2}$/.test(number.text);
  if (!isYear) return false;
  return (
    YEAR_CUE.test(before) ||
    /^(?:s\b|[-–/]\d|\)|,|\.|$|\s+(?:г|року|рік))/.test(after) ||
    MONTH_BEFORE.test(before.replace(/\d{1,2},?\s*$/, '')) ||
    /^\s*$/.test(before)
  );
}

/** `03.02.2026`, `2026-02-03`, `3/2/26`. */
function isInNumericDate(text: string, number: FoundNumber): boolean {
  if (!/[/.-]/.test(text[number.start - 1] ?? '') && !/[/.-]/.test(number.text + (text[number.end] ?? '')))
    return false;
  const from = Math.max(0, number.start - 8);
  for (const match of text.slice(from, number.end + 8).matchAll(/(?<!\d)\d{1,4}([/.-])\d{1,2}\1\d{2,4}(?!\d)/g)) {
    const start = from + match.index;
    if (start <= number.start && number.start < start + match[0].length) return true;
  }
  return false;
}
