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
