/** Adjectives and names of peoples: capitalised in English, and no names of persons, organisations or places. */
const DEMONYMS = new Set(
  (
    'american americans british briton britons english scottish welsh irish french frenchman german germans italian italians roman romans spanish spaniard spaniards portuguese dutch belgian belgians swiss austrian austrians polish pole poles czech czechs slovak slovaks hungarian hungarians romanian romanians bulgarian bulgarians greek greeks turkish turk turks russian russians ukrainian ukrainians belarusian belarusians moldovan georgian georgians armenian armenians azerbaijani azeri kazakh uzbek tajik kyrgyz turkmen ' +
    'chinese japanese korean koreans vietnamese thai indonesian indonesians malaysian philippine filipino filipinos indian indians pakistani pakistanis bangladeshi afghan afghans iranian iranians iraqi iraqis syrian syrians lebanese israeli israelis palestinian palestinians jordanian saudi saudis emirati qatari kuwaiti yemeni omani egyptian egyptians libyan libyans tunisian algerian moroccan sudanese ethiopian ethiopians eritrean somali kenyan kenyans ugandan tanzanian rwandan congolese nigerian nigerians ghanaian senegalese ' +
    'malian ivorian cameroonian angolan zimbabwean zambian namibian african africans european europeans asian asians arab arabs kurdish kurd kurds latin mexican mexicans canadian canadians brazilian brazilians argentine argentinian chilean chileans peruvian bolivian colombian colombians venezuelan venezuelans ecuadorian uruguayan paraguayan cuban cubans haitian dominican jamaican australian australians zealander zealanders swedish swede norwegian norwegians danish dane danes finnish finn finns icelandic estonian estonians latvian latvians lithuanian lithuanians serbian serb serbs croatian croat croats bosnian bosnians slovenian slovene slovenes macedonian albanian albanians kosovar montenegrin cypriot maltese ' +
    'soviet christian christians muslim muslims islamic islamist jewish jew jews catholic catholics protestant orthodox hindu hindus buddhist sikh communist communists nazi nazis democrat democrats republican republicans tory tories western eastern northern southern chechen tibetan flemish catalan basque ' +
    'parisian parisians londoner londoners bostonian bostonians yorker yorkers mancunian mancunians liverpudlian glaswegian sydneysider sydneysiders viennese milanese venetian venetians neapolitan neapolitans arthurian elizabethan napoleonic'
  ).split(' '),
);

export function isDemonym(lowerCaseWord: string): boolean {
  return (
    DEMONYMS.has(lowerCaseWord) ||
    DEMONYMS.has(lowerCaseWord.replace(/[’']s?$/, '')) ||
    /-(?:based|backed|led|born|era|style)$/.test(lowerCaseWord)
  );
}

/** Adjectives and peoples that do not begin as their country does; ISO 3166-1 alpha-2. */
const OTHERWISE: Readonly<Record<string, string>> = {
  AE: 'emirati',
  CH: 'swiss',
  CI: 'ivorian',
  CZ: 'czech',
  DE: 'german germans',
  DK: 'danish dane danes',
  ES: 'spanish spaniard spaniards',
  FI: 'finnish finn finns',
  FR: 'french frenchman',
  GB: 'british briton britons english scottish welsh',
  GR: 'greek greeks',
  IE: 'irish',
  IT: 'italian italians roman romans venetian venetians',
  KR: 'korean koreans',
  NL: 'dutch',
  NZ: 'zealander zealanders',
  PH: 'filipino filipinos',
  PL: 'polish pole poles',
  RU: 'russian russians',
  SE: 'swedish swede',
  SK: 'slovak slovaks',
  SI: 'slovene slovenes slovenian slovenians',
  TH: 'thai',
  TR: 'turkish turk turks',
  US: 'american americans',
};
const SHORTEST_SHARED = 4;

let countries: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of the country of an adjective or people, in lower case: FR for `french`. */
export function countryOfDemonym(lowerCaseWord: string): string | undefined {
  countries ??= new Map([...DEMONYMS].flatMap((word) => countryLike(word)));
  return countries.get(lowerCaseWord);
}

function countryLike(word: string): [string, string][] {
  const known = Object.entries(OTHERWISE).find(([, words]) => words.split(' ').includes(word))?.[0];
  if (known !== undefined) return [[word, known]];
  const shared = COUNTRIES.map(([code, name]) => [code, sharedLength(word, name)] as const);
  const [code, length] = shared.reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const);
  return length >= SHORTEST_SHARED ? [[word, code]] : [];
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const COUNTRIES: readonly (readonly [string, string])[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => [first + second, ENGLISH.of(first + second)?.toLowerCase() ?? ''] as const),
).filter(([, name]) => name !== '');
