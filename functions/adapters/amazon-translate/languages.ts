import { primaryLanguage } from '../../language/language-tags.ts';
import languages from './languages.json' with { type: 'json' };

const CODES: ReadonlySet<string> = new Set(languages.codes.split(' '));
const OTHER_NAMES: Readonly<Record<string, string>> = languages.otherNames;

/** The service's code of a BCP 47 language; `undefined` where it does not know the language. */
export function languageCode(language: string): string | undefined {
  return [language, primaryLanguage(language)].map((tag) => OTHER_NAMES[tag] ?? tag).find((code) => CODES.has(code));
}
