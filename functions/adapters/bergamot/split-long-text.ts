import { DENSE_LETTERS } from '../../language/scripts/index.ts';

/**
 * The engine cuts what is longer than 256 of its pieces in the middle of a word, and models are at their best far below
 * that. A piece of an alphabet has some three characters, one of Chinese or Japanese writing one.
 */
const MAX_LENGTH = 500;
/** Letters of an alphabet that a character of Chinese or Japanese counts as. */
const DENSE_LENGTH = 3;
const DENSE = new RegExp(`[${DENSE_LETTERS}]`, 'u');
/** Where a sentence may be parted with the least harm: after its clauses. */
const ENDS_CLAUSE = /[,;:—–，；：、。！？.!?]$/u;

/** The parts of a sentence that is too long for the engine, cut after clauses or else between words; joined, the text. */
export function splitLongText(text: string): string[] {
  if (lengthOf(text) <= MAX_LENGTH) return [text];
  const parts: string[] = [];
  let part = '';
  let clause = 0;
  for (const token of tokensOf(text)) {
    if (part !== '' && lengthOf(part + token) > MAX_LENGTH) {
      // A clause that ended long ago would leave a stump.
      const cut = clause > part.length / 2 ? clause : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
      clause = 0;
    }
    part += token;
    if (ENDS_CLAUSE.test(token.trimEnd())) clause = part.length;
  }
  return [...parts, part].filter((each) => each !== '');
}

/** Words with the space after them; characters of writing without spaces, and of words longer than any word, one by one. */
function* tokensOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(/\S+\s*/g)) {
    if (lengthOf(word) > MAX_LENGTH || DENSE.test(word)) yield* word;
    else yield word;
  }
}

function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += DENSE.test(character) ? DENSE_LENGTH : 1;
  return length;
}
