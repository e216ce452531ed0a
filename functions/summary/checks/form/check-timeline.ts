import type { Problem, TimelineEntry } from '../../schema.ts';
import type { CheckSource } from '../check-source.ts';

const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The day of an entry is one that its sentences name; where they name none, the day of publication. */
export function checkTimeline(
  timeline: readonly TimelineEntry[],
  { dates, publishedAt }: Pick<CheckSource, 'dates' | 'publishedAt'>,
): Problem[] {
  return timeline.flatMap(({ date, evidence }, index): Problem[] => {
    const wrong: Problem = { kind: 'date', text: date, statement: `timeline.${index + 1}` };
    if (!ISO_DATE.test(date)) return [{ ...wrong, message: 'is no date such as 2026-02-03' }];
    const cited = new Set(evidence);
    const named = dates.filter(({ sentence }) => cited.has(sentence)).flatMap(({ value }) => value.split('/'));
    const known = named.length === 0 && publishedAt !== undefined ? [publishedAt] : named;
    if (known.some((value) => value.startsWith(date))) return [];
    return [{ ...wrong, ...(named[0] === undefined ? {} : { source: named[0] }) }];
  });
}
