/**
 * How much each sign speaks for a name that is missing being wrong, and not only left out or said otherwise. Set by a
 * logistic fit on human translations with and without faults, rounded. See docs/decisions.
 */
const WEIGHTS = {
  /** A word with a capital inside a sentence that no word of the source explains. */
  hasUnalignedName: 3.7,
  /** It stands where this name should, and no other missing name is nearer. */
  isUnalignedInPlace: 1.3,
  /** Another capitalised word of the source, that is no name, should stand nearer to it. */
  isUnalignedContested: -0.8,
  /** It is written small elsewhere: a word of a title or an institution. */
  isUnalignedLowerCased: -0.8,
  /** It is an adjective before a small noun, as Slavic languages begin institutions: `Национальный научный фонд`. */
  isUnalignedAdjective: -1.5,
  /** Other sentences have it too: a name of the article, which translators put for a pronoun. */
  isUnalignedRepeated: -1.6,
  /** It sounds somewhat like the name: transliterated in a way that was not foreseen. */
  isUnalignedSimilar: -3.4,
  /** It is in letters that the target language does not use, and yet not in the source. */
  isUnalignedForeign: 1,
  /** The place of the name is the beginning of a sentence, with a word there that is known neither to source nor target. */
  isFirstWordInPlace: 1.1,
  /** And where source and target have one alphabet, in which hardly a word is unknown for being inflected. */
  isFirstWordOfSameScript: 1.2,
  /** A given name or a place that the source does not have begins a sentence. */
  isFirstWordName: 1.6,
  /** The translation keeps the name elsewhere. */
  isKeptElsewhere: 2.1,
  /** It keeps it nearly always. */
  isUsuallyKept: 0.4,
  /** A surname that other segments have too, and none of them keeps: nobody leaves out a person altogether. */
  isSurnameNeverKept: 1,
  /** Beside another word of the same name that is kept. */
  isPartlyKept: 0.3,
  /** The word stands beside the part of the name that is kept, on the side where this part should. */
  isUnalignedBesideKept: 1.5,
  /** In German: a given name or a place that the source does not have. */
  isUnalignedKnownName: 1.1,
  /** In German, where strangers are harder to tell, that says more. */
  isPartlyKeptAmongNouns: 0.2,
  /** In German: after the town that is in it, where readers know in which country that is. */
  isAfterPlace: -1,
  /** Made of everyday words: what a work, a hotline or an operation is called is often translated. */
  isCompound: -0.5,
  /** The target says it elsewhere in the same segment, but less often than the source. */
  hasOtherMention: -2.6,
  isCity: 1.3,
  isCountry: 0.7,
  /** Abbreviations are mostly spelled out, or others in each language; not one that the translation keeps always. */
  isAcronym: -0.6,
  /** An abbreviation, where two strangers stand side by side: what it is short for. */
  isSpelledOut: -1.5,
  /** The translation says it otherwise in most places. */
  isUsuallyNotKept: -1.4,
  /** Titles of films and books are translated, or others in each country. */
  isInTitle: -1.2,
  /** The target is short: more was left out than the name. */
  isTargetShort: -0.5,
  /** Where nouns have capitals, names are seldom left out. */
  capitalizesNouns: 3.3,
} as const;

/** From this on a name counts as wrong. */
const ENOUGH = 3.9;

export type Feature = keyof typeof WEIGHTS;

/** Whether the signs together make a missing name a mistake. */
export function isLikelyError(features: ReadonlySet<Feature>): boolean {
  return [...features].reduce((sum, feature) => sum + WEIGHTS[feature], 0) >= ENOUGH;
}
