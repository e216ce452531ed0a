import { DEMONYMS_FILES } from '../data/demonyms.ts';
import { languageLookup, once } from '../language-files.ts';
import { englishCountry } from './english-country.ts';

interface DemonymFile {
  /** Adjectives and names of peoples, lower case: capitalised, and no names of persons, organisations or places. */
  readonly peoples: readonly string[];
  /** What a hyphen joins to a place: the `based` of `Paris-based`. */
  readonly compounds?: readonly string[];
  /** Those that do not begin as their country does; by ISO 3166-1 alpha-2. */
  readonly countries?: Readonly<Record<string, readonly string[]>>;
}

interface Demonyms {
  readonly peoples: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
}

/** Letters that an adjective shares with its country: `Fren`ch is not `Fr`ance, which is listed, yet `Belg`ian is Belgium. */
const SHORTEST_SHARED = 4;

const demonyms = languageLookup<DemonymFile, Demonyms>(
  DEMONYMS_FILES,
  ({ peoples, compounds = [], countries = {} }) => ({
    peoples: new Set(peoples),
    compounds: new Set(compounds),
    countries: new Map(Object.entries(countries).flatMap(([code, words]) => words.map((word) => [word, code]))),
  }),
);

/** Whether a word in lower case is an adjective of origin or a people, in English or in the language. */
export function isDemonym(lower: string, language = 'en'): boolean {
  return ['en', language].some((each) => isDemonymOf(lower, each));
}

function isDemonymOf(lower: string, language: string): boolean {
  const known = demonyms(language);
  if (known === undefined || known.peoples.has(lower)) return known !== undefined;
  if (!/[’'-]/.test(lower)) return false;
  return (
    known.peoples.has(lower.replace(/[’']s?$/, '')) || known.compounds.has(lower.slice(lower.lastIndexOf('-') + 1))
  );
}

const countries = once(() => new Map([...(demonyms('en')?.peoples ?? [])].flatMap(countryLike)));

/** ISO 3166-1 alpha-2 of the country of an English adjective or people, in lower case: FR for `french`. */
export function countryOfDemonym(lower: string): string | undefined {
  return countries().get(lower);
}

function countryLike(word: string): [string, string][] {
  const known = demonyms('en')?.countries.get(word);
  if (known !== undefined) return [[word, known]];
  let [best, longest] = ['', SHORTEST_SHARED - 1];
  for (const [code, name] of regions()) {
    const length = sharedLength(word, name);
    if (length > longest) [best, longest] = [code, length];
  }
  return best === '' ? [] : [[word, best]];
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Of which codes of ISO 3166-1 are made. */
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of all that has an English name in CLDR, unions of countries too. */
const regions = once(() =>
  LETTERS.flatMap((first) =>
    LETTERS.map((second) => [first + second, englishCountry(first + second)?.toLowerCase() ?? ''] as const),
  ).filter(([, name]) => name !== ''),
);
