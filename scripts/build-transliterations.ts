// Writes functions/language/names/transliterations/units/<language>.json: how often letters of names are written with
// symbols of another script, learned from pairs of name words that Merhav and Ash took from Wikidata (CC0).
//
//   git clone https://github.com/steveash/NETransliteration-COLING2018
//   node scripts/build-transliterations.ts NETransliteration-COLING2018/data [LANGUAGE ...]
//
// Only the files `wd_*_80` are read; `bench/transliterations.ts` measures on `wd_*_20`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTransliteration } from '../functions/language/names/transliterations/find-transliteration.ts';
import { LANGUAGES, spellName, spellSymbols } from '../functions/language/names/transliterations/spell-symbols.ts';
import {
  SCALE,
  TransliterationModel,
  type Units,
} from '../functions/language/names/transliterations/transliteration-model.ts';

const FILES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  he: 'hebrew',
  ja: 'katakana',
  ko: 'korean',
  zh: 'chinese',
};
/** The most letters and symbols that are written together. Chinese writes syllables. */
const LETTERS: Readonly<Record<string, number>> = { zh: 4 };
const LETTERS_USUAL = 3;
const SYMBOLS: Readonly<Record<string, number>> = { zh: 1 };
const SYMBOLS_USUAL = 2;
/** More letters than these always leave a trace. */
const LETTERS_SILENT = 2;
const ROUNDS = 12;
const SHORTEST_NAME = 2;
/** From a round on, what is seen so seldom is forgotten, each unit is counted a little less, and pairs that are no transliterations are left out. */
const SETTLED = 3;
const DISCOUNT = 0.8;
const FEWEST = 1.5;
const FEWEST_LAST = 3;
const UNLIKELY_PER_LETTER = -4.2;
/** A writing that units do not explain is kept where so many people, and such a share of all of the name, have it. */
const FEWEST_TIMES = 2;
const SMALLEST_SHARE = 0.2;
const FEWEST_SYMBOLS = 2;
/** Evidence, in nats, that is little for a name: less for each letter. */
const UNEXPLAINED = 8;
const UNEXPLAINED_LEAST = -3;

interface Pair {
  readonly name: string;
  readonly symbols: readonly string[];
  /** How many people Wikidata writes so. */
  readonly times: number;
  readonly weight: number;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly probability: number;
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected the folder `data` of a clone of NETransliteration-COLING2018');
const units = join(import.meta.dirname, '../functions/language/names/transliterations/units');
mkdirSync(units, { recursive: true });
for (const language of wanted.length > 0 ? wanted : LANGUAGES) {
  const pairs = readPairs(join(folder, `wd_${FILES[language]}_80`), language);
  const probabilities = learn(pairs, language);
  const learned = unitsOf(probabilities);
  const customary = findCustomary(pairs, learned);
  writeFileSync(join(units, `${language}.json`), format(learned, customary));
  process.stdout.write(
    `${language}: ${pairs.length} pairs, ${probabilities.size} units, ${customary.length} customary\n`,
  );
}

function readPairs(path: string, language: string): Pair[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [latin = '', written = '', count = ''] = line.split('\t');
    const name = spellName(latin);
    const { symbols } = spellSymbols(written.replaceAll(' ', ''), language);
    if (name.length < SHORTEST_NAME || symbols.length === 0 || symbols.includes(' ')) return [];
    // Names of many people count more, but not so much that they alone are learned.
    return { name: `^${name}$`, symbols, times: Number(count), weight: Math.sqrt(Number(count)) };
  });
}

/** Expectation maximisation over all ways to cut both sides into units. */
function learn(pairs: readonly Pair[], language: string): ReadonlyMap<string, number> {
  let probabilities: ReadonlyMap<string, number> | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map<string, number>();
    for (const pair of pairs) count(pair, language, probabilities, round >= SETTLED, counts);
    const discount = round >= SETTLED ? DISCOUNT : 0;
    const fewest = round === ROUNDS - 1 ? FEWEST_LAST : round >= SETTLED ? FEWEST : 0;
    const kept = [...counts]
      .map(([unit, each]) => [unit, each - discount] as const)
      .filter(([, each]) => each > fewest);
    const total = kept.reduce((all, [, each]) => all + each, 0);
    probabilities = new Map(kept.map(([unit, each]) => [unit, each / total]));
  }
  return probabilities ?? new Map();
}

/** Adds how often each unit is expected in a pair. */
function count(
  { name, symbols, weight }: Pair,
  language: string,
  probabilities: ReadonlyMap<string, number> | undefined,
  isSettled: boolean,
  counts: Map<string, number>,
): void {
  const width = symbols.length + 1;
  const edges = edgesOf(name, symbols, language, probabilities);
  const size = (name.length + 1) * width;
  const [before, after] = [new Float64Array(size), new Float64Array(size)];
  before[0] = 1;
  for (const { from, to, probability } of edges) before[to] = (before[to] ?? 0) + (before[from] ?? 0) * probability;
  const all = before[size - 1] ?? 0;
  if (all === 0 || (isSettled && Math.log(all) / name.length < UNLIKELY_PER_LETTER)) return;
  after[size - 1] = 1;
  for (const { from, to, probability } of edges.toReversed()) {
    after[from] = (after[from] ?? 0) + (after[to] ?? 0) * probability;
  }
  for (const { from, to, unit, probability } of edges) {
    const expected = ((before[from] ?? 0) * probability * (after[to] ?? 0) * weight) / all;
    if (expected > 0) counts.set(unit, (counts.get(unit) ?? 0) + expected);
  }
}

/** Steps from each place of name and symbols to the next, those that come first first. */
function edgesOf(
  name: string,
  symbols: readonly string[],
  language: string,
  probabilities: ReadonlyMap<string, number> | undefined,
): Edge[] {
  const width = symbols.length + 1;
  const [mostLetters, mostSymbols] = [LETTERS[language] ?? LETTERS_USUAL, SYMBOLS[language] ?? SYMBOLS_USUAL];
  const edges: Edge[] = [];
  for (let from = 0; from < (name.length + 1) * width; from += 1) {
    const [letter, symbol] = [Math.floor(from / width), from % width];
    for (let letters = 0; letters <= Math.min(mostLetters, name.length - letter); letters += 1) {
      const spelled = name.slice(letter, letter + letters);
      for (let taken = 0; taken <= Math.min(mostSymbols, symbols.length - symbol); taken += 1) {
        if (!mayBeUnit(spelled, taken, letter)) continue;
        const unit = `${spelled}|${symbols.slice(symbol, symbol + taken).join(' ')}`;
        const probability = probabilities === undefined ? firstGuess(letters, taken) : (probabilities.get(unit) ?? 0);
        if (probability > 0) edges.push({ from, to: (letter + letters) * width + symbol + taken, unit, probability });
      }
    }
  }
  return edges;
}

function mayBeUnit(spelled: string, symbols: number, place: number): boolean {
  const letters = spelled.replace(/[$^]/g, '').length;
  if (symbols === 0) return spelled !== '' && letters <= LETTERS_SILENT;
  return spelled === '' ? symbols === 1 && place > 0 : letters > 0;
}

/** One letter for one symbol is likeliest; a symbol for no letter least. */
function firstGuess(letters: number, symbols: number): number {
  return 0.01 ** (Math.abs(letters - 1) + symbols) * (letters === 0 ? 1e-3 : 1);
}

function unitsOf(probabilities: ReadonlyMap<string, number>): Units {
  const byLetters = Map.groupBy([...probabilities], ([unit]) => unit.slice(0, unit.indexOf('|')));
  return Object.fromEntries(
    [...byLetters]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letters, own]) => [
        letters,
        Object.fromEntries(
          own
            .sort((a, b) => b[1] - a[1])
            .map(([unit, probability]) => [unit.slice(letters.length + 1), Math.round(SCALE * Math.log(probability))]),
        ),
      ]),
  );
}

/** How names are often written that the units do not explain: not by their sound, or by that of another language. */
function findCustomary(pairs: readonly Pair[], units: Units): [string, string[]][] {
  const model = new TransliterationModel(units);
  const byName = Map.groupBy(pairs, ({ name }) => name);
  return [...byName]
    .flatMap(([name, own]): [string, string[]][] => {
      const letters = name.slice(1, -1);
      const all = own.reduce((sum, { times }) => sum + times, 0);
      const customary = own.filter(({ symbols, times }) => {
        if (times < Math.max(FEWEST_TIMES, all * SMALLEST_SHARE) || symbols.length < FEWEST_SYMBOLS) return false;
        const costs = new Float64Array(symbols.length + 1);
        const found = findTransliteration(model, letters, { symbols, costs, starts: costs, ends: costs });
        return (found?.evidence ?? -Infinity) < Math.max(UNEXPLAINED_LEAST, UNEXPLAINED - letters.length);
      });
      return customary.length === 0 ? [] : [[letters, customary.map(({ symbols }) => symbols.join(' '))]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function format(units: Units, customary: readonly [string, readonly string[]][]): string {
  const lines = (entries: readonly [string, unknown][]) =>
    entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
  return `{\n  "units": {\n${lines(Object.entries(units))}\n  },\n  "customary": {\n${lines(customary)}\n  }\n}\n`;
}
