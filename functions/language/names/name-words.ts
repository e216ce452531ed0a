import commonEnglish from '../data/en/everyday-words.json' with { type: 'json' };
import smallEnglish from '../data/en/small-words.json' with { type: 'json' };
import translatedEnglish from '../data/en/translated-name-words.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };

const GIVEN_NAMES: ReadonlySet<string> = new Set(givenNames.split(' '));
const TRANSLATED: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(translatedEnglish) };
const COMMON: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(commonEnglish.split(' ')) };
/** Words that spelling dictionaries have without a capital alone: rarer than those of everyday, and no names either. */
const SMALL: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(smallEnglish.split(' ')) };
const SHORTEST_PART = 3;
/** Endings of nouns and adjectives that are no names of persons or places. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?:tion|sion|ment|ity|ship|ness|ism|ology|ial|onal|ical|ural|ative|ible|able|ous|ful|less|ics|ance|ence|ician|cracy)$/,
};

/** Whether a word, in lower case, is one that translators translate in a name: titles, institutions, kinds of places. */
export function isTranslatedNameWord(word: string, language: string): boolean {
  const known = TRANSLATED[codeOf(language)];
  return known !== undefined && singulars(word).some((each) => known.has(each));
}

/** Whether a word, in lower case, is an everyday word of a language; as a surname it is a name all the same. */
export function isCommonWord(word: string, language: string): boolean {
  const code = codeOf(language);
  const [known, small, endings] = [COMMON[code], SMALL[code], ENDINGS[code]];
  if (known === undefined || GIVEN_NAMES.has(word)) return false;
  return singulars(word).some((each) => known.has(each) || small?.has(each) || endings?.test(each));
}

/**
 * Whether an English name is made of everyday words, and so may be translated by what it means: `Superpowers`,
 * `Crimestoppers`, `Reborn`, or ends as a plural does.
 */
export function isEverydayCompound(name: string): boolean {
  const word = name.toLowerCase();
  return /[^s]s$/.test(word) || isCompoundOfWords(word);
}

/** Whether a word, in lower case, is made of two everyday words of English, or of one and what is put before words. */
export function isCompoundOfWords(word: string): boolean {
  if (
    /^(?:re|un|super|over|under|anti)(?=\w{4})/.test(word) &&
    COMMON.en?.has(word.replace(/^(?:re|un|super|over|under|anti)/, ''))
  )
    return true;
  for (let length = SHORTEST_PART; length <= word.length - SHORTEST_PART; length += 1) {
    if (COMMON.en?.has(word.slice(0, length)) && singulars(word.slice(length)).some((each) => COMMON.en?.has(each))) {
      return true;
    }
  }
  return false;
}

/** Whether a word, in lower case, is a given name somewhere. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}

function singulars(word: string): string[] {
  return [
    ...[word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')],
    // Adverbs too: `Apparently`.
    ...(/^\p{L}{4,}ly$/u.test(word) ? [word.slice(0, -2)] : []),
  ];
}

function codeOf(language: string): string {
  return language.split('-')[0] ?? language;
}
