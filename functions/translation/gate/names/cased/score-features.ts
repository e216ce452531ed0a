import fitted from './weights.json' with { type: 'json' };

/**
 * What speaks for or against a missing name being wrong, rather than left out or rendered in another way; each weight is
 * a logarithm of odds. `scripts/fit-cased-names.ts` fits them to human translations with and without injected faults.
 */
interface FeatureWeights {
  /** A word with a capital inside a sentence that no word of the source explains. */
  readonly hasUnalignedName: number;
  /** It stands where this name should, and no other missing name is nearer. */
  readonly isUnalignedInPlace: number;
  /** Another capitalised word of the source, which is not a name, should stand nearer to it. */
  readonly isUnalignedContested: number;
  /** It is written without a capital elsewhere: a word of a title or an institution. */
  readonly isUnalignedLowerCased: number;
  /** It is an adjective before a noun without a capital, as Slavic languages begin institutions: `Национальный научный фонд`. */
  readonly isUnalignedAdjective: number;
  /** Other sentences have it too: a name of the article, which translators put for a pronoun. */
  readonly isUnalignedRepeated: number;
  /** It sounds somewhat like the name: transliterated in a way that was not foreseen. */
  readonly isUnalignedSimilar: number;
  /** It is in letters that the target language does not use, and yet not in the source. */
  readonly isUnalignedForeign: number;
  /** The place of the name is the beginning of a sentence, with a word there that is known neither to source nor target. */
  readonly isFirstWordInPlace: number;
  /** And where source and target have one alphabet, in which hardly a word is unknown for being inflected. */
  readonly isFirstWordOfSameScript: number;
  /** A given name or a place that the source does not have begins a sentence. */
  readonly isFirstWordName: number;
  /** The translation keeps the name elsewhere. */
  readonly isKeptElsewhere: number;
  /** It keeps it nearly always. */
  readonly isUsuallyKept: number;
  /** A surname that other segments have too, and none of them keeps: nobody leaves out a person altogether. */
  readonly isSurnameNeverKept: number;
  /** Beside another word of the same name that is kept. */
  readonly isPartlyKept: number;
  /** The word stands beside the part of the name that is kept, on the side where this part should. */
  readonly isUnalignedBesideKept: number;
  /** In German: a given name or a place that the source does not have. */
  readonly isUnalignedKnownName: number;
  /** In German, where unaligned names are harder to tell, that counts more. */
  readonly isPartlyKeptAmongNouns: number;
  /** In German: after the town that is in it, where readers know in which country that is. */
  readonly isAfterPlace: number;
  /** Made of common words: what a work, a hotline or an operation is called is often translated. */
  readonly isCompound: number;
  /** The target has it elsewhere in the same segment, but less often than the source. */
  readonly hasOtherMention: number;
  readonly isCity: number;
  readonly isCountry: number;
  /** Abbreviations are mostly spelled out, or differ between languages; not one that the translation keeps always. */
  readonly isAcronym: number;
  /** An abbreviation, where two unaligned names stand side by side: what it is short for. */
  readonly isSpelledOut: number;
  /** The translation renders it in another way in most places. */
  readonly isUsuallyNotKept: number;
  /** Titles of films and books are translated, or differ between countries. */
  readonly isInTitle: number;
  /** The target is short: more was left out than the name. */
  readonly isTargetShort: number;
  /** Where nouns have capitals, names are rarely left out. */
  readonly capitalizesNouns: number;
}

export type Feature = keyof FeatureWeights;

/** The sum of weights from which a name counts as wrong. */
const { weights, threshold }: { readonly weights: FeatureWeights; readonly threshold: number } = fitted;

/** Whether its features together make a missing name a likely error. */
export function isLikelyError(features: ReadonlySet<Feature>): boolean {
  return [...features].reduce((sum, feature) => sum + weights[feature], 0) >= threshold;
}
