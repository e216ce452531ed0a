import { CAPITALIZED_WORDS_FILES } from '../data/capitalized-words.ts';
import { languageLookup } from '../language-files.ts';
import { functionWordsOf } from '../tokens/index.ts';

/** Words that are written in capitals though they name nothing. */
interface CapitalizedWordsFile {
  /** How much and how often, which is what is emphasised beside function words; lower case. */
  readonly emphasized: readonly string[];
  /** Function words that are acronyms of names too: the World Health Organization; lower case. */
  readonly acronyms: readonly string[];
  /** What is short for common words, and another word or several in each language. */
  readonly abbreviations: readonly string[];
}

const capitalizedWords = languageLookup(CAPITALIZED_WORDS_FILES, (file: CapitalizedWordsFile) => ({
  emphasized: new Set(file.emphasized),
  acronyms: new Set(file.acronyms),
  abbreviations: new Set(file.abbreviations),
}));

/** Whether a word, in lower case, is written in capitals for emphasis: a function word, or how much and how often. */
export function isEmphasizable(word: string, language: string): boolean {
  const { emphasized, acronyms } = capitalizedWords(language) ?? {};
  return emphasized?.has(word) === true || (functionWordsOf(language).has(word) && acronyms?.has(word) !== true);
}

/** Whether an abbreviation in capitals is short for common words, and so names nothing: `CEO`. */
export function isAbbreviatedWord(word: string, language: string): boolean {
  return capitalizedWords(language)?.abbreviations.has(word) === true;
}
