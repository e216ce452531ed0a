/**
 * Sounds of a romanised word, a letter each: vowels are one, and voice does not count (`b` and `p`). Some letters stand
 * for what a spelling leaves open: G is g or j, Q the English th, Z a c at the end (`Eric`, `Modric`).
 */
export type Sounds = string;

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
/** How far sounds are from each other that languages write for one another; pairs that are not here are 1 apart. */
const NEAR: Readonly<Record<string, number>> = {
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
  FV: 0,
  PV: 0.3,
  VW: 0.1,
  HV: 0.4,
  Va: 0.4,
  GJ: 0,
  GK: 0.05,
  CG: 0.2,
  GH: 0.25,
  GS: 0.35,
  Ga: 0.3,
  QT: 0,
  QS: 0.1,
  CQ: 0.3,
  FQ: 0.3,
  CZ: 0,
  KZ: 0.05,
  SZ: 0.15,
  GZ: 0.1,
};
/** What a sound costs that one side does not have. */
const GAPS: Readonly<Record<string, number>> = { a: 0.1, H: 0.25, W: 0.15, R: 0.45, N: 0.6, J: 0.5 };
const GAP = 0.8;
/** Sounds are letters of ASCII. */
const SOUND_CODES = 128;
const APART = tableOf(NEAR);
const FEWEST_CONSONANTS = 2;
const FIRST_WEIGHT = 2;
const LONGEST_ENDING = 3;
const ENDING = 0.1;

/** The sounds of a romanised word. */
export function soundsOf(romanized: string): Sounds {
  let sounds = romanized;
  for (const [spelling, sound] of SPELLINGS) sounds = sounds.replace(spelling, sound);
  return sounds
    .toUpperCase()
    .replace(/A+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/'/g, '');
}

/**
 * From 0 (the same) on: what differs between a name and a word, for each consonant of the name. What is farther than
 * `farthest` is infinitely far: it need not be known how far.
 */
export function soundDistance(name: Sounds, word: Sounds, farthest = Infinity): number {
  const consonants = Math.max(FEWEST_CONSONANTS, consonantsIn(name));
  const gaps = Float64Array.from(word, gapOf);
  let row = new Float64Array(word.length + 1);
  let next = new Float64Array(word.length + 1);
  for (let index = 0; index < word.length; index += 1) row[index + 1] = at(row, index) + at(gaps, index);
  for (let position = 0; position < name.length; position += 1) {
    const own = name.charAt(position);
    const code = name.charCodeAt(position);
    const gap = gapOf(own);
    // How a word begins tells it from others more than how it goes on.
    const weight = position === 0 ? FIRST_WEIGHT : 1;
    next[0] = at(row, 0) + gap;
    let least = next[0];
    for (let index = 0; index < word.length; index += 1) {
      const changed = at(row, index) + apart(code, word.charCodeAt(index)) * weight;
      const cost = Math.min(changed, at(row, index + 1) + gap, at(next, index) + at(gaps, index));
      next[index + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > farthest * consonants) return Infinity;
    [row, next] = [next, row];
  }
  return endingCost(row, word) / consonants;
}

/** How many sounds of a word are no vowels. */
export function consonantsIn(sounds: Sounds): number {
  let count = 0;
  for (let index = 0; index < sounds.length; index += 1) count += sounds[index] === 'a' ? 0 : 1;
  return count;
}

/** What a sound costs that one side alone has. */
function gapOf(sound: string): number {
  return GAPS[sound] ?? GAP;
}

/** How far two sounds are apart, by their character codes. */
function apart(a: number, b: number): number {
  return APART[a * SOUND_CODES + b] ?? 1;
}

function tableOf(near: Readonly<Record<string, number>>): Float64Array {
  const table = new Float64Array(SOUND_CODES * SOUND_CODES).fill(1);
  for (let code = 0; code < SOUND_CODES; code += 1) table[code * SOUND_CODES + code] = 0;
  for (const [pair, distance] of Object.entries(near)) {
    const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    table[one * SOUND_CODES + other] = distance;
    table[other * SOUND_CODES + one] = distance;
  }
  return table;
}

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
