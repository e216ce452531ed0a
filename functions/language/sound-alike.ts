/** Sounds of a romanised word, a letter each: vowels are one, and voice does not count (`b` and `p`). */
export type Sounds = string;

/** Spellings of one sound, longest first. Capitals are sounds that are done. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/sch|shch|tch/g, 'C'],
  [/dzh|dj/g, 'J'],
  [/sh|zh|cz|sz/g, 'C'],
  [/ch/g, 'C'],
  [/t[sz]|dz/g, 'S'],
  [/ph/g, 'F'],
  [/th/g, 'T'],
  [/augh|ough/g, 'a'],
  [/igh/g, 'a'],
  [/gh/g, 'K'],
  [/kh/g, 'H'],
  [/c(?=[eiy])/g, 'S'],
  [/g(?=[eiy])/g, 'J'],
  [/ng(?![aeiouy])|gn/g, 'N'],
  [/qu/g, 'KW'],
  // Chinese names in pinyin: Qinghai, Xining.
  [/q(?=[aeio])|^x/g, 'C'],
  [/x/g, 'KS'],
  [/^kn/, 'N'],
  [/^wr/, 'R'],
  [/[ckgq]+/g, 'K'],
  [/[pb]+/g, 'P'],
  [/[fv]+/g, 'F'],
  [/[td]+/g, 'T'],
  [/[sz]+/g, 'S'],
  [/[aeiouy]+/g, 'a'],
];
/** How far sounds are from each other that languages write for one another; pairs that are not here are 1 apart. */
const NEAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    PF: 0.4,
    FW: 0.2,
    PW: 0.5,
    Wa: 0.1,
    HW: 0.4,
    FH: 0.4,
    HK: 0.3,
    Ha: 0.3,
    JS: 0.35,
    CJ: 0.2,
    JK: 0.3,
    HJ: 0.3,
    Ja: 0.3,
    CS: 0.2,
    CK: 0.3,
    CT: 0.4,
    JT: 0.5,
    ST: 0.5,
    KS: 0.6,
    LR: 0.5,
    MN: 0.3,
    CH: 0.4,
    Fa: 0.5,
  }).flatMap(([pair, distance]) => [
    [pair, distance],
    [[...pair].reverse().join(''), distance],
  ]),
);
/** What a sound costs that one side does not have. */
const GAPS: Readonly<Record<string, number>> = { a: 0.1, H: 0.25, W: 0.15, R: 0.45, N: 0.6, J: 0.5 };
const GAP = 0.8;
const FEWEST_CONSONANTS = 2;
/** What an r costs that Japanese or Chinese drops, or writes as l. */
const MERGED_GAP = 0.2;
const MERGED_LIQUIDS = 0.1;
const FIRST_WEIGHT = 2;
const LONGEST_ENDING = 3;
const ENDING = 0.1;

export interface SoundOptions {
  /** The name may stand anywhere in the other text, as in scripts without spaces. */
  readonly anywhere?: boolean;
  /** Japanese and Chinese write l for r, and often drop it. */
  readonly mergesLiquids?: boolean;
}

/** The sounds of a romanised word. */
export function soundsOf(romanized: string): Sounds {
  let sounds = romanized;
  for (const [spelling, sound] of SPELLINGS) sounds = sounds.replace(spelling, sound);
  return sounds
    .toUpperCase()
    .replace(/A+/g, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** From 0 (the same) on: what differs between a name and a word, for each consonant of the name. */
export function soundDistance(
  name: Sounds,
  word: Sounds,
  { anywhere = false, mergesLiquids = false }: SoundOptions = {},
): number {
  const costs = mergesLiquids ? MERGED_COSTS : COSTS;
  const gaps = Float64Array.from(word, (sound) => costs.gap(sound));
  let row = new Float64Array(word.length + 1);
  let next = new Float64Array(word.length + 1);
  for (let index = 0; index < word.length; index += 1) row[index + 1] = anywhere ? 0 : at(row, index) + at(gaps, index);
  for (let position = 0; position < name.length; position += 1) {
    const own = name.charAt(position);
    const gap = costs.gap(own);
    // How a word begins tells it from others more than how it goes on.
    const weight = position === 0 ? FIRST_WEIGHT : 1;
    next[0] = at(row, 0) + gap;
    for (let index = 0; index < word.length; index += 1) {
      const changed = at(row, index) + costs.apart(own, word.charAt(index)) * weight;
      next[index + 1] = Math.min(changed, at(row, index + 1) + gap, at(next, index) + at(gaps, index));
    }
    [row, next] = [next, row];
  }
  const cost = anywhere ? Math.min(...row) : endingCost(row, word);
  return cost / Math.max(FEWEST_CONSONANTS, consonantsIn(name));
}

/** How many sounds of a word are no vowels. */
export function consonantsIn(sounds: Sounds): number {
  let count = 0;
  for (let index = 0; index < sounds.length; index += 1) count += sounds[index] === 'a' ? 0 : 1;
  return count;
}

interface Costs {
  gap(sound: string): number;
  apart(a: string, b: string): number;
}

const COSTS: Costs = {
  gap: (sound) => GAPS[sound] ?? GAP,
  apart: (a, b) => (a === b ? 0 : (NEAR.get(a + b) ?? 1)),
};
const MERGED_COSTS: Costs = {
  gap: (sound) => (sound === 'R' ? MERGED_GAP : COSTS.gap(sound)),
  apart: (a, b) => ((a === 'L' && b === 'R') || (a === 'R' && b === 'L') ? MERGED_LIQUIDS : COSTS.apart(a, b)),
};

function at(row: Float64Array, index: number): number {
  return row[index] ?? 0;
}

/** An inflected name has an ending more, of one consonant at the most: `-ом`, `-ого`, `-owi`. */
function endingCost(row: Float64Array, word: Sounds): number {
  const costs = [at(row, word.length)];
  for (let length = 1; length <= LONGEST_ENDING && length < word.length; length += 1) {
    const consonants = consonantsIn(word.slice(-length));
    if (consonants <= 1) costs.push(at(row, word.length - length) + ENDING + ENDING * consonants);
  }
  return Math.min(...costs);
}
