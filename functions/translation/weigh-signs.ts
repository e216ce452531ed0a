/**
 * How much each sign speaks for a name that is missing being wrong, and not only left out or said otherwise. Set by a
 * logistic fit on human translations with and without faults, rounded. See docs/decisions.
 */
const WEIGHTS = {
  /** A word with a capital inside a sentence that no word of the source explains. */
  hasStranger: 3,
  /** It stands where this name should, and no other missing name is nearer. */
  isStrangerInPlace: 1,
  /** Another capitalised word of the source, that is no name, should stand nearer to it. */
  isStrangerRivalled: -0.75,
  /** It is written small elsewhere: a word of a title or an institution. */
  isStrangerWord: -1,
  /** Other sentences have it too: a name of the article, which translators put for a pronoun. */
  isStrangerOfArticle: -2,
  /** It sounds somewhat like the name: transliterated in a way that was not foreseen. */
  isStrangerAlike: -2.9,
  /** The place of the name is the beginning of a sentence, with a word there that is known neither to source nor target. */
  isFirstWordInPlace: 2,
  /** A given name or a place that the source does not have begins a sentence. */
  isFirstWordName: 1.1,
  /** The translation keeps the name elsewhere. */
  isKeptElsewhere: 1.4,
  /** A given name, beside one, beside another word of the same name that is kept, or a known town or region. */
  isSurelyName: 1,
  /** Abbreviations are mostly spelled out, or others in each language; not one that the translation keeps always. */
  isAcronym: -2,
  /** The translation says it otherwise in most places. */
  isUsuallyOtherwise: -2,
  /** A subject is left out or becomes a pronoun more easily than any other word. */
  isAtStart: -1.5,
  /** The target is short: more was left out than the name. */
  isTargetShort: -1,
  /** Where nouns have capitals, names are seldom left out. */
  areNounsCapitalized: 1.5,
} as const;

/** From this on a name counts as wrong. */
const ENOUGH = 2.5;

export type Sign = keyof typeof WEIGHTS;

/** Whether the signs together make a missing name a mistake. */
export function isEnough(signs: ReadonlySet<Sign>): boolean {
  return [...signs].reduce((sum, sign) => sum + WEIGHTS[sign], 0) >= ENOUGH;
}
