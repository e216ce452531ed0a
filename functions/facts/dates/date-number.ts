import { findDateSpans } from '../../language/calendar/index.ts';
import type { FoundNumber } from '../../language/numbers/index.ts';

/** A number of hours and minutes: `14:30`, `5 p.m.`, `14 Uhr`. */
const CLOCK_AFTER = /^(?::\d{2}|\s*(?:a\.?m\.?|p\.?m\.?|o’clock|o'clock|uhr|gmt)(?!\p{L}))/iu;
const CLOCK_BEFORE = /\d:$/;
const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/** Tells the numbers of a text that belong to a date or a clock: a day beside its month, a year, `14:30`. */
export function dateNumbersOf(text: string, language: string): (number: FoundNumber) => boolean {
  const spans = findDateSpans(text, language);
  return ({ start, end, isWords, text: written }) => {
    if (isWords) return false;
    if (spans.some((span) => span.start < end && start < span.end)) return true;
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (CLOCK_AFTER.test(after) || CLOCK_BEFORE.test(before)) return true;
    // Where a sentence begins or a clause ends, a number like a year is one.
    return YEAR.test(written) && (/^\s*$/.test(before) || /^(?:s\b|[-–/]\d|\)|,|\.|$)/.test(after));
  };
}
