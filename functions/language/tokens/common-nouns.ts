import { COMMON_NOUNS_FILES } from '../data/common-nouns.ts';
import { languageLookup } from '../language-files.ts';
import { remembered } from '../remembered.ts';

/** Nouns of a language that gives all of them a capital, and how they stand in a sentence; lists parted by spaces. */
interface CommonNounsFile {
  readonly words: string;
  /** What ends compounds too, and surnames and places as well. */
  readonly possibleHeads: string;
  /** What ends compounds, and no names. */
  readonly heads: string;
  /** Patterns of the endings of cases and plurals, which may change the vowel as well: `Bücher`. */
  readonly inflections: readonly string[];
  /** Pattern of the endings that make nouns of other words. */
  readonly suffixes: string;
  /** Patterns of the words that stand before nouns. */
  readonly determiners: string;
  readonly adjectives: string;
  /** Words that end as adjectives do, and are not: prepositions, adverbs, and verbs before a name. */
  readonly notAdjectives: string;
}

/** Shorter heads end other words by chance. */
const MIN_HEAD_CHARACTERS = 4;
/** No head is longer. */
const MAX_HEAD_CHARACTERS = 17;
/** Shorter beginnings are prefixes. */
const MIN_MODIFIER_CHARACTERS = 3;

type NounKind = 'word' | 'compound' | 'possible';

interface NounLists {
  readonly words: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly possibleHeads: ReadonlySet<string>;
  readonly inflections: readonly RegExp[];
  readonly suffix: RegExp;
}

const toList = (words: string): readonly string[] => words.split(' ');
const nouns = languageLookup(COMMON_NOUNS_FILES, (file: CommonNounsFile) => {
  const [heads, possibleHeads] = [toList(file.heads), toList(file.possibleHeads)];
  const lists: NounLists = {
    words: new Set([...toList(file.words), ...possibleHeads, ...heads]),
    heads: new Set(heads),
    possibleHeads: new Set(possibleHeads),
    inflections: file.inflections.map((ending) => new RegExp(`${ending}$`)),
    suffix: new RegExp(`(?:${file.suffixes})$`, 'u'),
  };
  return {
    words: lists.words,
    kindOf: remembered((lower) => kindOf(lower, lists)),
    determiner: new RegExp(`^(?:${file.determiners})$`, 'iu'),
    adjective: new RegExp(`^(?:${file.adjectives})$`, 'u'),
    notAdjectives: new Set(toList(file.notAdjectives)),
  };
});

/** Whether a word in lower case is a noun of the list, as it is. */
export function isListedNoun(lower: string, language: string): boolean {
  return nouns(language)?.words.has(lower) === true;
}

/** Whether a word is a common noun in news, inflected or not, or a compound of one: `Bundesfinanzminister`. */
export function isCommonNoun(word: string, language: string): boolean {
  const noun = commonNoun(word.toLowerCase(), language);
  return noun === 'word' || noun === 'compound';
}

/**
 * How a word in lower case is seen to be a common noun: by itself or its suffix, as a compound, or as possible where it
 * ends like a noun that names end in as well: `Stollenfest`. `undefined` for other words, and in languages without a list.
 */
export function commonNoun(lower: string, language: string): NounKind | undefined {
  return nouns(language)?.kindOf(lower);
}

function kindOf(lower: string, known: NounLists): NounKind | undefined {
  if (known.suffix.test(lower)) return 'word';
  const stems = [lower, ...known.inflections.map((ending) => lower.replace(ending, ''))];
  // Plurals have umlauts as well: `Bücher`.
  const forms = new Set(stems.flatMap((stem) => [stem, withoutUmlauts(stem)]));
  if (known.words.intersection(forms).size > 0) return 'word';
  if ([...forms].some((form) => endsIn(known.heads, form, form.length))) return 'compound';
  const letters = lower.length - MIN_MODIFIER_CHARACTERS;
  return endsIn(known.possibleHeads, lower, letters) ? 'possible' : undefined;
}

/** Whether nouns stand behind a word, and names hardly ever: an article or an adjective. */
export function leadsToNoun(word: string, language: string): boolean {
  const known = nouns(language);
  if (known === undefined) return false;
  return known.determiner.test(word) || (known.adjective.test(word) && !known.notAdjectives.has(word));
}

function withoutUmlauts(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u0308/g, '')
    .normalize('NFC');
}

/** Whether one of these heads ends a word within its last letters. */
function endsIn(heads: ReadonlySet<string>, word: string, letters: number): boolean {
  for (let length = MIN_HEAD_CHARACTERS; length <= Math.min(MAX_HEAD_CHARACTERS, letters); length += 1) {
    if (heads.has(word.slice(-length))) return true;
  }
  return false;
}
