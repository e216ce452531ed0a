import { directedPlacesIn, directionsIn } from '../../../language/places/index.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';

/**
 * Places of a source whose direction the target does not have though it has the place, as South Korea for North Korea,
 * or Virginia for West Virginia.
 */
export function findLostDirections(
  { source, target }: AlignedSegment,
  { from, to }: LanguagePair,
  isKept: (place: string) => boolean,
): readonly string[] {
  const places = directedPlacesIn(source, from);
  if (places.length === 0) return [];
  const kept = directionsIn(target, to);
  if (kept === undefined) return [];
  return places
    .filter(({ text, direction, place }) => !kept.has(direction) && !target.includes(text) && isKept(place))
    .map(({ text }) => text);
}
