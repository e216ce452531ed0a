/** Longer than any reply that was asked for. */
const MAX_REPLY_CHARACTERS = 200_000;
/** How many places in a reply are tried as the beginning of an object. */
const MAX_STARTS = 200;

/**
 * JSON objects in a model's reply, as they come: models wrap them in thoughts, fences and courtesies. An object inside
 * another one is not given on its own.
 */
export function findJsonObjects(reply: string): unknown[] {
  const text = reply.slice(0, MAX_REPLY_CHARACTERS).replace(/<think>[\s\S]*?<\/think>/gi, '');
  const found: unknown[] = [];
  let start = text.indexOf('{');
  for (let tries = 0; start >= 0 && tries < MAX_STARTS; tries += 1) {
    const end = endOfObject(text, start);
    const value = end === undefined ? undefined : parse(text.slice(start, end));
    if (value !== undefined) found.push(value);
    start = text.indexOf('{', value === undefined ? start + 1 : end);
  }
  return found;
}

/** Just after the bracket that closes the one at `start`; brackets inside strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  const pattern = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  pattern.lastIndex = start;
  let depth = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return pattern.lastIndex;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
