import { localeOf } from '../language-tags.ts';

const duals = new Map<string, boolean>();

/** Whether a language says two of a noun by an ending (CLDR plural rules). */
export function hasDual(language: string): boolean {
  let has = duals.get(language);
  if (has === undefined) {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions();
    has = pluralCategories.includes('two');
    duals.set(language, has);
  }
  return has;
}
