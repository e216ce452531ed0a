import { RejectedInputError } from '../errors.ts';

/** Of all articles in one input: a thick novel. The function that analyses them has a minute for it. */
const MAX_CHARACTERS = 2_000_000;

/** Throws `RejectedInputError` `too-large` for text that is longer than any article. */
export function guardLength(characters: number): void {
  if (characters <= MAX_CHARACTERS) return;
  throw new RejectedInputError('too-large', `the text has ${characters} characters, the limit is ${MAX_CHARACTERS}`);
}
