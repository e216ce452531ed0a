import type { Entity } from '../../facts/schema.ts';
import type { Finding, FindingKind } from '../schema.ts';
import type { AlignedSegment } from '../segments/aligned-segment.ts';
import type { GlossaryTerm, LanguagePair } from '../translator.ts';

/** What a check is told beside the text. */
export interface CheckContext {
  readonly pair: LanguagePair;
  readonly glossary: readonly GlossaryTerm[];
  /** Names in the article; without them names are found by their spelling. */
  readonly entities?: readonly Entity[];
}

interface CheckOfKind {
  /** What the check finds. */
  readonly kind: FindingKind | readonly FindingKind[];
  /**
   * How much worse each of its findings makes a segment: a reader forgives a clumsy length before a wrong number. A
   * segment with a finding of `UNUSABLE` is not checked further.
   */
  readonly severity: number;
}

/** Looks at one segment alone. */
export interface SegmentCheck extends CheckOfKind {
  readonly scope: 'segment';
  check(segment: AlignedSegment, context: CheckContext): Finding[];
}

/** Looks at all segments of a translation together, as names, quotations and repetitions ask for. */
export interface DocumentCheck extends CheckOfKind {
  readonly scope: 'document';
  check(segments: readonly AlignedSegment[], context: CheckContext): Finding[];
}

/** One check of the gate: what the `index.ts` of a folder beside this file exports. */
export type GateCheck = SegmentCheck | DocumentCheck;

/** The target is not there, or not in the language: each of its names and numbers would be found missing once more. */
export const UNUSABLE = 20;
