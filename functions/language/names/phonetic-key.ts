import { PHONETIC_DISTANCES_FILES } from '../data/phonetic-distances.ts';
import { languageLookup } from '../language-files.ts';

/**
 * Sounds of a romanised word, a letter each: vowels are one, and voice does not count (`b` and `p`). Some letters stand
 * for what a spelling leaves open: G is g or j, Q the English th, Z a c at the end (`Eric`, `Modric`).
 */
export type PhoneticKey = string;

/** Spellings of one sound, longest first. Capitals are sounds that are done. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|shch|tch|tsh/g, 'C'],
  [/chr/g, 'KR'],
  [/dzh|dj|d[gG]e?/g, 'J'],
  [/mb(?=s?$)/g, 'm'],
  [/ugh(?=e)/g, 'u'],
  [/sh|zh|cz|sz/g, 'C'],
  [/ch/g, 'C'],
  // What is written after a t or d at the end has no vowel: Gates, Woods.
  [/tes$|ds$/g, 'S'],
  [/t[sz]|dz/g, 'S'],
  [/ph/g, 'F'],
  [/th/g, 'Q'],
  [/augh|ough/g, 'a'],
  [/igh|ugh$/g, 'a'],
  [/gh/g, 'K'],
  [/kh/g, 'H'],
  [/(?<=[aeou])h(?![aeiouy])/g, ''],
  [/c(?=[eiy])/g, 'S'],
  [/ic$/g, 'iZ'],
  [/g(?=[eiy])/g, 'G'],
  [/n[gG](?![aeiouy])|gn/g, 'N'],
  [/qu/g, 'KW'],
  // Chinese names in pinyin: Qinghai, Xining.
  [/q(?=[aeio])|^x/g, 'C'],
  [/x/g, 'KS'],
  [/^kn/, 'N'],
  [/^wr/, 'R'],
  [/[ckgq]+/g, 'K'],
  [/[pb]+/g, 'P'],
  [/f[fv]*/g, 'F'],
  [/v+/g, 'V'],
  [/[td]+/g, 'T'],
  [/[sz]+/g, 'S'],
  [/[aeiouy]+/g, 'a'],
];
/** What a sound costs that one side alone has, where nothing else is known. */
const GAP = 0.8;
/** Sounds are letters of ASCII. */
const SOUND_CODES = 128;
/** A distance is a share of consonants: of names with fewer, one sound must not count for all. */
const MIN_CONSONANTS = 2;
/** How a word begins tells it from others more than how it goes on. */
const FIRST_SOUND_WEIGHT = 2;
/** An inflected name has an ending more: its longest form in sounds, and what each of its consonants costs besides. */
const MAX_ENDING_SOUNDS = 3;
const ENDING = 0.1;

interface DistanceFile {
  /** How far sounds are from each other that languages write for one another; pairs that are not here are 1 apart. */
  readonly distances: Readonly<Record<string, number>>;
  /** What a sound costs that one side alone has. */
  readonly gaps: Readonly<Record<string, number>>;
}

/** The same by character codes. */
interface Distances {
  readonly apart: Float64Array;
  readonly gaps: Float64Array;
}

const distances = languageLookup(
  PHONETIC_DISTANCES_FILES,
  (file: DistanceFile): Distances => ({ apart: tableOf(file.distances), gaps: gapsOf(file.gaps) }),
);

/** The sounds of a romanised word. */
export function phoneticKey(romanized: string): PhoneticKey {
  let sounds = romanized;
  for (const [spelling, sound] of SPELLINGS) sounds = sounds.replace(spelling, sound);
  return sounds
    .toUpperCase()
    .replace(/A+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/'/g, '');
}

/**
 * From 0 (the same) on: what differs between a name and a word, for each consonant of the name. A distance beyond
 * `most` is infinite: nobody needs to know it.
 */
export function phoneticDistance(name: PhoneticKey, word: PhoneticKey, most = Infinity): number {
  const table = distances('und');
  if (table === undefined) return Infinity;
  const consonants = Math.max(MIN_CONSONANTS, consonantsIn(name));
  const gaps = Float64Array.from(word, (sound) => valueAt(table.gaps, sound.charCodeAt(0)));
  let row = new Float64Array(word.length + 1);
  let next = new Float64Array(word.length + 1);
  for (let index = 0; index < word.length; index += 1) row[index + 1] = valueAt(row, index) + valueAt(gaps, index);
  for (let position = 0; position < name.length; position += 1) {
    const code = name.charCodeAt(position);
    const gap = valueAt(table.gaps, code);
    const weight = position === 0 ? FIRST_SOUND_WEIGHT : 1;
    next[0] = valueAt(row, 0) + gap;
    let least = next[0];
    for (let index = 0; index < word.length; index += 1) {
      const apart = valueAt(table.apart, code * SOUND_CODES + word.charCodeAt(index));
      const changed = valueAt(row, index) + apart * weight;
      const cost = Math.min(changed, valueAt(row, index + 1) + gap, valueAt(next, index) + valueAt(gaps, index));
      next[index + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > most * consonants) return Infinity;
    [row, next] = [next, row];
  }
  return endingCost(row, word) / consonants;
}

/** How many sounds of a word are consonants. */
export function consonantsIn(sounds: PhoneticKey): number {
  let count = 0;
  for (let index = 0; index < sounds.length; index += 1) count += sounds[index] === 'a' ? 0 : 1;
  return count;
}

function tableOf(near: DistanceFile['distances']): Float64Array {
  const table = new Float64Array(SOUND_CODES * SOUND_CODES).fill(1);
  for (let code = 0; code < SOUND_CODES; code += 1) table[code * SOUND_CODES + code] = 0;
  for (const [pair, distance] of Object.entries(near)) {
    const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    table[one * SOUND_CODES + other] = distance;
    table[other * SOUND_CODES + one] = distance;
  }
  return table;
}

function gapsOf(gaps: DistanceFile['gaps']): Float64Array {
  return Float64Array.from({ length: SOUND_CODES }, (_, code) => gaps[String.fromCharCode(code)] ?? GAP);
}

function valueAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/** An ending has one consonant at the most: `-ом`, `-ого`, `-owi`. */
function endingCost(row: Float64Array, word: PhoneticKey): number {
  const costs = [valueAt(row, word.length)];
  for (let length = 1; length <= MAX_ENDING_SOUNDS && length < word.length; length += 1) {
    const consonants = consonantsIn(word.slice(-length));
    if (consonants <= 1) costs.push(valueAt(row, word.length - length) + ENDING + ENDING * consonants);
  }
  return Math.min(...costs);
}
