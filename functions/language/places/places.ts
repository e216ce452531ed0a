import de from '../data/de/towns.json' with { type: 'json' };
import en from '../data/en/towns.json' with { type: 'json' };
import es from '../data/es/towns.json' with { type: 'json' };
import fr from '../data/fr/towns.json' with { type: 'json' };
import nl from '../data/nl/towns.json' with { type: 'json' };
import cities from '../data/und/cities.json' with { type: 'json' };
import regions from '../data/und/regions.json' with { type: 'json' };
import { EXONYMS } from './exonyms.ts';

/** A place name that is known without its context. */
export interface KnownPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: 'city' | 'country' | 'region';
}

const LANGUAGES = ['en', 'es', 'de', 'fr', 'ru', 'uk', 'nl', 'pt', 'it'];
/** What ISO 3166 knows as territories or names otherwise than news does. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  US: 'Washington|US|U.S|U.S.|USA|U.S.A.|United States of America|America|EE.UU.|EE UU|Estados Unidos|EEUU|США|VS|États-Unis|EUA',
  GB: 'UK|U.K.|U.K|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Gran Bretaña|Inglaterra|Reino Unido|Grande-Bretagne|Великобритания|Groot-Brittannië|Engeland',
  AE: 'UAE|Emirates',
  CZ: 'Czech Republic|Tschechien',
  KR: 'South Korea|Südkorea|Corea del Sur|Zuid-Korea',
  KP: 'North Korea|Nordkorea|Corea del Norte|Noord-Korea',
  RU: 'Russian Federation|Russia|РФ',
  SY: 'Syria',
  IR: 'Iran',
  LA: 'Laos',
  VN: 'Vietnam',
  MD: 'Moldova',
  CI: 'Ivory Coast',
  CD: 'Congo',
  TR: 'Turkey|Türkei|Turquía',
  BA: 'Bosnia',
  MK: 'Macedonia',
  PS: 'Palestine|West Bank|Gaza Strip',
  TW: 'Taiwan',
  NL: 'Holland|Holanda',
  MM: 'Burma',
  VA: 'Vatican',
  CV: 'Cape Verde',
  SU: 'Soviet Union|Sowjetunion',
  YU: 'Yugoslavia|Jugoslawien',
  HK: 'Hong Kong',
  MO: 'Macau',
};

const TOWNS: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, en, es, fr, nl };

/** Accents and apostrophes differ between agencies: `Baghlān` is `Baghlan`. */
function plain(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}

type Places = ReadonlyMap<string, KnownPlace>;

function collect(fill: (add: (names: string, place: KnownPlace) => void) => void): Map<string, KnownPlace> {
  const places = new Map<string, KnownPlace>();
  fill((names, place) => {
    for (const name of names.split('|')) if (!places.has(plain(name))) places.set(plain(name), place);
  });
  places.delete('');
  return places;
}

function buildPlaces(): Places {
  const places = collect((add) => {
    for (const language of LANGUAGES) {
      const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      for (const country of COUNTRIES) add(display.of(country) ?? '', { country, kind: 'country' });
    }
    for (const [country, names] of Object.entries(OTHER_NAMES)) add(names, { country, kind: 'country' });
    for (const [country, names] of Object.entries(regions)) add(names, { country, kind: 'region' });
    for (const [country, names] of Object.entries(cities)) add(names, { country, kind: 'city' });
  });
  for (const [name, city] of Object.entries(EXONYMS)) {
    const known = places.get(plain(city));
    if (known !== undefined && !places.has(plain(name))) places.set(plain(name), known);
  }
  return places;
}

function buildTowns(language: string): Places {
  return collect((add) => {
    for (const [country, names] of Object.entries(TOWNS[language] ?? {})) add(names, { country, kind: 'city' });
  });
}

/** English names of countries, by their code. */
export const ENGLISH_COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Codes that ISO 3166-1 assigns: a country of the list of cities has one. */
export const COUNTRIES: readonly string[] = Object.keys(cities);

let world: Places | undefined;
const towns = new Map<string, Places>();
let firstWords: ReadonlySet<string> | undefined;

function worldPlaces(): Places {
  world ??= buildPlaces();
  return world;
}

/** What a name is when it stands for a place; `undefined` for any other. Small towns are known in their language's news alone. */
export function findKnownPlace(name: string, language?: string): KnownPlace | undefined {
  const key = plain(name);
  const known = worldPlaces().get(key);
  if (known !== undefined || language === undefined) return known;
  let local = towns.get(language);
  if (local === undefined) {
    local = buildTowns(language);
    towns.set(language, local);
  }
  return local.get(key);
}

/** Whether a place of several words may begin with this word: `New` of `New York`. */
export function mayOpenPlace(word: string): boolean {
  firstWords ??= new Set(
    [...worldPlaces().keys(), ...Object.keys(TOWNS).flatMap((language) => [...buildTowns(language).keys()])]
      .filter((name) => /[ -]/.test(name))
      .map((name) => name.split(/[ -]/)[0] ?? name),
  );
  return firstWords.has(plain(word));
}

/** ISO 3166-1 alpha-2 of a city, region or country. */
export function countryOfPlace(name: string): string | undefined {
  return findKnownPlace(name)?.country || undefined;
}

let exonyms: ReadonlyMap<string, string> | undefined;

/** One name for a place that has several: `Kiev`, `Kyiv` and `Київ` are one. */
export function canonicalPlace(name: string): string {
  exonyms ??= new Map(Object.entries(EXONYMS).map(([other, city]) => [plain(other), plain(city)]));
  const key = plain(name);
  return exonyms.get(key) ?? key;
}
