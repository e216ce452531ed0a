import { CITIES_FILES } from '../data/cities.ts';
import { COUNTRY_NAMES_FILES } from '../data/country-names.ts';
import { EXONYMS_FILES } from '../data/exonyms.ts';
import { REGIONS_FILES } from '../data/regions.ts';
import { TOWNS_FILES } from '../data/towns.ts';
import { everyLanguage, languageLookup, once, readLanguageFile } from '../language-files.ts';
import { localeOf } from '../language-tags.ts';
import { remembered } from '../remembered.ts';

/** A place name that is known without its context. */
export interface KnownPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: 'city' | 'country' | 'region';
}

/** ISO 3166-1 alpha-2 → names, parted by `|`. */
type NamesByCountry = Readonly<Record<string, string>>;

interface CountryNames {
  /** Languages whose names of countries are known in every language's news. */
  readonly languages: readonly string[];
  /** What ISO 3166 knows as territories or names otherwise than news does. */
  readonly names: NamesByCountry;
}

/** Places by their names, without accents and capitals. */
interface Places {
  readonly byName: ReadonlyMap<string, KnownPlace>;
  /** First words of names → the most words that such a name has. */
  readonly firstWords: ReadonlyMap<string, number>;
}

const dataOf = <Data>(topic: { readonly topic: string }) => readLanguageFile<Data>('und', topic.topic);

const citiesByCountry = once(() => dataOf<NamesByCountry>(CITIES_FILES));

/** Codes that ISO 3166-1 assigns: a country of the list of cities has one. */
export const countryCodes = (): readonly string[] => Object.keys(citiesByCountry());

/** Accents and apostrophes differ between agencies: `Baghlān` is `Baghlan`. */
function plain(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name.toLowerCase() : withoutAccents(name);
}

const withoutAccents = remembered((name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase(),
);

type PlaceNames = Iterable<readonly [names: string, place: KnownPlace]>;

/** Of two places of one name the first is meant. */
function collect(names: PlaceNames): Places {
  const byName = new Map<string, KnownPlace>();
  for (const [several, place] of names) {
    for (const name of several.split('|').map(plain)) if (name !== '' && !byName.has(name)) byName.set(name, place);
  }
  const firstWords = new Map<string, number>();
  for (const name of byName.keys()) {
    const first = firstWordOf(name);
    const words = first === name ? 1 : name.split(/[^\p{L}\p{N}]+/u).length;
    firstWords.set(first, Math.max(firstWords.get(first) ?? 1, words));
  }
  return { byName, firstWords };
}

/** `St. Gallen`, `Washington, D.C.`, `Baden-Baden`. */
function firstWordOf(name: string): string {
  return /^[^ -]*[^ .,-](?=[.,]? )|^[^ -]+(?=-)/.exec(name)?.[0] ?? name;
}

function* ofKind(byCountry: NamesByCountry, kind: KnownPlace['kind']): PlaceNames {
  for (const [country, names] of Object.entries(byCountry)) yield [names, { country, kind }];
}

function* countriesIn(language: string): PlaceNames {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const country of countryCodes()) yield [display.of(country) ?? '', { country, kind: 'country' }];
}

function* worldPlaces({ languages, names }: CountryNames): PlaceNames {
  for (const language of languages) yield* countriesIn(language);
  yield* ofKind(names, 'country');
  yield* ofKind(dataOf(REGIONS_FILES), 'region');
  yield* ofKind(citiesByCountry(), 'city');
}

const worldwide = once((): Places => {
  const { byName } = collect(worldPlaces(dataOf(COUNTRY_NAMES_FILES)));
  const named = [...exonyms()].flatMap(([name, city]): (readonly [string, KnownPlace])[] => {
    const known = byName.get(city);
    return known === undefined ? [] : [[name, known]];
  });
  return collect([...byName, ...named]);
});

const townsOf = languageLookup<NamesByCountry>(TOWNS_FILES, (towns) => towns);
const exonymsByLanguage = everyLanguage<Readonly<Record<string, string>>>(EXONYMS_FILES);
const regionsOf = languageLookup<NamesByCountry>(REGIONS_FILES, (regions) => regions);

/** What news in one language knows beside what the world knows: countries as the language calls them, regions and small towns. */
const placesOf = remembered((language) =>
  collect([
    ...countriesIn(localeOf(language).toString()),
    ...ofKind(regionsOf(language) ?? {}, 'region'),
    ...ofKind(townsOf(language) ?? {}, 'city'),
  ]),
);

/** What a name is when it stands for a place; `undefined` for any other. */
export function findKnownPlace(name: string, language?: string): KnownPlace | undefined {
  const key = plain(name);
  return worldwide().byName.get(key) ?? (language === undefined ? undefined : placesOf(language).byName.get(key));
}

/** The most words that a place has which begins as this word does: `New` opens `New York City`; 0 where none does. */
export function longestPlace(word: string, language: string): number {
  const key = firstWordOf(plain(word));
  return Math.max(worldwide().firstWords.get(key) ?? 0, placesOf(language).firstWords.get(key) ?? 0);
}

/** ISO 3166-1 alpha-2 of a city, region or country. */
export function countryOfPlace(name: string): string | undefined {
  return findKnownPlace(name)?.country || undefined;
}

/** Other names of cities, in every language → the name in the list of cities. Source: common usage of agencies. */
const exonyms = once(
  () =>
    new Map(
      exonymsByLanguage()
        .flatMap(Object.entries<string>)
        .map(([name, city]) => [plain(name), plain(city)]),
    ),
);

/** One name for a place that has several: `Kiev`, `Kyiv` and `Київ` are one. */
export function canonicalPlace(name: string): string {
  const key = plain(name);
  return exonyms().get(key) ?? key;
}
