import { type Direction, directionsIn, findKnownPlace } from '../../../language/places/index.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';

const PLACE = /(?<!\p{L})(North|South|East|West)(?:ern)?[ -](\p{Lu}\p{Ll}{2,})(?!\p{L})/gu;

/** A place that its direction tells from another one: North Korea, West Virginia. */
interface DirectedPlace {
  /** With its direction. */
  readonly text: string;
  readonly direction: Direction;
  readonly place: string;
}

/**
 * Places of an English source whose direction the target does not say though it says the place, as South Korea for North
 * Korea, or Virginia for West Virginia.
 */
export function findLostDirections(
  { source, target }: AlignedSegment,
  language: string,
  isSaid: (place: string) => boolean,
): readonly string[] {
  const places = directedPlaces(source);
  if (places.length === 0) return [];
  const said = directionsIn(target, language);
  if (said === undefined) return [];
  return places
    .filter(({ text, direction, place }) => !said.has(direction) && !target.includes(text) && isSaid(place))
    .map(({ text }) => text);
}

function directedPlaces(source: string): DirectedPlace[] {
  return [...source.matchAll(PLACE)].flatMap(([text, direction = '', place = '']) => {
    if (!isKnown(text, place)) return [];
    return [{ text, direction: direction.toLowerCase() as Direction, place }];
  });
}

/** `South Carolina` as a whole, `North Macedonia` by its last word; but no team, school or street. */
function isKnown(text: string, place: string): boolean {
  return [text, place].some((name) => ['country', 'region'].includes(findKnownPlace(name)?.kind ?? ''));
}
