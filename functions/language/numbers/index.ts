/** Numbers of all languages, in digits and in words, what they may mean, and what stands around them. */
export { type FigureWords, figureWordsOf, type Qualifier } from './figure-words.ts';
export { type FoundNumber, findNumbers } from './find-numbers.ts';
export { findVagueAmounts } from './find-vague-amounts.ts';
export { hasDual } from './grammatical-number.ts';
export { numbersInWord } from './lex-numbers.ts';
export { type NumberMarks, numberMarksOf, writesDecimalPoint } from './number-marks.ts';
export { toAsciiDigits } from './read-digits.ts';
export { cjkNumerals, numeralClass } from './readings/cjk-numerals.ts';
export { findNumberPhrases, impliedAmounts, type NumberPhrase, numberUsageOf } from './readings/number-phrases.ts';
export type { DigitNumber, NumberReadings } from './readings/number-readings.ts';
export { numberStemsOf } from './readings/number-stems.ts';
export { readNumbers, readsNumberWords, writesNumerals } from './readings/read-numbers.ts';
export { namesNumber } from './readings/word-readings.ts';
