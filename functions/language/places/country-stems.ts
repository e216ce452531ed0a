import { COUNTRY_STEMS_FILES } from '../data/country-stems.ts';
import { readLanguageFile } from '../language-files.ts';

interface CountryStems {
  /** Beginnings of names and adjectives in European languages, lower case and without marks. */
  readonly stems: readonly string[];
  /** Whole, as they are written. */
  readonly abbreviations: readonly string[];
}

let patterns: ReadonlyMap<string, readonly RegExp[]> | undefined;

function patternsOf(name: string): readonly RegExp[] | undefined {
  patterns ??= new Map(
    Object.entries(readLanguageFile<Readonly<Record<string, CountryStems>>>('und', COUNTRY_STEMS_FILES.topic)).map(
      ([country, { stems, abbreviations }]) => [
        country,
        [
          new RegExp(`(?<!\\p{L})(?:${stems.join('|')})`, 'u'),
          ...abbreviations.map((each) => new RegExp(`(?<!\\p{L})${each}(?!\\p{L})`, 'u')),
        ],
      ],
    ),
  );
  return patterns.get(name);
}

/**
 * Where a text says a country that has several names in one language, by any of them in a European language or by an
 * adjective: `Britain`, `Royaume-Uni`, `britisch`. `undefined` where it does not, and for countries with one name.
 */
export function findManyNamedCountry(name: string, text: string, folded: string): number | undefined {
  const places = (patternsOf(name) ?? []).map((pattern, index) => (index === 0 ? folded : text).search(pattern));
  return places.find((place) => place >= 0);
}

/** Whether an English name stands for a country that `findManyNamedCountry` knows. */
export function isManyNamedCountry(name: string): boolean {
  return patternsOf(name) !== undefined;
}
