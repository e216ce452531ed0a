import type { SegmentCheck } from '../gate-check.ts';
import { blankNonTranslatables } from '../non-translatables/non-translatables.ts';
import { checkDates } from './check-dates.ts';

/** Dates in addresses do not count. */
export const datesCheck: SegmentCheck = {
  kind: 'date',
  severity: 5,
  scope: 'segment',
  check: (segment, { pair }) => checkDates(blankNonTranslatables(segment), pair),
};
