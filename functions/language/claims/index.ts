/** Words that decide whether two sentences claim the same: negations, contraries, hedges, names of one thing. */
export { claimWordsOf, type Membership } from './claim-words.ts';
export { findNegations } from './negations.ts';
