import { isCommonWord, isEverydayCompound } from '../../language/name-words.ts';
import { findKnownPlace } from '../../language/places.ts';
import type { Writing } from '../../language/sound-alike.ts';
import type { SourceName } from './find-source-names.ts';
import { isCountry } from './hear-countries.ts';
import { isEastAsian } from './pinyin-names.ts';

/** What is known of a name that a target does not say. */
export interface Absence {
  readonly name: SourceName;
  /** What the target is written in, where that has no letters. */
  readonly writing: Writing | undefined;
  readonly consonants: number;
  /** Other segments whose source has the name, and how many of their targets say it. */
  readonly others: number;
  readonly saidElsewhere: number;
  /** The target says another word of the same name. */
  readonly isPartlySaid: boolean;
  /** Another word of the name stands in the target in Latin letters. */
  readonly isBesideLatin: boolean;
  /** The source has it in brackets, or joined to another word by a hyphen. */
  readonly isBracketed: boolean;
  readonly isHyphenated: boolean;
  /** How many words of other names the target does not say either. */
  readonly missingBeside: number;
  /** The target has a name in Latin letters that its source does not have. */
  readonly hasForeign: boolean;
  /** Most names of the translation keep their Latin letters, and so are sure to be found where they are said. */
  readonly keepsLatin: boolean;
}

type NameKind = 'country' | 'place' | 'person' | 'part' | 'name' | 'words' | 'acronym' | 'characters';

/**
 * How much speaks for a name that is missing being wrong, and not only left out or said otherwise. Set by a logistic fit
 * on human translations into Arabic, Chinese and Japanese with and without faults, rounded (`bench/gate.ts`).
 */
const KIND: Readonly<Record<NameKind, number>> = {
  acronym: 1.4,
  place: 1.2,
  country: 1.4,
  person: 0.35,
  // Chinese and Japanese write it in characters that need not sound like it.
  characters: -0.1,
  name: -0.45,
  // Beside another word of the name that is said, most of all a surname.
  part: -0.45,
  // Made of everyday words, and so it may be translated by what it means.
  words: -0.6,
};
const WEIGHTS = {
  /** An everyday word in capitals: `VIDEO`. */
  isCapitals: -3.8,
  /** How many of the segments that have the name say it, as a share, this one among them, and each up to some. */
  shareSaid: 1.7,
  timesSaid: 0.33,
  /** Said in none of the other segments, it is said otherwise. */
  isNeverSaid: -1.75,
  /** No other segment has the name. */
  isAlone: -0.5,
  /** A name in Latin letters stands in the target that its source does not have. */
  hasForeign: 3,
  /** Where another word of the name keeps its letters, this one does. */
  isBesideLatin: 2,
  keepsLatin: 0.8,
  /** What stands in brackets says once more what was said. */
  isBracketed: -1.8,
  isHyphenated: -0.8,
  /** Of two names at the most that are missing beside it: a sentence may be retold. */
  missingBeside: -0.85,
  /** One consonant is heard nearly everywhere and nowhere. */
  isShort: -0.9,
} as const;
const CONSTANT = 0.9;
const MOST_TIMES = 5;
const MOST_BESIDE = 2;
const FEWEST_CONSONANTS = 2;
/** From this on a name counts as wrong. */
const ENOUGH = 0.5;
/** Texts in Chinese leave out more of what was named before. */
const ENOUGH_IN_CHINESE = 1.7;

/** Whether a name is missing by mistake, and not said otherwise or left out as translators do now and then. */
export function isAlarming(absence: Absence): boolean {
  return weigh(absence) >= (absence.writing === 'han' ? ENOUGH_IN_CHINESE : ENOUGH);
}

function weigh(absence: Absence): number {
  const { name, others, saidElsewhere } = absence;
  const signs: readonly (readonly [keyof typeof WEIGHTS, number | boolean])[] = [
    ['isCapitals', name.isAcronym && isCommonWord(name.word.toLowerCase(), 'en')],
    ['shareSaid', saidElsewhere / (others + 1)],
    ['timesSaid', Math.min(saidElsewhere, MOST_TIMES)],
    ['isNeverSaid', others > 0 && saidElsewhere === 0],
    ['isAlone', others === 0],
    ['hasForeign', absence.hasForeign],
    ['isBesideLatin', absence.isBesideLatin],
    ['keepsLatin', absence.keepsLatin],
    ['isBracketed', absence.isBracketed],
    ['isHyphenated', absence.isHyphenated],
    ['missingBeside', Math.min(absence.missingBeside, MOST_BESIDE)],
    ['isShort', absence.consonants < FEWEST_CONSONANTS],
  ];
  return signs.reduce((sum, [sign, value]) => sum + WEIGHTS[sign] * Number(value), CONSTANT + KIND[kindOf(absence)]);
}

function kindOf({ name: { word, isAcronym, isPersonal }, writing, isPartlySaid }: Absence): NameKind {
  if (isAcronym) return 'acronym';
  if (isCountry(word)) return 'country';
  const place = findKnownPlace(word);
  if (place !== undefined && !isEverydayCompound(word)) return 'place';
  if (isPartlySaid) return 'part';
  if (writing !== undefined && isEastAsian(word)) return 'characters';
  if (isPersonal) return 'person';
  return isEverydayCompound(word) ? 'words' : 'name';
}
