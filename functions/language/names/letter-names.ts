import { LETTER_NAMES_FILES } from '../data/letter-names.ts';
import { languageLookup } from '../language-files.ts';
import { rememberedBy } from '../remembered.ts';

/** Latin letter → a pattern of its name in the language, in the spellings that newsrooms use. */
type LetterNames = Readonly<Record<string, string>>;

const letterNames = languageLookup(LETTER_NAMES_FILES, (names: LetterNames) => names);

const spelledOut = rememberedBy((acronym: string, names: LetterNames) => {
  const letters = [...acronym].map((letter) => `(?:${names[letter] ?? '(?!)'})`);
  return new RegExp(letters.join('[\\s.\\-]*'), 'u');
});

/**
 * Whether a text spells an acronym by the names of its letters: `سي إن إن` is CNN. `undefined` where the language is not
 * known to do so.
 */
export function spellsAcronym(text: string, acronym: string, language: string): boolean | undefined {
  const names = letterNames(language);
  return names && spelledOut(acronym, names).test(text);
}
