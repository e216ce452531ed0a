import en from '../data/en/person-words.json' with { type: 'json' };
import englishWords from '../data/en/words-and-names.json' with { type: 'json' };

/** Words that tell a person's name from what it would mean otherwise, lower case. */
interface PersonWords {
  readonly honorifics: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly surnamesAndPlaces: ReadonlySet<string>;
  /** Words that are written with a capital as well as without, or are the name of a person. */
  readonly words: ReadonlySet<string>;
}

const WORDS: Readonly<Record<string, PersonWords>> = {
  en: {
    honorifics: new Set(en.honorifics),
    surnames: new Set(en.surnames),
    surnamesAndPlaces: new Set(en.surnamesAndPlaces),
    words: new Set(englishWords.split(' ')),
  },
};

/** `Mr`, `Sen`, `President`: a surname or a whole name follows. In lower case, without its full stop. */
export function isHonorific(word: string, language: string): boolean {
  return wordsOf(language)?.honorifics.has(word) === true;
}

/** Whether a word that is translated in other names is a surname too: Theresa May, John Major, Tyra Banks. */
export function isSurnameWord(word: string, language: string): boolean {
  return holds(wordsOf(language)?.surnames, word);
}

/** The same where a place may have it as well, so that a given name before it does not tell: Laura Hill, Victoria Hill. */
export function isSurnameOrPlaceWord(word: string, language: string): boolean {
  return holds(wordsOf(language)?.surnamesAndPlaces, word);
}

/** Whether a name is a word of the language as well: trump, bush, rice. */
export function isWordAndName(word: string, language: string): boolean {
  return holds(wordsOf(language)?.words, word);
}

/** The word or, of a plural, its singular: Banks, Rivers. */
function holds(words: ReadonlySet<string> | undefined, word: string): boolean {
  return words !== undefined && (words.has(word) || words.has(word.replace(/s$/, '')));
}

function wordsOf(language: string): PersonWords | undefined {
  return WORDS[language.split('-')[0] ?? language];
}
