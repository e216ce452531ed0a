import { RejectedInputError } from '../../../errors.ts';

/** News formats nest ten levels; the parser takes a second for ten megabytes of open brackets before it says no. */
const MAX_DEPTH = 200;

/** `JSON.parse` for text from outside. Throws `RejectedInputError` `too-deep`, and `SyntaxError` for anything but JSON. */
export function parseJson(text: string): unknown {
  if (nestsTooDeep(text)) {
    throw new RejectedInputError('too-deep', `the JSON nests values more than ${MAX_DEPTH} levels deep`);
  }
  return JSON.parse(text);
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '[' || character === '{') depth += 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
