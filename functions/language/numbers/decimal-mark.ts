const known = new Map<string, boolean>();
/** Most languages write a comma: what CLDR does not know is read so, and not as this machine's language. */
const FALLBACK = 'de';

/** Whether a language writes 1,234.5 with its usual digits, and not 1.234,5 or 1 234,5. Source: CLDR number symbols. */
export function writesDecimalPoint(language: string): boolean {
  let isPoint = known.get(language);
  if (isPoint === undefined) {
    isPoint = decimalMarkOf(language) === '.';
    known.set(language, isPoint);
  }
  return isPoint;
}

function decimalMarkOf(language: string): string | undefined {
  const tags = Intl.getCanonicalLocales([FALLBACK]);
  try {
    tags.unshift(...Intl.getCanonicalLocales(language.replaceAll('_', '-')));
  } catch {
    // A page may call its language anything.
  }
  const parts = new Intl.NumberFormat(tags, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value;
}
