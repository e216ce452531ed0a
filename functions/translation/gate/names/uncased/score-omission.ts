import {
  isCommonWord,
  isDerivedName,
  isDescriptiveName,
  isEastAsianName,
  isTranslatedNameWord,
} from '../../../../language/names/index.ts';
import { findKnownPlace } from '../../../../language/places/index.ts';
import type { SourceName } from '../source/source-names.ts';
import { isCountry } from './country-names.ts';
import type { Writing } from './phonetic-names.ts';

/** What is known of a name that a target does not say. */
export interface Omission {
  readonly name: SourceName;
  /** What the target is written in, where that has no letters. */
  readonly writing: Writing | undefined;
  /** What the target would have to say better to say it, in nats. */
  readonly shortfall: number;
  readonly consonants: number;
  /** Other segments whose source has the name, and how many of their targets say it. */
  readonly others: number;
  readonly foundElsewhere: number;
  /** The language is known to say it in one way. */
  readonly isKnown: boolean;
  /** The segment before has it. */
  readonly isInPreviousSegment: boolean;
  /** The target says who is meant by a title or pronoun that its source does not have. */
  readonly hasAnaphor: boolean;
  /** A surname for which the translation always writes one word that does not sound like it. */
  readonly isTranslated: boolean;
  /** Another word of the name stands in the target in Latin letters. */
  readonly isBesideLatin: boolean;
  /** Another word of the name is said, and no dot joins it to what stands for this one. */
  readonly isPartOmitted: boolean;
  /** A longer name of the text begins with it: Livi for Livingston. */
  readonly isShortened: boolean;
  /** How many words of other names the target does not say either. */
  readonly otherOmissions: number;
  /** The target has a name in Latin letters, or instead of a country another one, that its source does not have. */
  readonly hasForeignName: boolean;
  /** The share of the names of the other segments that keep their Latin letters, and so are sure to be found. */
  readonly keptShare: number;
}

type NameKind = 'country' | 'place' | 'person' | 'name' | 'words' | 'derived' | 'acronym' | 'characters';

/**
 * How much speaks for a name that is missing being wrong, and not only left out or said otherwise. Set by a logistic fit
 * on human translations into Arabic, Chinese and Japanese with and without faults, rounded (`bench/gate.ts`).
 */
const KIND: Readonly<Record<NameKind, number>> = {
  country: 0.8,
  acronym: 0.55,
  place: 0.65,
  person: 0.05,
  // Made of everyday words, and so it may be translated by what it means.
  words: -0.15,
  name: -0.2,
  // Chinese and Japanese write it in characters that need not sound like it.
  characters: -0.35,
  // An adjective or a people, made from a name and not always by its sound: `Martian`, `Napoleonic`.
  derived: -1.4,
};
const WEIGHTS = {
  /** An everyday word in capitals: `VIDEO`. */
  isWordInCapitals: -1.6,
  /** The language is known to say it in one way, so that it would have been found. */
  isKnown: 0.8,
  /** There other names are heard less surely. */
  isKnownInHan: 0.5,
  /** What the target says is far from it, each nat up to some; what is near may be another spelling. */
  shortfall: 0.16,
  /** Each of some other segments that say it. */
  timesFound: 0.5,
  /** No other segment has the name. */
  isSingleMention: -1,
  /** Said in none of the other segments, it is said otherwise; but surnames and known names are not. */
  isNeverFound: -2.1,
  /** Named in the segment before, it may be left out. */
  isInPreviousSegment: -0.35,
  /** The target says who is meant in another way: 同氏. */
  hasAnaphor: -2.1,
  /** A person is often called by one name alone. */
  isPartOmitted: -1.2,
  isShortened: -0.3,
  /** A name stands in the target that its source does not have. */
  hasForeignName: 2.4,
  /** Where another word of the name keeps its letters, this one does. */
  isBesideLatin: 1.7,
  keptShare: 0.75,
  /** Of two names at the most that are missing beside it: a sentence may be retold. */
  otherOmissions: -0.7,
  /** One consonant is heard nearly everywhere and nowhere. */
  isShort: -0.7,
} as const;
const MOST_TIMES = 5;
const MOST_BESIDE = 2;
/** Nats. */
const LARGEST_SHORTFALL = 10;
const FEWEST_CONSONANTS = 2;
/** From this on a name counts as wrong. Translators into Japanese and Chinese leave out more of what was named before. */
const ENOUGH: Readonly<Record<Writing | 'letters', number>> = { letters: 0.8, kana: 0.8, han: 1.6 };

/** Whether a name is missing by mistake, and not said otherwise or left out as translators do now and then. */
export function isLikelyError(omission: Omission): boolean {
  return omission.isTranslated || scoreOmission(omission) >= ENOUGH[omission.writing ?? 'letters'];
}

function scoreOmission(omission: Omission): number {
  const { name, others, foundElsewhere } = omission;
  const kind = kindOf(omission);
  const features: readonly (readonly [keyof typeof WEIGHTS, number | boolean])[] = [
    ['isWordInCapitals', name.isAcronym && isDictionaryWord(name.word.toLowerCase())],
    ['isKnown', omission.isKnown],
    ['isKnownInHan', omission.isKnown && omission.writing === 'han'],
    ['shortfall', Math.min(omission.shortfall, LARGEST_SHORTFALL)],
    ['timesFound', Math.min(foundElsewhere, MOST_TIMES)],
    ['isSingleMention', others === 0],
    ['isNeverFound', others > 0 && foundElsewhere === 0 && !omission.isKnown && !isTransliterated(name, kind)],
    ['isInPreviousSegment', omission.isInPreviousSegment],
    ['hasAnaphor', omission.hasAnaphor && !['country', 'place'].includes(kind)],
    ['isPartOmitted', omission.isPartOmitted && !omission.isBesideLatin && (name.isPersonal || name.isSurname)],
    ['isShortened', omission.isShortened],
    ['hasForeignName', omission.hasForeignName],
    ['isBesideLatin', omission.isBesideLatin],
    ['keptShare', omission.keptShare],
    ['otherOmissions', Math.min(omission.otherOmissions, MOST_BESIDE)],
    ['isShort', omission.consonants < FEWEST_CONSONANTS],
  ];
  return features.reduce((sum, [feature, value]) => sum + WEIGHTS[feature] * Number(value), KIND[kind]);
}

function kindOf({ name: { word, isAcronym, isPersonal }, writing, isKnown }: Omission): NameKind {
  if (isAcronym) return 'acronym';
  if (isCountry(word)) return 'country';
  if (findKnownPlace(word) !== undefined && (isKnown || !isDescriptiveName(word, 'en'))) return 'place';
  if (isPersonal && !isKnown) return 'person';
  if (!isPersonal && !isKnown && isDerivedName(word, 'en')) return 'derived';
  if (writing !== undefined && isEastAsianName(word)) return 'characters';
  return isDescriptiveName(word, 'en') ? 'words' : 'name';
}

/** Translators transliterate surnames, but for those that are written in characters. */
function isTransliterated({ isSurname }: SourceName, kind: NameKind): boolean {
  return isSurname && kind !== 'characters';
}

function isDictionaryWord(word: string): boolean {
  return isCommonWord(word, 'en') || isTranslatedNameWord(word, 'en');
}
