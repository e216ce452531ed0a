import { nameRulesOf } from '../../../../language/names/index.ts';
import { fold } from '../../../../language/tokens/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import { learnRenderings } from '../learn-renderings.ts';
import type { NamePair } from '../name-pair.ts';
import type { SourceName } from '../source/source-names.ts';
import type { TargetNames } from './match-names.ts';

export type NamesBySegment = ReadonlyMap<AlignedSegment, readonly SourceName[]>;

/**
 * Names of each source that its target does not have: by their sound, or as this translation renders them elsewhere.
 * Surnames are not learned: an engine that translates Stone does so wherever it stands. Where names keep their spelling,
 * those that are common words must stand as they are: Arroz sounds like Rice.
 */
export function findMissingNames(found: NamesBySegment, targets: TargetNames, pair: NamePair): NamesBySegment {
  const mayBeLearned = (name: SourceName) => !name.isAlsoCommonWord && !name.isSurname;
  const learnable = new Map([...found].map(([segment, names]) => [segment, names.filter(mayBeLearned)]));
  const matched = [...segmentsByName(learnable)].map(
    ([word, places]) =>
      [word, new Map([...places].map((segment) => [segment, targets.has(segment.target, word)]))] as const,
  );
  const learned = learnRenderings([...found.keys()], new Map(matched));
  return new Map(
    [...found].map(([segment, names]) => {
      const { target } = segment;
      const places = targets.find(
        target,
        names.map(({ word }) => word),
      );
      const isKept = ({ word, isAlsoCommonWord }: SourceName) =>
        isAlsoCommonWord && pair.keepsSpelling
          ? isSpelled(target, word, pair.to)
          : places.has(word) || target.includes(learned.get(word) ?? word);
      return [segment, names.filter((name) => !isKept(name))];
    }),
  );
}

export function segmentsByName(names: NamesBySegment): ReadonlyMap<string, ReadonlySet<AlignedSegment>> {
  const places = new Map<string, Set<AlignedSegment>>();
  for (const [segment, list] of names) {
    for (const { word } of list) places.set(word, (places.get(word) ?? new Set()).add(segment));
  }
  return places;
}

/** Whether a target has a word as it is spelled, but for an ending that the language gives to names. */
export function isSpelled(target: string, word: string, language: string): boolean {
  const ending = nameRulesOf(language).inflects ? '\\p{Ll}{0,4}' : '(?:e?s)?';
  return new RegExp(`(?<!\\p{L})${withoutDoubles(word)}${ending}(?!\\p{L})`, 'u').test(withoutDoubles(target));
}

/** Whether a consonant is doubled is often mistaken. */
function withoutDoubles(text: string): string {
  return fold(text).replace(/(\p{L})\1/gu, '$1');
}
