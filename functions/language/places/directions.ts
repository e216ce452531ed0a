import { DIRECTIONS_FILES } from '../data/directions.ts';
import { languageLookup } from '../language-files.ts';

export type Direction = 'north' | 'south' | 'east' | 'west';

const DIRECTIONS: readonly Direction[] = ['north', 'south', 'east', 'west'];
/** Accents; what kana and Arabic letters have belongs to them. */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * How a language writes directions in names of places beside the English words, as patterns of small letters without
 * marks: by its own words, as English ones sound (Уэст, ウエスト), and in names that countries have instead (ЮАР, 韩国, DDR).
 */
const patterns = languageLookup<Readonly<Record<Direction, string>>, readonly (readonly [Direction, RegExp])[]>(
  DIRECTIONS_FILES,
  (words) => DIRECTIONS.map((direction) => [direction, new RegExp(`${words[direction]}|${direction}`, 'u')]),
);

/** The directions that a text of a language says; `undefined` where they are not known. */
export function directionsIn(text: string, language: string): ReadonlySet<Direction> | undefined {
  const plain = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  const known = patterns(language);
  return known && new Set(known.filter(([, pattern]) => pattern.test(plain)).map(([direction]) => direction));
}
