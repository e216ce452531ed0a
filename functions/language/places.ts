import cities from './cities.json' with { type: 'json' };
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
/** Regions that news names without more ado: Ukraine's and Russia's oblasts, US states, German Länder and the like. */
const REGIONS: Readonly<Record<string, string>> = {
  UA: 'Donetsk|Donbas|Donbass|Luhansk|Crimea|Kherson|Zaporizhzhia|Mykolaiv|Sumy|Chernihiv|Крым|Донбасс|Krim',
  RU: 'Chechnya|Siberia|Kursk|Belgorod|Dagestan',
  US: 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Manhattan|Brooklyn',
  DE: 'Bavaria|Bayern|Hessen|Sachsen|Saxony|Thüringen|Nordrhein-Westfalen|Baden-Württemberg|Niedersachsen|Brandenburg|Schleswig-Holstein|Rheinland-Pfalz|Saarland|Mecklenburg-Vorpommern|Sachsen-Anhalt',
  IN: 'Kashmir|Punjab|Assam|Bihar|Kerala|Gujarat|Rajasthan|Maharashtra|Uttar Pradesh',
  CA: 'Ontario|Quebec|Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia',
  AU: 'Queensland|New South Wales|Tasmania|Victoria',
  ES: 'Catalonia|Cataluña|Andalucía|Galicia|Euskadi|País Vasco|Extremadura|Aragón|Navarra|Asturias|Cantabria|Murcia|Baleares|Canarias',
  GB: 'Ulster|Yorkshire|Kent|Essex|Cornwall',
  CN: 'Tibet|Xinjiang|Guangdong|Sichuan',
  IQ: 'Kurdistan',
  IT: 'Sicily|Sardinia|Tuscany|Lombardy',
  FR: 'Corsica|Brittany|Normandy|Provence',
};
const WIDE =
  'Europe|Asia|Africa|Middle East|Balkans|Caucasus|Latin America|South America|North America|Central America|Antarctica|Europa|Asien|Afrika|África|América Latina|Oriente Medio|Oriente Próximo|Nahost|Lateinamerika|Balkan|Azië|Европа|Азия|Африка|Ближний Восток';

/** Accents and apostrophes differ between agencies: `Baghlān` is `Baghlan`. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}

function buildPlaces(): ReadonlyMap<string, KnownPlace> {
  const places = new Map<string, KnownPlace>();
  const add = (names: string, place: KnownPlace) => {
    for (const name of names.split('|')) if (!places.has(plain(name))) places.set(plain(name), place);
  };
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const country of COUNTRIES) add(display.of(country) ?? '', { country, kind: 'country' });
  }
  for (const [country, names] of Object.entries(OTHER_NAMES)) add(names, { country, kind: 'country' });
  for (const [country, names] of Object.entries(REGIONS)) add(names, { country, kind: 'region' });
  for (const [country, names] of Object.entries(cities)) add(names, { country, kind: 'city' });
  add(WIDE, { country: '', kind: 'region' });
  for (const [name, city] of Object.entries(EXONYMS)) {
    const known = places.get(plain(city));
    if (known !== undefined) add(name, known);
  }
  places.delete('');
  return places;
}

/** Codes that ISO 3166-1 assigns: a country of the list of cities has one. */
const COUNTRIES = Object.keys(cities);

let known: ReadonlyMap<string, KnownPlace> | undefined;

/** What a name is when it stands for a place; `undefined` for any other. */
export function findKnownPlace(name: string): KnownPlace | undefined {
  known ??= buildPlaces();
  return known.get(plain(name));
}

/** ISO 3166-1 alpha-2 of a city, region or country. */
export function countryOfPlace(name: string): string | undefined {
  return findKnownPlace(name)?.country || undefined;
}

/** One name for a place that has several: `Kiev`, `Kyiv` and `Київ` are one. */
export function canonicalPlace(name: string): string {
  const exonym = Object.entries(EXONYMS).find(([other]) => plain(other) === plain(name))?.[1];
  return plain(exonym ?? name);
}
