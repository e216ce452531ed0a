import { FIRST_NAMES_FILES } from '../data/first-names.ts';
import { languageLookup } from '../language-files.ts';

const firstNames = languageLookup(FIRST_NAMES_FILES, (names: string): ReadonlySet<string> => new Set(names.split(' ')));

/**
 * Whether a word, in lower case, is a given name that English news knows, from wherever, and not a common word. The
 * list is a part of `en/given-names.json`: a translation needs neither the other names nor those of other languages.
 */
export function isGivenName(word: string): boolean {
  return firstNames('en')?.has(word) === true;
}
