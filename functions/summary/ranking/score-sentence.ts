import fitted from './weights.json' with { type: 'json' };

/** What is known of a sentence among the others of its article. */
export interface SentenceTraits {
  /** Place among the sentences of the body, from 0. */
  readonly order: number;
  readonly words: number;
  /** How much it says of what the whole article says, by the words that other sentences have too. */
  readonly centrality: number;
  /** Words that it shares with the first two sentences. */
  readonly sharedWithLead: number;
  readonly figures: number;
  /** Words with a capital. */
  readonly capitals: number;
  /** Share of its characters inside quotation marks. */
  readonly quotedShare: number;
}

/** What speaks for a sentence in a summary, or against it where its weight is negative. */
interface FeatureWeights {
  /** From 1 for the first sentence towards 0. */
  readonly early: number;
  readonly first: number;
  readonly central: number;
  readonly centralAndEarly: number;
  /** In average sentences. */
  readonly length: number;
  readonly lengthAndEarly: number;
  /** What is over a long sentence, as a share of one. */
  readonly tooLong: number;
  /** In steps of eight words, the most that sentences share as a rule. */
  readonly sharedWithLead: number;
  /** One or two: a third adds nothing. */
  readonly figures: number;
  readonly quoted: number;
  /** In tens of words with a capital. */
  readonly names: number;
}

export type SentenceFeature = keyof FeatureWeights;
export type SentenceFeatures = Readonly<Record<SentenceFeature, number>>;

/** `scripts/fit-sentence-ranking.ts` fits them to articles and the highlights that their newsrooms wrote. */
const WEIGHTS: FeatureWeights = fitted.weights;

/** Words. An average sentence of news is the unit of length. */
const AVERAGE_WORDS = 20;
/** Words from which a sentence counts as long; the weights were fitted with these scales. */
const LONG_WORDS = 30;
/** Sentences after which being early counts for half. */
const HALF_EARLY = 3;
/** What makes these features about 1: words shared with the lead, figures, capitals. */
const SHARED_WORDS = 8;
const MAX_FIGURES = 2;
const NAMES = 10;

export function featuresOfSentence(traits: SentenceTraits): SentenceFeatures {
  const early = 1 / (1 + traits.order / HALF_EARLY);
  const length = traits.words / AVERAGE_WORDS;
  return {
    early,
    first: traits.order === 0 ? 1 : 0,
    central: traits.centrality,
    centralAndEarly: traits.centrality * early,
    length,
    lengthAndEarly: length * early,
    tooLong: Math.max(0, (traits.words - LONG_WORDS) / LONG_WORDS),
    sharedWithLead: traits.sharedWithLead / SHARED_WORDS,
    figures: Math.min(MAX_FIGURES, traits.figures),
    quoted: traits.quotedShare,
    names: traits.capitals / NAMES,
  };
}

/** How much a sentence belongs into a summary. */
export function scoreSentence(features: SentenceFeatures, weights: SentenceFeatures = WEIGHTS): number {
  let score = 0;
  for (const [feature, value] of Object.entries(features)) score += weights[feature as SentenceFeature] * value;
  return score;
}
