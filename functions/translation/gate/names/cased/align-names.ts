import { countriesNamed, countryOfDemonym } from '../../../../language/places/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { SourceName } from '../source/source-names.ts';
import type { TargetNames } from './match-names.ts';

/** A name of the source and where its target has it, in characters. */
export interface KeptName extends SourceName {
  readonly target: number;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*/gu;

/** Tells where in a target a place of its source should be, judged by the nearest name that both have, or by the ends. */
export function alignPlaces(
  { source, target }: Pick<AlignedSegment, 'source' | 'target'>,
  kept: readonly Pick<KeptName, 'at' | 'target'>[],
): (at: number) => number {
  const anchors = [
    ...kept.map((name) => ({ source: name.at, target: name.target })),
    { source: 0, target: 0 },
    { source: source.length, target: target.length },
  ];
  const scale = target.length / Math.max(1, source.length);
  return (at) => {
    const nearest = anchors.reduce((best, each) =>
      Math.abs(each.source - at) < Math.abs(best.source - at) ? each : best,
    );
    return nearest.target + (at - nearest.source) * scale;
  };
}

/**
 * Where a source has a name that its target has as well, but less often: there another word may stand for it.
 * `undefined` where the target has it as often. An adjective of a country stands for the country.
 */
export function findUnmatchedMention(
  name: SourceName,
  { source, target }: AlignedSegment,
  targets: TargetNames,
  placeOf: (at: number) => number,
): SourceName | undefined {
  const [country] = countriesNamed(name.word);
  const mentions = [...source.matchAll(WORD)].filter(
    ([word]) => word === name.word || (country !== undefined && countryMeant(word) === country),
  );
  if (mentions.length < 2) return undefined;
  const places = targets.places(target, name.word);
  if (places.length === 0 || places.length >= mentions.length) return undefined;
  const distance = (at: number) => Math.min(...places.map((place) => Math.abs(place - placeOf(at))));
  const own = mentions.filter(([word]) => word === name.word).map(({ index }) => index);
  const farthest = own.sort((a, b) => distance(b) - distance(a))[0];
  return farthest === undefined ? undefined : { ...name, at: farthest };
}

/** The country that a word with a capital names, by itself or by its people. */
function countryMeant(word: string): string | undefined {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  return countriesNamed(word)[0] ?? countryOfDemonym(word.toLowerCase());
}
