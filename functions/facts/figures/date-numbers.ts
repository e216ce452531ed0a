import { type DateContext, findDateSpans, isClockNumber } from '../../language/calendar/index.ts';
import type { FoundNumber } from '../../language/numbers/index.ts';

const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/** Tells the numbers of a text that belong to a date or a clock: a day beside its month, a year, `14:30`. */
export function dateNumbersOf(text: string, dated: DateContext): (number: FoundNumber) => boolean {
  const spans = findDateSpans(text, dated);
  return ({ start, end, isWords, text: written }) => {
    if (isWords) return false;
    if (spans.some((span) => span.start < end && start < span.end)) return true;
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (isClockNumber(before, after)) return true;
    // Where a sentence begins or a clause ends, a number like a year is one.
    return YEAR.test(written) && (/^\s*$/.test(before) || /^(?:s\b|[-–/]\d|\)|,|\.|$)/.test(after));
  };
}
