import { toAsciiDigits } from '../read-digits.ts';
import { readCjkNumbers } from './cjk-readings.ts';
import { readDigitNumbers } from './digit-readings.ts';
import type { NumberReadings } from './number-readings.ts';
import { numberStemsOf } from './number-stems.ts';
import { readRomanNumerals } from './roman-numerals.ts';
import { readWordNumbers } from './word-readings.ts';

/** Whether number words of a language can be read; elsewhere only digits can be compared. */
export function readsNumberWords(language: string): boolean {
  return numberStemsOf(language).byBeginning.size > 0 || writesNumerals(language);
}

/** Whether the language's words for numbers are numerals, which stand for digits anywhere: 下午三点. */
export function writesNumerals(language: string): boolean {
  return numberStemsOf(language).writesNumerals;
}

/** Every number that a text may name, in digits and in words. */
export function readNumbers(text: string, language: string): NumberReadings {
  const ascii = toAsciiDigits(text);
  const cjk = readCjkNumbers(ascii);
  const numerals = [...cjk.words, ...readRomanNumerals(text)];
  return {
    digits: readDigitNumbers(ascii, language, cjk.digits),
    ...readWordNumbers(text, language, { mentioned: cjk.words, named: numerals }),
  };
}
