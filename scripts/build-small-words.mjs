/**
 * Writes functions/language/data/en/small-words.json from the spelling dictionaries of English (SCOWL, see
 * functions/language/names/small-words/NOTICE.md): words that are written with a small letter alone, and are no name of a
 * person or a place that other lists have. And functions/language/data/en/words-and-names.json: words that are written
 * with a capital too, or are the name of a person.
 *
 *   npm install --no-save dictionary-en@4.0.0 dictionary-en-gb@3.0.0 && node scripts/build-small-words.mjs
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FUNCTIONS = join(import.meta.dirname, '../functions');
const PERSON_FILES = [
  'language/names/given-names.json',
  ...readdirSync(join(FUNCTIONS, 'facts/names'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `facts/names/${file}`),
];
const PLACE_FILES = [
  'language/places/cities.json',
  'language/places/regions.json',
  ...readdirSync(join(FUNCTIONS, 'language/places/towns')).map((file) => `language/places/towns/${file}`),
];
const SHORTEST = 3;
/** What `name-words.ts` tells by rule. */
const TOLD_BY_ENDING =
  /(?:tion|sion|ment|ity|ship|ness|ism|ology|ial|onal|ical|ural|ative|ible|able|ous|ful|less|ics|ance|ence|ician|cracy)$/;

function readLines(name, extension) {
  const folder = join(import.meta.dirname, '../node_modules', name);
  return readFileSync(join(folder, `index.${extension}`), 'utf8').split('\n');
}

function textsIn(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(textsIn);
}

function readJson(path) {
  return JSON.parse(readFileSync(join(FUNCTIONS, path), 'utf8'));
}

const persons = PERSON_FILES.flatMap((file) => textsIn(readJson(file))).flatMap((text) => text.split(/[^\p{L}]+/u));
const names = new Set(
  [...persons, ...PLACE_FILES.flatMap((file) => textsIn(readJson(file))).flatMap((text) => text.split('|'))].map(
    (name) => name.toLowerCase(),
  ),
);
const entries = ['dictionary-en', 'dictionary-en-gb'].flatMap((name) =>
  readLines(name, 'dic')
    .slice(1)
    .map((line) => line.split('/')),
);
const capitalized = new Set(entries.filter(([word]) => /^[A-Z][a-z]+$/.test(word)).map(([word]) => word.toLowerCase()));
const spelled = entries.filter(([word]) => /^[a-z]+$/.test(word));
const singulars = new Set(spelled.map(([word]) => word));
const small = spelled.filter(([word]) => !capitalized.has(word));
/** One entry has a word with and without what stands before it: `disaster` is under `aster`. Plurals are told by rule. */
const beginnings = readLines('dictionary-en', 'aff')
  .map((line) => /^PFX\s+(\S)\s+0\s+([a-z]+)\S*\s+\.$/.exec(line.trim()))
  .filter((match) => match !== null)
  .map(([, flag, added]) => ({ flag, added }));

function formsOf(word, flags) {
  return [word, ...beginnings.filter(({ flag }) => flags.includes(flag)).map(({ added }) => added + word)];
}

const known = new Set(readJson('language/names/everyday-words/en.json').split(' '));
const isPlural = (word) => word.endsWith('s') && singulars.has(word.slice(0, -1));
const words = small
  .flatMap(([word, flags = '']) => formsOf(word, flags))
  .filter((word) => word.length >= SHORTEST && !names.has(word) && !capitalized.has(word))
  .filter((word) => !known.has(word) && !isPlural(word) && !TOLD_BY_ENDING.test(word));
writeFileSync(
  join(FUNCTIONS, 'language/names/small-words/en.json'),
  `${JSON.stringify([...new Set(words)].sort().join(' '))}\n`,
);
const given = new Set(readJson('language/names/given-names.json').split(' '));
const personal = new Set([...capitalized, ...persons.map((name) => name.toLowerCase())]);
const both = [...singulars].filter((word) => word.length >= SHORTEST && personal.has(word) && !given.has(word)).sort();
writeFileSync(join(FUNCTIONS, 'language/names/person-words/en-words.json'), `${JSON.stringify(both.join(' '))}\n`);
process.stdout.write(`${new Set(words).size} words, ${both.length} that are names too\n`);
