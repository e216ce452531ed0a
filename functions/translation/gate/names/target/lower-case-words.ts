import { commonWordsOf } from '../../../../language/identification/index.ts';
import { functionWordsOf } from '../../../../language/tokens/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';

const LOWER_CASE_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu;

/** Tells words that the target language, or this translation elsewhere, writes without a capital. */
export function readLowerCaseWords(segments: readonly AlignedSegment[], language: string): (word: string) => boolean {
  const words = new Set([
    ...segments.flatMap(({ target }) => target.match(LOWER_CASE_WORD) ?? []),
    ...commonWordsOf(language),
    ...functionWordsOf(language),
  ]);
  return (word) => words.has(word.toLowerCase());
}
