/** Parts of patterns that are made of words in data. */

/** An alternation of words as they are written, the longest first. Without any word it matches nothing. */
export function anyOf(words: Iterable<string>): string {
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.map(RegExp.escape).join('|')})`;
}
