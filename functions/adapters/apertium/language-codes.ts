/** Debian's packages of pairs, as `apt-cache search` lists them, without the prefix `apertium-`. */
import PACKAGES from './packages.json' with { type: 'json' };

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

/** Codes by which packages and modes go beside or in place of the one of ISO 639-3. */
const OTHER_CODES: Readonly<Record<string, readonly string[]>> = {
  bs: ['hbs_BS'],
  hr: ['hbs_HR'],
  ms: ['zlm'],
  nb: ['nor'],
  nn: ['nor'],
  sr: ['hbs_SR'],
};

/** Every way in which Apertium may name a language, the most exact first: `pt-BR` is `por_BR`, `pt_BR`, `por` or `pt`. */
function codesOf(language: string): string[] {
  const [base = '', variant] = language.split('-');
  const code = CODES[base];
  if (code === undefined) return [];
  const codes = [...(OTHER_CODES[base] ?? []), code, base];
  return variant === undefined ? codes : [...codes.map((each) => `${each}_${variant}`), ...codes];
}

/** The modes that translate a pair, in the order to try them; none where Apertium has no such language. */
export function modeNames(from: string, to: string): string[] {
  // A source needs no variant: the language is read as it comes.
  const sources = codesOf(from.split('-')[0] ?? '');
  return codesOf(to).flatMap((target) => sources.map((source) => `${source}-${target}`));
}

/** The Debian package that installs a pair; `undefined` where there is none. */
export function packageOf(from: string, to: string): string | undefined {
  const [sources, targets] = [from, to].map((language) => codesOf(language.split('-')[0] ?? ''));
  const name = PACKAGES.find((each) => {
    const [first = '', second = ''] = each.split('-');
    return (
      (sources?.includes(first) && targets?.includes(second)) || (targets?.includes(first) && sources?.includes(second))
    );
  });
  return name === undefined ? undefined : `apertium-${name}`;
}
