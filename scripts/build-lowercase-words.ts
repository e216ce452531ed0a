import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeneratedFiles, PATHS, ROOT, readProjectJson, sortWords } from './generated-files.ts';

/**
 * Makes `en/lowercase-words.json`, words that English writes with a small letter alone and that name no person or place of
 * the other lists, and `en/words-and-names.json`, words that are written with a capital too or name a person.
 * Source: the spelling dictionaries of English (SCOWL) by way of `dictionary-en` and `dictionary-en-gb`. Reads the lists
 * of names and places, and so comes after them.
 */
export function buildLowercaseWords(): GeneratedFiles {
  const entries = DICTIONARIES.flatMap(readEntries);
  const capitalized = new Set(
    entries.filter(({ word }) => /^[A-Z][a-z]+$/.test(word)).map(({ word }) => word.toLowerCase()),
  );
  const spelled = entries.filter(({ word }) => /^[a-z]+$/.test(word));
  const stems = new Set(spelled.map(({ word }) => word));
  const { persons, places } = readNames();
  const vocabulary = new Set(readProjectJson<string>(PATHS.language('en', 'vocabulary')).split(' '));
  const isNew = (word: string) =>
    word.length >= MIN_CHARACTERS &&
    ![persons, places, capitalized, vocabulary].some((known) => known.has(word)) &&
    !(word.endsWith('s') && stems.has(word.slice(0, -1))) &&
    !RECOGNIZED_BY_ENDING.test(word);
  const prefixes = readPrefixes();
  const small = spelled.filter(({ word }) => !capitalized.has(word)).flatMap((entry) => withPrefixes(entry, prefixes));
  const given = new Set(readProjectJson<string>(PATHS.firstNames).split(' '));
  const both = [...stems].filter(
    (word) => word.length >= MIN_CHARACTERS && (capitalized.has(word) || persons.has(word)) && !given.has(word),
  );
  return new Map([
    [PATHS.language('en', 'lowercase-words'), `${JSON.stringify(sortWords(small.filter(isNew)).join(' '))}\n`],
    [PATHS.language('en', 'words-and-names'), `${JSON.stringify(sortWords(both).join(' '))}\n`],
  ]);
}

const DICTIONARIES = ['dictionary-en', 'dictionary-en-gb'];
/** Shorter ones are abbreviations. */
const MIN_CHARACTERS = 3;
/** What `name-words.ts` recognises by rule. */
const RECOGNIZED_BY_ENDING =
  /(?:tion|sion|ment|ity|ship|ness|ism|ology|ial|onal|ical|ural|ative|ible|able|ous|ful|less|ics|ance|ence|ician|cracy)$/;

export interface Entry {
  readonly word: string;
  /** Letters, each of which stands for an affix that the word may have. */
  readonly flags: string;
}

function readLines(dictionary: string, extension: 'aff' | 'dic'): string[] {
  return readFileSync(join(ROOT, 'node_modules', dictionary, `index.${extension}`), 'utf8').split('\n');
}

/** The first line of a Hunspell dictionary counts the others. */
export function readEntries(dictionary: string): Entry[] {
  return readLines(dictionary, 'dic')
    .slice(1)
    .map((line) => line.split('/'))
    .map(([word = '', flags = '']) => ({ word, flags }));
}

/** One entry has a word with and without its prefix: `disaster` is under `aster`. Plurals are recognised by rule. */
function readPrefixes(): readonly { readonly flag: string; readonly prefix: string }[] {
  return readLines('dictionary-en', 'aff').flatMap((line) => {
    const [, flag, prefix] = /^PFX\s+(\S)\s+0\s+([a-z]+)\S*\s+\.$/.exec(line.trim()) ?? [];
    return flag === undefined || prefix === undefined ? [] : [{ flag, prefix }];
  });
}

function withPrefixes({ word, flags }: Entry, prefixes: ReturnType<typeof readPrefixes>): string[] {
  return [word, ...prefixes.filter(({ flag }) => flags.includes(flag)).map(({ prefix }) => prefix + word)];
}

function readNames(): { readonly persons: ReadonlySet<string>; readonly places: ReadonlySet<string> } {
  const codes = readdirSync(join(ROOT, PATHS.languageData), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const filesOf = (topic: string) =>
    codes
      .filter((code) => readdirSync(join(ROOT, PATHS.languageData, code)).includes(`${topic}.json`))
      .map((code) => PATHS.language(code, topic));
  const textsOf = (...paths: string[]) => paths.flatMap((path) => stringsIn(readProjectJson(path)));
  const persons = textsOf(PATHS.firstNames, ...filesOf('given-names')).flatMap((text) => text.split(/[^\p{L}]+/u));
  const places = textsOf(...['cities', 'regions', 'towns'].flatMap(filesOf)).flatMap((text) => text.split('|'));
  const toSet = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  return { persons: toSet(persons), places: toSet(places) };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
