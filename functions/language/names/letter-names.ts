import { LETTER_NAMES_FILES } from '../data/letter-names.ts';
import { languageLookup } from '../language-files.ts';

/** Latin letter → a pattern of its name in the language, in the spellings that newsrooms use. */
type LetterNames = Readonly<Record<string, string>>;

const patterns = new Map<string, RegExp>();

const letterNames = languageLookup(LETTER_NAMES_FILES, (names: LetterNames) => names);

/**
 * Whether a text spells an acronym by the names of its letters: `سي إن إن` is CNN. `undefined` where the language is not
 * known to do so.
 */
export function spellsAcronym(text: string, acronym: string, language: string): boolean | undefined {
  const names = letterNames(language);
  if (names === undefined) return undefined;
  const key = `${language} ${acronym}`;
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    const letters = [...acronym].map((letter) => `(?:${names[letter] ?? '(?!)'})`);
    pattern = new RegExp(letters.join('[\\s.\\-]*'), 'u');
    patterns.set(key, pattern);
  }
  return pattern.test(text);
}
