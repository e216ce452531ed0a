import type { AlignedSegment } from './aligned-segment.ts';
import { findKeptTokens } from './kept-tokens.ts';
import type { Finding } from './schema.ts';

/** Addresses and handles of the source that the target does not have. */
export function checkKeptTokens({ id, source, target }: AlignedSegment): Finding[] {
  return findKeptTokens(source)
    .filter((token) => !target.includes(token))
    .map((token) => ({ kind: 'url', segment: id, text: token, expected: token }));
}
