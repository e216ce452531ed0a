import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import { type SegmentCheck, UNUSABLE } from '../gate-check.ts';

export const missingCheck: SegmentCheck = {
  kind: 'missing',
  severity: UNUSABLE,
  scope: 'segment',
  check: checkMissing,
};

/** A target that is empty. */
function checkMissing({ id, source, target }: AlignedSegment): Finding[] {
  return target.trim() === '' ? [{ kind: 'missing', segment: id, text: source }] : [];
}
