let names: Intl.DisplayNames | undefined;

/** The English name of a country or union by its code of CLDR; `undefined` where there is none. */
export function englishCountry(code: string): string | undefined {
  names ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return names.of(code);
}
