import { remembered } from '../remembered.ts';

/** Most languages write a comma: what CLDR does not know is read so, and not as this machine's language. */
const FALLBACK = 'de';

/** How a language writes numbers with its usual digits. Source: CLDR number symbols. */
export interface NumberMarks {
  readonly decimal: '.' | ',';
  /** Any space is one. */
  readonly group: '.' | ',' | ' ';
}

/** Whether a language writes 1,234.5, and not 1.234,5 or 1 234,5. */
export function writesDecimalPoint(language: string): boolean {
  return numberMarksOf(language).decimal === '.';
}

/** The marks of 1,234,567.5 in a language. */
export const numberMarksOf = remembered((language): NumberMarks => {
  const tags = Intl.getCanonicalLocales([FALLBACK]);
  try {
    tags.unshift(...Intl.getCanonicalLocales(language.replaceAll('_', '-')));
  } catch {
    // A page may call its language anything.
  }
  const parts = new Intl.NumberFormat(tags, { numberingSystem: 'latn' }).formatToParts(1_234_567.5);
  const markOf = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value;
  const group = markOf('group');
  return { decimal: markOf('decimal') === '.' ? '.' : ',', group: group === '.' || group === ',' ? group : ' ' };
});
