import { once } from '../language-files.ts';

const names = once(() => new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }));

/** The English name of a country or union by its code of CLDR; `undefined` where there is none. */
export function englishCountry(code: string): string | undefined {
  return names().of(code);
}
