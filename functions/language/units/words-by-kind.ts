/** Words by what they measure (`length`, `percent`), parted by bars. */
export type WordsByKind = Readonly<Record<string, string>>;

/** The kind of each word, in lower case. */
export function kindsOf(...tables: readonly WordsByKind[]): ReadonlyMap<string, string> {
  const kinds = tables.flatMap((table) =>
    Object.entries(table).flatMap(([kind, words]) => listOf(words).map((word) => [word.toLowerCase(), kind] as const)),
  );
  return new Map(kinds);
}

export function wordsOf(table: WordsByKind): string[] {
  return Object.values(table).flatMap(listOf);
}

export function listOf(words: string): string[] {
  return words.split('|').filter((word) => word !== '');
}
