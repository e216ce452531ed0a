/**
 * A pattern of words and phrases as data writes them: `*` stands for any letters, `'` for either apostrophe, a space for
 * any space. The longest that fits is taken; what it touches on either side is neither a letter nor a digit.
 */
export function wordPattern(phrases: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(phrases)})(?![\p{L}\p{N}])`, flags);
}

/** The same for use inside another pattern. */
export function alternatives(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((one, other) => other.length - one.length);
  return longestFirst
    .map((phrase) =>
      phrase
        .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll('*', String.raw`\p{L}*`)
        .replaceAll("'", "[’']")
        .replaceAll(' ', String.raw`\s+`),
    )
    .join('|');
}

/** The phrases, each with a capital too, as it is written where it opens a sentence. */
export function capitalizable(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => [phrase, phrase.charAt(0).toUpperCase() + phrase.slice(1)]);
}
