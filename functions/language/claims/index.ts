/** Words that decide whether two sentences claim the same: negations, contraries, hedges, names of one thing. */
export { type ClaimWords, claimWordsOf, type Membership } from './claim-words.ts';
export { countNegations, hasNegation } from './negations.ts';
