import {
  isCommonWord,
  isDerivedName,
  isDescriptiveName,
  isEastAsianName,
  isTranslatedNameWord,
} from '../../../../language/names/index.ts';
import { findKnownPlace } from '../../../../language/places/index.ts';
import type { Writing } from '../name-pair.ts';
import type { SourceName } from '../source/source-names.ts';
import { isCountry } from './country-mentions.ts';
import fitted from './weights.json' with { type: 'json' };

/** What is known of a name that a target does not have. */
export interface Omission {
  readonly name: SourceName;
  /** Of the source. */
  readonly language: string;
  /** What the target is written in. */
  readonly writing: Writing;
  /** How much better the target would have to match it, in nats. */
  readonly shortfall: number;
  readonly consonants: number;
  /** Other segments whose source has the name, and how many of their targets have it. */
  readonly others: number;
  readonly foundElsewhere: number;
  /** The language has an accepted rendering of it. */
  readonly isKnown: boolean;
  /** The segment before has it. */
  readonly isInPreviousSegment: boolean;
  /** The target refers to somebody by a title or pronoun that its source does not have. */
  readonly hasAnaphor: boolean;
  /** A surname for which the translation always writes one word that does not sound like it. */
  readonly isTranslated: boolean;
  /** Another word of the name stands in the target in Latin letters. */
  readonly isBesideLatin: boolean;
  /** Another word of the name is found, and no dot joins it to what stands for this one. */
  readonly isPartOmitted: boolean;
  /** A longer name of the text begins with it: Livi for Livingston. */
  readonly isShortened: boolean;
  /** How many words of other names the target omits too. */
  readonly otherOmissions: number;
  /** The target has a name in Latin letters, or instead of a country another one, that its source does not have. */
  readonly hasForeignName: boolean;
  /** The share of the names of the other segments that keep their Latin letters, and so are sure to be found. */
  readonly keptShare: number;
}

/** Kinds of name, exactly one of which each name is. */
interface KindWeights {
  readonly country: number;
  readonly acronym: number;
  readonly place: number;
  readonly person: number;
  /** Made of common words, and so it may be translated by what it means. */
  readonly words: number;
  readonly name: number;
  /** Chinese and Japanese write it in characters that need not sound like it. */
  readonly characters: number;
  /** An adjective or a people, made from a name and not always by its sound: `Martian`, `Napoleonic`. */
  readonly derived: number;
}

type NameKind = keyof KindWeights;

/**
 * What speaks for or against a missing name being wrong, rather than left out or rendered in another way; each weight is
 * a logarithm of odds. `scripts/fit-uncased-names.ts` fits them to human translations with and without injected faults.
 */
interface FeatureWeights extends KindWeights {
  /** A common word in capitals: `VIDEO`. */
  readonly isWordInCapitals: number;
  /** The language has an accepted rendering of it, which would have been found. */
  readonly isKnown: number;
  /** Other names are found less surely in Chinese. */
  readonly isKnownInHan: number;
  /** For each nat, up to some, by which the target has something else: what is near may be another spelling. */
  readonly shortfall: number;
  /** For each of some other segments that have it. */
  readonly timesFound: number;
  /** No other segment has the name. */
  readonly isSingleMention: number;
  /** Found in none of the other segments, it is rendered in another way; but surnames and names with an accepted rendering are not. */
  readonly isNeverFound: number;
  /** Named in the segment before, it may be left out. */
  readonly isInPreviousSegment: number;
  /** The target refers to it in another way: 同氏. */
  readonly hasAnaphor: number;
  /** A person is often called by one name alone. */
  readonly isPartOmitted: number;
  readonly isShortened: number;
  /** A name stands in the target that its source does not have. */
  readonly hasForeignName: number;
  /** Where another word of the name keeps its letters, this one does too. */
  readonly isBesideLatin: number;
  readonly keptShare: number;
  /** For each of two names at the most that are missing beside it: a sentence may be retold. */
  readonly otherOmissions: number;
  /** One consonant matches nearly everything and nothing. */
  readonly isShort: number;
}

export type OmissionFeature = keyof FeatureWeights;

interface FittedWeights {
  readonly weights: FeatureWeights;
  /**
   * The sums of weights from which a name counts as wrong, by what the target is written in. Translators into Chinese
   * leave out more of what was named before.
   */
  readonly thresholds: Readonly<Record<Writing, number>>;
}

const { weights, thresholds }: FittedWeights = fitted;
/** More segments that have a name tell no more. */
const MAX_TIMES_FOUND = 5;
/** More count no more: the weights were fitted so. */
const MAX_OTHER_OMISSIONS = 2;
/** Nats. What is farther is another word in any case. */
const MAX_SHORTFALL = 10;
/** Fewer sounds are shared by chance. */
const MIN_CONSONANTS = 2;

/** Whether a name is missing by mistake, and not rendered in another way or left out as translators do now and then. */
export function isLikelyError(omission: Omission): boolean {
  const score = [...omissionFeatures(omission)].reduce((sum, [feature, value]) => sum + weights[feature] * value, 0);
  return omission.isTranslated || score >= thresholds[omission.writing];
}

/** How much of each feature an omission has; what it has none of may be absent. */
export function omissionFeatures(omission: Omission): ReadonlyMap<OmissionFeature, number> {
  const { name, others, foundElsewhere } = omission;
  const kind = kindOf(omission);
  const features: readonly (readonly [OmissionFeature, number | boolean])[] = [
    [kind, true],
    ['isWordInCapitals', name.isAcronym && isDictionaryWord(name.word.toLowerCase(), omission.language)],
    ['isKnown', omission.isKnown],
    ['isKnownInHan', omission.isKnown && omission.writing === 'han'],
    ['shortfall', Math.min(omission.shortfall, MAX_SHORTFALL)],
    ['timesFound', Math.min(foundElsewhere, MAX_TIMES_FOUND)],
    ['isSingleMention', others === 0],
    ['isNeverFound', others > 0 && foundElsewhere === 0 && !omission.isKnown && !isTransliterated(name, kind)],
    ['isInPreviousSegment', omission.isInPreviousSegment],
    ['hasAnaphor', omission.hasAnaphor && !['country', 'place'].includes(kind)],
    ['isPartOmitted', omission.isPartOmitted && !omission.isBesideLatin && (name.isPersonal || name.isSurname)],
    ['isShortened', omission.isShortened],
    ['hasForeignName', omission.hasForeignName],
    ['isBesideLatin', omission.isBesideLatin],
    ['keptShare', omission.keptShare],
    ['otherOmissions', Math.min(omission.otherOmissions, MAX_OTHER_OMISSIONS)],
    ['isShort', omission.consonants < MIN_CONSONANTS],
  ];
  return new Map(features.map(([feature, value]) => [feature, Number(value)]));
}

function kindOf({ name: { word, isAcronym, isPersonal }, language, writing, isKnown }: Omission): NameKind {
  if (isAcronym) return 'acronym';
  if (isCountry(word)) return 'country';
  if (findKnownPlace(word) !== undefined && (isKnown || !isDescriptiveName(word, language))) return 'place';
  if (isPersonal && !isKnown) return 'person';
  if (!isPersonal && !isKnown && isDerivedName(word, language)) return 'derived';
  if (writing !== 'letters' && isEastAsianName(word)) return 'characters';
  return isDescriptiveName(word, language) ? 'words' : 'name';
}

/** Translators transliterate surnames, but for those that are written in characters. */
function isTransliterated({ isSurname }: SourceName, kind: NameKind): boolean {
  return isSurname && kind !== 'characters';
}

function isDictionaryWord(word: string, language: string): boolean {
  return isCommonWord(word, language) || isTranslatedNameWord(word, language);
}
