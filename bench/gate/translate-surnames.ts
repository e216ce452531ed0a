import { isGivenName } from '../../functions/language/names/index.ts';
import type { AlignedSegment } from '../../functions/translation/segments/aligned-segment.ts';
import { type LocatedName, wordOf } from './locate-names.ts';

const FULL_NAME = /(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}{2,})(?!\p{L})(?! \p{Lu})/gu;

/** Surnames of persons whom a text calls by their whole name, each once. */
export function surnamesIn(sources: readonly string[]): string[] {
  const whole = sources.flatMap((source) => [...source.matchAll(FULL_NAME)]);
  return [
    ...new Set(
      whole.flatMap(([, given = '', surname = '']) =>
        isGivenName(given.toLowerCase()) && !isGivenName(surname.toLowerCase()) ? [surname] : [],
      ),
    ),
  ];
}

/**
 * A translation with a surname replaced wherever it stands, as an engine does that takes Stone for a stone; segments
 * that do not change are the same objects.
 */
export function translateSurname(
  segments: readonly AlignedSegment[],
  surname: string,
  word: string,
  namesOf: (segment: AlignedSegment) => readonly LocatedName[],
): AlignedSegment[] {
  const [own, kept] = [new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'u'), wordOf(surname)];
  return segments.map((segment) => {
    if (segment.source.search(own) < 0) return segment;
    const form = namesOf(segment).find(({ source }) => source === surname)?.target;
    const target =
      segment.target.search(kept) < 0 && form !== undefined
        ? segment.target.replaceAll(form, word)
        : segment.target.replace(kept, word);
    return target === segment.target ? segment : { ...segment, target };
  });
}
