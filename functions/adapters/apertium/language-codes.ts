/** BCP 47 → ISO 639-3, as the packages of Apertium are named. */
const CODES: Readonly<Record<string, string>> = {
  af: 'afr',
  ar: 'ara',
  be: 'bel',
  bg: 'bul',
  bs: 'hbs',
  ca: 'cat',
  cy: 'cym',
  da: 'dan',
  de: 'deu',
  en: 'eng',
  eo: 'epo',
  es: 'spa',
  eu: 'eus',
  fr: 'fra',
  gl: 'glg',
  hi: 'hin',
  hr: 'hbs',
  id: 'ind',
  is: 'isl',
  it: 'ita',
  kk: 'kaz',
  mk: 'mkd',
  ms: 'msa',
  mt: 'mlt',
  nb: 'nob',
  nl: 'nld',
  nn: 'nno',
  oc: 'oci',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sl: 'slv',
  sr: 'hbs',
  sv: 'swe',
  tr: 'tur',
  tt: 'tat',
  uk: 'ukr',
  ur: 'urd',
};

/** The name of Apertium's mode for a pair: `eng-spa`; `undefined` where it has no such language. */
export function modeName(from: string, to: string): string | undefined {
  const source = CODES[from.split('-')[0] ?? ''];
  const target = CODES[to.split('-')[0] ?? ''];
  return source === undefined || target === undefined ? undefined : `${source}-${target}`;
}

/** Pairs of close languages, where rules translate as well as models do. Source: apertium.org, stable pairs. */
const CLOSE_PAIRS = new Set([
  'spa-cat',
  'cat-spa',
  'rus-ukr',
  'ukr-rus',
  'nob-nno',
  'nno-nob',
  'spa-por',
  'por-spa',
  'spa-glg',
  'glg-spa',
  'por-glg',
  'glg-por',
  'dan-swe',
  'swe-dan',
  'fra-cat',
  'cat-fra',
  'spa-oci',
  'oci-cat',
  'cat-oci',
  'ita-cat',
  'cat-ita',
  'bel-rus',
  'rus-bel',
  'mkd-bul',
  'bul-mkd',
  'ind-msa',
  'msa-ind',
  'kaz-tat',
  'tat-kaz',
  'afr-nld',
  'nld-afr',
  'urd-hin',
  'hin-urd',
  'nob-swe',
  'swe-nob',
  'nob-dan',
  'dan-nob',
]);

export function isClosePair(mode: string): boolean {
  return CLOSE_PAIRS.has(mode);
}
