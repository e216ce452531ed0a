/**
 * Writes functions/language/names/given-names.json and functions/language/data/en/everyday-words.json from the lexicon of
 * `compromise` (MIT): given names of many countries, and English words that are no names.
 *
 *   node scripts/build-name-words.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise/three';

const GIVEN = ['FirstName', 'MaleName', 'FemaleName'];
const COMMON = [
  'Singular',
  'Plural',
  'Adjective',
  'Uncountable',
  'Actor',
  'Infinitive',
  'Comparative',
  'Gerund',
  'Adverb',
  'Noun',
  'PastTense',
];
const NAMES = [...GIVEN, 'LastName', 'Person', 'Place', 'City', 'Region', 'Country', 'ProperNoun', 'Organization'];
const SHORTEST = 3;

const lexicon = Object.entries(nlp.model().one.lexicon).map(([word, tags]) => ({ word, tags: [tags].flat() }));
const has = (tags, wanted) => tags.some((tag) => wanted.includes(tag));
const isWord = (word) => word.length >= SHORTEST && /^[a-z]+$/.test(word);

function write(path, words) {
  const target = join(import.meta.dirname, '../functions/language/names', path);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, `${JSON.stringify([...new Set(words)].sort().join(' '))}\n`);
  process.stdout.write(`${path}: ${words.length} words\n`);
}

write(
  'given-names.json',
  lexicon.filter(({ word, tags }) => isWord(word) && has(tags, GIVEN)).map(({ word }) => word),
);
write(
  'everyday-words/en.json',
  lexicon.filter(({ word, tags }) => isWord(word) && has(tags, COMMON) && !has(tags, NAMES)).map(({ word }) => word),
);
