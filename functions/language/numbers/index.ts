/** Numbers of all languages, in digits and in words, and what stands around them. */
export { writesDecimalPoint } from './decimal-mark.ts';
export { type FigureWords, figureWordsOf, type Qualifier } from './figure-words.ts';
export { type FoundNumber, findNumbers } from './find-numbers.ts';
export { findVagueAmounts } from './find-vague-amounts.ts';
