import { isEverydayCompound } from '../language/name-words.ts';
import { findKnownPlace } from '../language/places.ts';
import type { Writing } from '../language/sound-alike.ts';
import type { SourceName } from './find-source-names.ts';
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
  /** The target has a name in Latin letters that its source does not have. */
  readonly hasForeign: boolean;
  /** Most names of the translation keep their Latin letters, and so are sure to be found where they are said. */
  readonly keepsLatin: boolean;
}

type NameKind = 'country' | 'place' | 'person' | 'given' | 'name' | 'words' | 'acronym' | 'characters';

/**
 * How sure a translation is to say a name so that it is heard, before anything is known of how it says it elsewhere: in
 * the first column a name of several segments, in the second one of this segment alone. Tuned on human translations into
 * Arabic, Chinese and Japanese (`bench/gate.ts`).
 */
const SAID: Readonly<Record<NameKind, readonly [number, number]>> = {
  country: [0.95, 0.95],
  place: [0.9, 0.9],
  person: [0.9, 0.9],
  // Beside the surname a given name is left out now and then.
  given: [0.8, 0.5],
  name: [0.7, 0.5],
  // Made of everyday words, and so it may be translated.
  words: [0.4, 0.4],
  acronym: [0.5, 0.5],
  // Chinese and Japanese write it in characters that need not sound like it.
  characters: [0.3, 0.3],
};
/** Where texts in Chinese and Japanese differ: given names are left out more often, acronyms are kept. */
const SAID_IN_SYLLABLES: typeof SAID = { ...SAID, given: [0.55, 0.5], acronym: [0.75, 0.5] };
/** Many places have a customary name in Chinese that does not sound like theirs. */
const SAID_IN_CHINESE: typeof SAID = { ...SAID_IN_SYLLABLES, place: [0.9, 0.55] };
const EAST_ASIAN_PLACE = 0.5;
const EAST_ASIA: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO', 'JP', 'KR', 'KP']);
/** Said in none of the other segments, it is said otherwise. */
const NEVER_SAID = 0.5;
const FOREIGN = 0.15;
const KEEPS_LATIN = 0.15;
const ONE_CONSONANT = -0.1;
/** How many segments what is known of such names counts for. */
const WEIGHT = 2;
/** From this share of segments on that should say a name, one that does not is taken for a mistake. */
const ALARM = 0.6;
/** Texts in Chinese leave out what was named before, and hearing names in them is less sure. */
const ALARM_IN_CHINESE = 0.72;

/** Whether a name is missing by mistake, and not said otherwise or left out as translators do now and then. */
export function isAlarming(absence: Absence): boolean {
  const { others, saidElsewhere, writing } = absence;
  const share = (saidElsewhere + expectation(absence) * WEIGHT) / (others + WEIGHT);
  return share >= (writing === 'han' ? ALARM_IN_CHINESE : ALARM);
}

function expectation(absence: Absence): number {
  const { others, saidElsewhere, hasForeign, keepsLatin, consonants } = absence;
  const isSingle = others === 0;
  let said = usuallySaid(absence);
  if (!isSingle && saidElsewhere === 0) said = Math.min(said, NEVER_SAID);
  if (isSingle && keepsLatin) said += KEEPS_LATIN;
  if (hasForeign) said += FOREIGN;
  if (consonants < 2) said += ONE_CONSONANT;
  return said;
}

function usuallySaid({ name, writing, others, isPartlySaid }: Absence): number {
  const country = findKnownPlace(name.word)?.country ?? '';
  if (writing !== undefined && EAST_ASIA.has(country) && !name.isAcronym) return EAST_ASIAN_PLACE;
  let table = SAID;
  if (writing !== undefined) table = writing === 'han' ? SAID_IN_CHINESE : SAID_IN_SYLLABLES;
  const [inSeveral, alone] = table[kindOf(name, writing, isPartlySaid)];
  return others === 0 ? alone : inSeveral;
}

function kindOf(
  { word, isAcronym, isPersonal }: SourceName,
  writing: Writing | undefined,
  isPartlySaid: boolean,
): NameKind {
  if (isAcronym) return 'acronym';
  const place = findKnownPlace(word);
  if (place?.kind === 'country') return 'country';
  if (place !== undefined) return isEverydayCompound(word) ? 'words' : 'place';
  if (writing !== undefined && isEastAsian(word)) return 'characters';
  if (isPersonal) return isPartlySaid ? 'given' : 'person';
  return isEverydayCompound(word) ? 'words' : 'name';
}
