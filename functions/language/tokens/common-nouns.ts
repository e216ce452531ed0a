import { COMMON_NOUNS_FILES } from '../data/common-nouns.ts';
import { languageLookup } from '../language-files.ts';

/** Nouns of a language that gives all of them a capital, and how they stand in a sentence; lists parted by spaces. */
interface CommonNounsFile {
  readonly words: string;
  /** What ends compounds too. Places and surnames end in none of them. */
  readonly heads: string;
  /** Patterns of the endings of cases and plurals, which may change the vowel as well: `Bücher`. */
  readonly inflections: readonly string[];
  /** Pattern of the endings that make nouns of other words. */
  readonly suffixes: string;
  /** Patterns of the words that stand before nouns. */
  readonly determiners: string;
  readonly adjectives: string;
  /** Words that end as adjectives do, and are none: prepositions, adverbs, and verbs before a name. */
  readonly notAdjectives: string;
}

const MIN_HEAD_CHARACTERS = 4;
/** No head is longer. */
const MAX_HEAD_CHARACTERS = 17;

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const nouns = languageLookup(COMMON_NOUNS_FILES, (file: CommonNounsFile) => ({
  words: toSet(withoutUmlauts(file.words)),
  heads: toSet(withoutUmlauts(file.heads)),
  inflections: file.inflections.map((ending) => new RegExp(`${ending}$`)),
  suffix: new RegExp(`(?:${file.suffixes})$`, 'u'),
  determiner: new RegExp(`^(?:${file.determiners})$`, 'iu'),
  adjective: new RegExp(`^(?:${file.adjectives})$`, 'u'),
  notAdjectives: toSet(file.notAdjectives),
}));

/** Whether a word is a common noun in news, inflected or not, or a compound of one: `Bundesfinanzminister`. */
export function isCommonNoun(word: string, language: string): boolean {
  const known = nouns(language);
  if (known === undefined) return false;
  if (known.suffix.test(word)) return true;
  const lower = withoutUmlauts(word.toLowerCase());
  return [lower, ...known.inflections.map((ending) => lower.replace(ending, ''))].some(
    (each) => known.words.has(each) || endsInHead(each, known.heads),
  );
}

/** Whether nouns stand behind a word, and names hardly ever: an article or an adjective. */
export function leadsToNoun(word: string, language: string): boolean {
  const known = nouns(language);
  if (known === undefined) return false;
  return known.determiner.test(word) || (known.adjective.test(word) && !known.notAdjectives.has(word));
}

function withoutUmlauts(word: string): string {
  return word.normalize('NFD').replace(/\u0308/g, '');
}

function endsInHead(word: string, heads: ReadonlySet<string>): boolean {
  for (let length = MIN_HEAD_CHARACTERS; length <= Math.min(MAX_HEAD_CHARACTERS, word.length); length += 1) {
    if (heads.has(word.slice(-length))) return true;
  }
  return false;
}
