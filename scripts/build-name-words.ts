import { type GeneratedFiles, PATHS, sortWords } from './generated-files.ts';
import { COMPROMISE_WORDS, hasTag, type LexiconWord } from './words/compromise-lexicon.ts';

/**
 * Makes a list of given names of many countries and `en/vocabulary.json`, English words that name nobody and
 * nothing. Source: the lexicon of `compromise` (MIT).
 */
export function buildNameWords(): GeneratedFiles {
  const words = COMPROMISE_WORDS.filter(({ word }) => PLAIN_WORD.test(word));
  return new Map([
    [PATHS.firstNames, formatWords(words.filter((word) => hasTag(word, GIVEN)))],
    [
      PATHS.language('en', 'vocabulary'),
      formatWords(words.filter((word) => hasTag(word, COMMON) && !hasTag(word, NAMES))),
    ],
  ]);
}

const GIVEN = ['FirstName', 'MaleName', 'FemaleName'];
const COMMON = [
  ...['Singular', 'Plural', 'Uncountable', 'Actor', 'Noun'],
  ...['Adjective', 'Comparative', 'Adverb'],
  ...['Infinitive', 'Gerund', 'PastTense'],
];
const NAMES = [...GIVEN, 'LastName', 'Person', 'Place', 'City', 'Region', 'Country', 'ProperNoun', 'Organization'];
/** Shorter ones are abbreviations and particles. */
const PLAIN_WORD = /^[a-z]{3,}$/;

function formatWords(words: readonly LexiconWord[]): string {
  return `${JSON.stringify(sortWords(words.map(({ word }) => word)).join(' '))}\n`;
}
