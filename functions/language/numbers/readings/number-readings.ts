import type { FoundNumber } from '../find-numbers.ts';

/** A number in digits and what it may mean; marks are read in every way that they are written in some language. */
export interface DigitNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Most likely first: `1,234` in English is 1234, and may be 1.234. */
  readonly values: readonly number[];
  /** Where marks may part numbers: 3 and 2 of `3:2`. */
  readonly pieces: readonly number[];
  /** The year in short or in full: 90 of `1990s`, 1918 and 2018 of `’18`. */
  readonly years?: readonly number[];
  /** The scale that its values have been multiplied by. */
  readonly scale?: number;
}

/** What words of a text may mean. */
export interface WordReadings {
  /** The numbers of a text one by one, in digits and words. */
  readonly counted: readonly FoundNumber[];
  /** What words, numerals and Roman numerals may mean, generously: articles are 1, a week is 7. */
  readonly words: ReadonlySet<number>;
  /** What of it is said beyond doubt. */
  readonly plainWords: ReadonlySet<number>;
  /** What only units say: the 7 of a week. */
  readonly units: ReadonlySet<number>;
  /** How often words and numerals may mean each number. */
  readonly mentions: ReadonlyMap<number, number>;
  /** How often of it beyond doubt: no articles. */
  readonly plainMentions: ReadonlyMap<number, number>;
}

/** Every number that a text may name. */
export interface NumberReadings extends WordReadings {
  readonly digits: readonly DigitNumber[];
}
