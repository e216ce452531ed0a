import { fold } from '../../../../language/tokens/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { SourceName } from '../source/source-names.ts';
import { stemOf, type UnalignedName } from './unaligned-names.ts';

/** A surname that is wrong in a segment, and what stands there instead, or may. */
export interface WrongSurname {
  readonly segment: AlignedSegment;
  readonly name: SourceName;
  readonly unaligned: readonly UnalignedName[];
}

const CAPITALIZED = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]+/gu;

/**
 * More segments with a surname that is wrong in others, and the same word in its place: at the beginning of a sentence,
 * `Stone` may be a stone, but not where the translation begins with the `Piedra` of those.
 */
export function propagateSurnames(
  segments: readonly AlignedSegment[],
  wrong: readonly WrongSurname[],
  isKept: (target: string, surname: string) => boolean,
): readonly { readonly segment: AlignedSegment; readonly word: string }[] {
  return [...Map.groupBy(wrong, ({ name }) => name.word)].flatMap(([word, places]) => {
    const stems = new Set(places.flatMap(({ unaligned }) => unaligned.map(({ text }) => stemOf(fold(text)))));
    const known = new Set(places.map(({ segment }) => segment));
    const mention = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');
    return segments
      .filter((segment) => !known.has(segment) && mention.test(segment.source) && !isKept(segment.target, word))
      .filter(({ target }) => (target.match(CAPITALIZED) ?? []).some((each) => stems.has(stemOf(fold(each)))))
      .map((segment) => ({ segment, word }));
  });
}
