import { FUNCTION_WORDS_FILES } from '../data/function-words.ts';
import { languageLookup } from '../language-files.ts';

const functionWords = languageLookup<readonly string[], ReadonlySet<string>>(
  FUNCTION_WORDS_FILES,
  (words) => new Set(words),
);
const NONE: ReadonlySet<string> = new Set();

/** Words that say little alone; they count neither for what a text is about nor as support of a statement. English where a language has no list. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  return functionWords(language) ?? functionWords('en') ?? NONE;
}
