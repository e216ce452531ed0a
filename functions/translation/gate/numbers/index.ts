import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, SegmentCheck } from '../gate-check.ts';
import { blankNonTranslatables } from '../non-translatables/non-translatables.ts';
import { checkLostNumbers } from './check-lost-numbers.ts';
import { checkNumbers } from './check-numbers.ts';

export const numbersCheck: SegmentCheck = { kind: 'number', severity: 5, scope: 'segment', check: checkAllNumbers };

/** Numbers that one side has and the other does not; those in addresses do not count. */
function checkAllNumbers(segment: AlignedSegment, { pair }: CheckContext): Finding[] {
  const readable = blankNonTranslatables(segment);
  return [...checkNumbers(readable, pair), ...checkLostNumbers(readable, pair)];
}
