/**
 * Pairs of close languages, where transfer by rules translates as well as models do. Source: the stable pairs of
 * Apertium (apertium.org) and their published evaluations, word error rates below 15 %.
 */
const PAIRS = [
  'es-ca',
  'es-gl',
  'es-pt',
  'es-an',
  'es-ast',
  'pt-gl',
  'pt-ca',
  'fr-ca',
  'fr-oc',
  'it-ca',
  'ca-oc',
  'es-oc',
  'nb-nn',
  'nb-sv',
  'nb-da',
  'sv-da',
  'ru-uk',
  'ru-be',
  'mk-bg',
  'hr-sl',
  'af-nl',
  'id-ms',
  'kk-tt',
  'ur-hi',
];
const CLOSE_PAIRS: ReadonlySet<string> = new Set(PAIRS.flatMap((pair) => [pair, pair.split('-').reverse().join('-')]));

/** Whether two languages are so close that rules suffice; regions (`pt-BR`) make no difference. */
export function areCloseLanguages(from: string, to: string): boolean {
  return CLOSE_PAIRS.has(`${baseOf(from)}-${baseOf(to)}`);
}

function baseOf(code: string): string {
  return code.split('-')[0] ?? code;
}
