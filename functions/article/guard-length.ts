import { RejectedInputError } from '../errors.ts';

/** Of all articles in one input: a thick novel. The function that analyses them has a minute for it. */
const MAX_CHARACTERS = 2_000_000;

/** Paragraphs, headings, list items, cells: of all articles too. */
const MAX_BLOCKS = 50_000;

/** Throws `RejectedInputError` `too-large` for text that is longer, or in more pieces, than any article. */
export function guardLength(characters: number, blocks = 0): void {
  if (characters > MAX_CHARACTERS) throw tooLarge(`${characters} characters`, MAX_CHARACTERS);
  if (blocks > MAX_BLOCKS) throw tooLarge(`${blocks} paragraphs`, MAX_BLOCKS);
}

function tooLarge(found: string, limit: number): RejectedInputError {
  return new RejectedInputError('too-large', `the text has ${found}, the limit is ${limit}`);
}
