/** Words that decide whether two sentences claim the same: negations, contraries, hedges, names of one thing. */
export { type ClaimWords, claimWordsOf, type Membership, type Unit } from './claim-words.ts';
export { countNegations, hasNegation } from './negations.ts';
