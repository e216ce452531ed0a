import { DIRECTIONS_FILES } from '../data/directions.ts';
import { languageLookup } from '../language-files.ts';
import { findKnownPlace } from './places.ts';

export type Direction = 'north' | 'south' | 'east' | 'west';

const DIRECTIONS: readonly Direction[] = ['north', 'south', 'east', 'west'];
/** Accents; what kana and Arabic letters have belongs to them. */
const ACCENTS = /[\u0300-\u036f]/g;

/** What a direction tells from another place: North Korea, West Virginia. */
export interface DirectedPlace {
  /** With its direction. */
  readonly text: string;
  readonly direction: Direction;
  readonly place: string;
}

/**
 * How a language writes directions in names of places beside the English words, as patterns of small letters without
 * marks: by its own words, as English ones sound (Уэст, ウエスト), and in names that countries have instead (ЮАР, 韩国, DDR).
 */
interface DirectionsFile extends Readonly<Record<Direction, string>> {
  /** Patterns of what stands before a place, as a word of its own. */
  readonly beforePlaces?: Readonly<Record<Direction, string>>;
}

const directions = languageLookup(DIRECTIONS_FILES, (file: DirectionsFile) => ({
  words: DIRECTIONS.map((direction) => [direction, new RegExp(`${file[direction]}|${direction}`, 'u')] as const),
  beforePlaces: DIRECTIONS.flatMap((direction) => {
    const before = file.beforePlaces?.[direction];
    if (before === undefined) return [];
    return [[direction, new RegExp(`(?<!\\p{L})${before}[ -](\\p{Lu}\\p{Ll}{2,})(?!\\p{L})`, 'gu')] as const];
  }),
}));

/** The directions that a text of a language says; `undefined` where they are not known. */
export function directionsIn(text: string, language: string): ReadonlySet<Direction> | undefined {
  const plain = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  const known = directions(language)?.words;
  return known && new Set(known.filter(([, pattern]) => pattern.test(plain)).map(([direction]) => direction));
}

/**
 * Countries and regions of a text whose name begins with a direction: `South Carolina` is known as a whole, `North
 * Macedonia` by its last word; but no team, school or street.
 */
export function directedPlacesIn(text: string, language: string): DirectedPlace[] {
  const isRegion = (name: string) => ['country', 'region'].includes(findKnownPlace(name)?.kind ?? '');
  const found = (directions(language)?.beforePlaces ?? []).flatMap(([direction, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: place = '', index }) => ({ text: whole, direction, place, index })),
  );
  return found
    .filter((each) => isRegion(each.text) || isRegion(each.place))
    .sort((a, b) => a.index - b.index)
    .map(({ text, direction, place }) => ({ text, direction, place }));
}
