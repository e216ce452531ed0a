import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GeneratedFiles, PATHS, readProjectJson, sortWords } from './generated-files.ts';
import type { FolderOf } from './sources.ts';
import { debianPackages } from './sources.ts';

const FOLDER = 'usr/share/wordnet';
export const WORDNET = debianPackages('WordNet', ['wordnet-base'], [`/${FOLDER}/data.verb`]);

/** Files of a part of speech, and its numbers in keys of senses; adjectives have two. */
const PARTS = [
  { name: 'noun', senses: '1' },
  { name: 'verb', senses: '2' },
  { name: 'adj', senses: '35' },
  { name: 'adv', senses: '4' },
] as const;
type Part = (typeof PARTS)[number];

const IS_WORD = /^[a-z]+$/;
/** `unpaid` is the contrary of a common word though no text of the tagged corpus has it. */
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non)/;
/** `give` and `take` have dozens, and are contraries in few of them. */
const MAX_SENSES = 15;
const ANTONYM = '!';

/**
 * Makes `en/antonyms.json`: pairs of words of which WordNet says that they are each other's contraries, with their
 * irregular forms. Both are words that WordNet's tagged texts use, or one is the other behind a negative prefix.
 */
export function buildAntonyms(folderOf: FolderOf): GeneratedFiles {
  const folder = join(folderOf(WORDNET), FOLDER);
  const functionWords = new Set(readProjectJson<readonly string[]>(PATHS.language('en', 'function-words')));
  const counts = readCounts(folder);
  const pairs = PARTS.flatMap((part) => {
    const isUsed = (word: string) => [...part.senses].some((sense) => counts.has(`${word}%${sense}`));
    const irregular = readIrregular(folder, part);
    const ambiguous = readAmbiguous(folder, part);
    return readPairs(folder, part)
      .filter((words) => words.every((word) => IS_WORD.test(word) && !functionWords.has(word) && !ambiguous.has(word)))
      .filter(([one, other]) => (isUsed(one) && isUsed(other)) || isPrefixed(one, other, isUsed))
      .map((words) => words.map((word) => [word, ...(irregular.get(word) ?? [])].join('/')).join(' '));
  });
  return new Map([[PATHS.language('en', 'antonyms'), `${JSON.stringify(sortWords(pairs), null, 2)}\n`]]);
}

function isPrefixed(one: string, other: string, isUsed: (word: string) => boolean): boolean {
  return [one, other].some(
    (word, index, words) => word.replace(NEGATIVE_PREFIX, '') === words[1 - index] && isUsed(words[1 - index] ?? ''),
  );
}

/** Words and senses that the tagged texts have. */
function readCounts(folder: string): ReadonlySet<string> {
  const keys = readFileSync(join(folder, 'cntlist.rev'), 'latin1').matchAll(/^([^%\s]+%\d)/gm);
  return new Set([...keys].map(([key]) => key));
}

/** Words with so many senses that a pair of contraries says little of them. */
function readAmbiguous(folder: string, { name }: Part): ReadonlySet<string> {
  const lines = readFileSync(join(folder, `index.${name}`), 'latin1').split('\n');
  const entries = lines.map((line) => line.split(' '));
  return new Set(entries.filter(([, , senses]) => Number(senses) > MAX_SENSES).map(([word = '']) => word));
}

/** `fall` → `fell`, `fallen`. */
function readIrregular(folder: string, { name }: Part): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const line of readFileSync(join(folder, `${name}.exc`), 'latin1').split('\n')) {
    const [form = '', word = ''] = line.split(' ');
    if (IS_WORD.test(form) && !form.endsWith('ing')) forms.set(word, [...(forms.get(word) ?? []), form]);
  }
  return forms;
}

/** One synset of a data file; its words and pointers count from 1. */
interface Synset {
  readonly words: readonly string[];
  readonly antonyms: readonly { readonly synset: string; readonly from: number; readonly to: number }[];
}

function readPairs(folder: string, { name }: Part): (readonly [string, string])[] {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(folder, `data.${name}`), 'latin1').split('\n'))
    if (/^\d/.test(line)) synsets.set(line.slice(0, 8), readSynset(line));
  return [...synsets.values()].flatMap(({ words, antonyms }) =>
    antonyms.map(({ synset, from, to }) => {
      const [one, other] = [words[from - 1] ?? '', synsets.get(synset)?.words[to - 1] ?? ''].sort();
      return [one ?? '', other ?? ''] as const;
    }),
  );
}

/** `offset file type count (word id)… count (symbol offset part source-target)…`, as wndb(5WN) describes it. */
function readSynset(line: string): Synset {
  const fields = line.split(' | ')[0]?.split(' ') ?? [];
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, index) => fields[4 + index * 2]?.replace(/\(\w+\)$/, '') ?? '');
  const start = 5 + count * 2;
  const pointers = Array.from({ length: Number(fields[start - 1]) }, (_, index) =>
    fields.slice(start + index * 4, start + index * 4 + 4),
  );
  const antonyms = pointers
    .filter(([symbol]) => symbol === ANTONYM)
    .map(([, synset = '', , places = '']) => ({
      synset,
      from: Number.parseInt(places.slice(0, 2), 16),
      to: Number.parseInt(places.slice(2), 16),
    }));
  return { words, antonyms };
}
