import type { SourceSegment, TranslatedSegment } from '../schema.ts';

/**
 * What an earlier translation of the same pair already has for these segments, by source text. Segments that the gate
 * flagged are not kept: a new run may do better. Texts are compared as they are, so a changed comma is a new segment.
 */
export function reuseSegments(
  segments: readonly SourceSegment[],
  earlier: readonly TranslatedSegment[],
): ReadonlyMap<string, TranslatedSegment> {
  const known = new Map(
    earlier.filter(({ findings, target }) => findings.length === 0 && target !== '').map((each) => [each.source, each]),
  );
  const reused = new Map<string, TranslatedSegment>();
  for (const { text } of segments) {
    const found = known.get(text);
    if (found !== undefined) reused.set(text, found);
  }
  return reused;
}
