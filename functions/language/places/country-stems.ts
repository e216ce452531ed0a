import countries from '../data/und/country-stems.json' with { type: 'json' };

interface Beginnings {
  /** Beginnings of names and adjectives, lower case and without marks. */
  readonly stems: readonly string[];
  /** Whole, as they are written. */
  readonly abbreviations: readonly string[];
}

const PATTERNS: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries(countries satisfies Readonly<Record<string, Beginnings>>).map(([name, { stems, abbreviations }]) => [
    name,
    [
      new RegExp(`(?<!\\p{L})(?:${stems.join('|')})`, 'u'),
      ...abbreviations.map((each) => new RegExp(`(?<!\\p{L})${each}(?!\\p{L})`, 'u')),
    ],
  ]),
);

/**
 * Where a text says a country that has several names in one language, by any of them in a European language or by an
 * adjective: `Britain`, `Royaume-Uni`, `britisch`. `undefined` where it does not, and for countries with one name.
 */
export function findManyNamedCountry(name: string, text: string, folded: string): number | undefined {
  const places = (PATTERNS.get(name) ?? []).map((pattern, index) => (index === 0 ? folded : text).search(pattern));
  return places.find((place) => place >= 0);
}

/** Whether an English name stands for a country that `findManyNamedCountry` knows. */
export function isManyNamedCountry(name: string): boolean {
  return PATTERNS.has(name);
}
