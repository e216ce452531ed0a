import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../../translator.ts';
import { learnRenderings } from '../learn-renderings.ts';
import type { SourceName } from '../source/source-names.ts';
import { fold } from '../target/name-forms.ts';
import type { TargetScript } from '../target-script.ts';
import type { TargetNames } from './match-names.ts';

export type NamesBySegment = ReadonlyMap<AlignedSegment, readonly SourceName[]>;

/** Languages in Latin letters that put endings to surnames, but for the `s` of several. */
const INFLECTING: ReadonlySet<string> = new Set('pl cs sk sl hr bs sr hu fi et lv lt ro tr az sq'.split(' '));

/**
 * Names of each source that its target does not say: by their sound, or as this translation says them elsewhere.
 * Surnames are not learned: an engine that translates Stone does so wherever it stands. Where names keep their spelling,
 * those that are everyday words must stand as they are: Arroz sounds like Rice.
 */
export function findMissingNames(
  found: NamesBySegment,
  targets: TargetNames,
  pair: LanguagePair,
  script: TargetScript,
): NamesBySegment {
  const segments = [...found.keys()];
  const mayBeLearned = (name: SourceName) => !name.isAlsoCommonWord && !name.isSurname;
  const learnable = new Map([...found].map(([segment, names]) => [segment, names.filter(mayBeLearned)]));
  const score = [...segmentsByName(learnable)].map(
    ([word, places]) =>
      [word, new Map([...places].map((segment) => [segment, targets.has(segment.target, word)]))] as const,
  );
  const learned = learnRenderings(segments, new Map(score));
  return new Map(
    [...found].map(([segment, names]) => {
      const said = targets.find(
        segment.target,
        names.map(({ word }) => word),
      );
      const isSaid = ({ word, isAlsoCommonWord }: SourceName) =>
        isAlsoCommonWord && script.keepsSpelling
          ? isSpelled(segment.target, word, pair.to)
          : said.has(word) || segment.target.includes(learned.get(word) ?? word);
      return [segment, names.filter((name) => !isSaid(name))];
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
  const ending = INFLECTING.has(language.split('-')[0] ?? language) ? '\\p{Ll}{0,4}' : '(?:e?s)?';
  return new RegExp(`(?<!\\p{L})${once(fold(word))}${ending}(?!\\p{L})`, 'u').test(once(fold(target)));
}

/** Whether a consonant is doubled is often mistaken. */
function once(text: string): string {
  return text.replace(/(\p{L})\1/gu, '$1');
}
