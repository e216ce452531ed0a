import { weekdayOf } from '../days.ts';
import type { DatedText } from '../found-date.ts';
import { looksAhead, looksBack } from '../relative/directions.ts';

/** The nearest day needs no verb to say that it is meant where it is so near to the publication. */
const NEAR_DAYS = 92;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The day that a date without a year means, of those of the years around the publication: that of the weekday beside it;
 * one close to the publication; the coming one where the clause looks ahead, the latest where it tells of the past, else
 * the nearest. Nothing in a language whose verbs of the past are not known.
 */
export function chooseYear(
  days: readonly (string | undefined)[],
  span: { readonly start: number; readonly end: number },
  { folded, language, reference, weekday }: DatedText & { readonly weekday: number | undefined },
): string | undefined {
  const known = days.filter((each) => each !== undefined);
  if (known.length < 2 || reference === undefined) return known[0];
  const named = known.filter((each) => weekdayOf(each) === weekday);
  const [last, next] = around(named.length > 0 ? named : known, reference);
  if (last === undefined || next === undefined || named.length > 0) return nearer(last, next, reference);
  const nearest = nearer(last, next, reference);
  if (nearest !== undefined && daysBetween(nearest, reference) <= NEAR_DAYS) return nearest;
  if (looksAhead(folded, span, language)) return next;
  const isBack = looksBack(folded, span, language);
  return isBack === true ? last : isBack === false ? nearest : undefined;
}

/** The latest day up to the publication, and the first one behind it. */
function around(days: readonly string[], reference: string): readonly [string | undefined, string | undefined] {
  const inOrder = days.toSorted();
  return [inOrder.findLast((day) => day <= reference), inOrder.find((day) => day > reference)];
}

function nearer(one: string | undefined, other: string | undefined, reference: string): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return daysBetween(one, reference) <= daysBetween(other, reference) ? one : other;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
}
