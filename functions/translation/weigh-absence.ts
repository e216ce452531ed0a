import { isCommonWord, isEverydayCompound } from '../language/name-words.ts';
import { findKnownPlace } from '../language/places.ts';
import type { Writing } from '../language/sound-alike.ts';
import type { SourceName } from './find-source-names.ts';
import type { Slot } from './name-slots.ts';
import { isEastAsian } from './pinyin-names.ts';

/** What is known of a name that a target does not say. */
export interface Absence extends Slot {
  readonly name: SourceName;
  /** What the target is written in, where that has no letters. */
  readonly writing: Writing | undefined;
  readonly consonants: number;
  /** Other segments whose source has the name, and how many of their targets say it. */
  readonly others: number;
  readonly saidElsewhere: number;
  /** The target says another word of the same name. */
  readonly isPartlySaid: boolean;
  /** How many words of other names the target does not say either. */
  readonly missingBeside: number;
  /** The target has a name in Latin letters that its source does not have. */
  readonly hasForeign: boolean;
  /** Most names of the translation keep their Latin letters, and so are sure to be found where they are said. */
  readonly keepsLatin: boolean;
}

export type NameKind =
  | 'country'
  | 'place'
  | 'person'
  | 'given'
  | 'name'
  | 'words'
  | 'dictionary'
  | 'acronym'
  | 'characters';

/**
 * How much speaks for a name that is missing being wrong, and not only left out or said otherwise. Set by a logistic fit
 * on human translations into Arabic, Chinese and Japanese with and without faults, rounded (`bench/gate.ts`).
 */
const KIND: Readonly<Record<NameKind, number>> = {
  country: 1.7,
  place: 0.65,
  person: 0.4,
  // Beside the surname a given name is left out now and then.
  given: 0.1,
  name: -0.5,
  // Made of everyday words, or one of them: it may be translated by what it means.
  words: -0.6,
  dictionary: -1.9,
  acronym: 0.6,
  // Chinese and Japanese write it in characters that need not sound like it.
  characters: -0.15,
};
const WEIGHTS = {
  /** Of the segments that have the name, this one among them, how many say it: that share, and each of the first five. */
  shareSaid: 2,
  timesSaid: 0.35,
  /** Said in none of the other segments, it is said otherwise. */
  isNeverSaid: -1.8,
  /** No other segment has the name. */
  isAlone: -0.6,
  /** A name in Latin letters stands in the target that its source does not have. */
  hasForeign: 3.4,
  /** Where the other words of the name keep their letters, so does this one. */
  isBesideLatin: 2.1,
  isTaken: 0.4,
  keepsLatin: 0.6,
  isPartlySaid: -0.7,
  /** Of two names at the most that are missing beside it: a sentence may be retold. */
  missingBeside: -0.7,
  /** One consonant is heard nearly everywhere and nowhere. */
  isShort: -0.85,
} as const;
const CONSTANT = 0.6;
const MOST_TIMES = 5;
const MOST_BESIDE = 2;
const FEWEST_CONSONANTS = 2;
/** From this on a name counts as wrong. */
const ENOUGH = 0.4;

/** Whether a name is missing by mistake, and not said otherwise or left out as translators do now and then. */
export function isAlarming(absence: Absence): boolean {
  return weigh(absence) >= ENOUGH;
}

function weigh(absence: Absence): number {
  const { name, writing, others, saidElsewhere, isPartlySaid } = absence;
  const kind = kindOf(name, writing, isPartlySaid);
  const signs: readonly (readonly [keyof typeof WEIGHTS, number | boolean])[] = [
    ['shareSaid', saidElsewhere / (others + 1)],
    ['timesSaid', Math.min(saidElsewhere, MOST_TIMES)],
    ['isNeverSaid', others > 0 && saidElsewhere === 0],
    ['isAlone', others === 0],
    ['hasForeign', absence.hasForeign],
    ['isBesideLatin', absence.isBesideLatin],
    ['isTaken', absence.isTaken],
    ['keepsLatin', absence.keepsLatin],
    ['isPartlySaid', isPartlySaid && kind !== 'given'],
    ['missingBeside', Math.min(absence.missingBeside, MOST_BESIDE)],
    ['isShort', absence.consonants < FEWEST_CONSONANTS],
  ];
  return signs.reduce((sum, [sign, value]) => sum + WEIGHTS[sign] * Number(value), CONSTANT + KIND[kind]);
}

export function kindOf(
  { word, isAcronym, isPersonal }: SourceName,
  writing: Writing | undefined,
  isPartlySaid: boolean,
): NameKind {
  const lower = word.toLowerCase();
  if (isAcronym) return isCommonWord(lower, 'en') ? 'dictionary' : 'acronym';
  const place = findKnownPlace(word);
  if (place?.kind === 'country') return 'country';
  if (place !== undefined) return isEverydayCompound(word) ? 'words' : 'place';
  if (writing !== undefined && isEastAsian(word)) return 'characters';
  if (isPersonal) return isPartlySaid ? 'given' : 'person';
  if (isCommonWord(lower, 'en')) return 'dictionary';
  return isEverydayCompound(word) ? 'words' : 'name';
}
