import { findQuotations, speechOf } from '../../language/speech/index.ts';

/** What is longer does not fit a line. */
const MAX_CHARACTERS = 160;
/** A clause that is left with fewer words has lost what it tells. */
const MIN_WORDS = 6;

/**
 * A sentence of the article as a line: a long one without its brackets and without the relative clause at its end, as long
 * as `kept`, its date, stays. Nothing is cut from a quotation.
 */
export function trimEntry(text: string, kept: string, language: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const whole = text.replace(/ \([^()]*\)/g, '');
  const quotations = findQuotations(whole);
  const relative = speechOf(language)?.relative;
  const commas = [...whole.matchAll(/, /g)].map(({ index }) => index).reverse();
  const cut = commas.find((at) => {
    const clause = whole.slice(at + 1);
    const isRelative = relative !== undefined && clause.search(relative) === 0 && !clause.slice(1).includes(',');
    return isRelative && !quotations.some(({ start, end }) => start <= at && at < end);
  });
  if (cut === undefined || quotations.some(({ start }) => start > cut)) return whole;
  const head = whole.slice(0, cut);
  return head.includes(kept) && head.split(/\s+/).length >= MIN_WORDS ? `${head}.` : whole;
}
