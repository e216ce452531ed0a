import directions from '../data/und/directions.json' with { type: 'json' };

export type Direction = 'north' | 'south' | 'east' | 'west';

const DIRECTIONS: readonly Direction[] = ['north', 'south', 'east', 'west'];

/**
 * How languages write directions in names of places beside the English words, as patterns of small letters without marks:
 * by their own words, as English ones sound (Уэст, ウエスト), and in names that countries have instead (ЮАР, 韩国, DDR).
 */
const WORDS: Readonly<Record<string, Readonly<Record<Direction, string>>>> = directions;
const patterns = new Map<string, Readonly<Record<Direction, RegExp>>>();
/** Accents; what kana and Arabic letters have belongs to them. */
const ACCENTS = /[\u0300-\u036f]/g;

/** The directions that a text of a language says; `undefined` where they are not known. */
export function directionsIn(text: string, language: string): ReadonlySet<Direction> | undefined {
  const code = language.split('-')[0] ?? language;
  const words = WORDS[code];
  if (words === undefined) return undefined;
  let known = patterns.get(code);
  if (known === undefined) {
    const pattern = (direction: Direction) => new RegExp(`${words[direction]}|${direction}`, 'u');
    known = { north: pattern('north'), south: pattern('south'), east: pattern('east'), west: pattern('west') };
    patterns.set(code, known);
  }
  const plain = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return new Set(DIRECTIONS.filter((direction) => known[direction].test(plain)));
}
