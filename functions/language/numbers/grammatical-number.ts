import { localeOf } from '../language-tags.ts';
import { remembered } from '../remembered.ts';

/** Whether a language says two of a noun by an ending (CLDR plural rules). */
export const hasDual = remembered((language) =>
  new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories.includes('two'),
);
