/** Numbers that call for every form that languages have for what they count (CLDR plural rules). */
const COUNTS = [0, 1, 2, 3, 5, 11, 100, 1.5];

/** The words that CLDR has for a unit, in lower case, by whatever number stands before it. */
export function unitNames(unit: string, locale: string): string[] {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return namesIn(format, 'unit');
}

/** The same for a currency: `Swedish kronor`. */
export function currencyNames(currency: string, locale: string): string[] {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' });
  return namesIn(format, 'currency');
}

function namesIn(format: Intl.NumberFormat, type: 'unit' | 'currency'): string[] {
  const names = COUNTS.flatMap((count) =>
    format
      .formatToParts(count)
      .filter((part) => part.type === type)
      .map(({ value }) => value.trim().toLowerCase()),
  );
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}
