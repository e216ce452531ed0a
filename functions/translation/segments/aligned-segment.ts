import type { SegmentKind } from '../schema.ts';

/** A source segment and what an engine made of it: what the gate judges. */
export interface AlignedSegment {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly source: string;
  readonly target: string;
}
