import { findTransliteration } from '../functions/language/names/transliterations/find-transliteration.ts';
import { spellName, spellSymbols } from '../functions/language/names/transliterations/spell-symbols.ts';
import {
  SCALE,
  TransliterationModel,
  type Units,
} from '../functions/language/names/transliterations/transliteration-model.ts';
import { TRANSLITERATION_LANGUAGES } from '../functions/language/names/transliterations/transliteration-script.ts';
import { type GeneratedFiles, PATHS } from './generated-files.ts';
import { type FolderOf, gitRepository, readFromGit } from './sources.ts';

/** Pairs of name words that Merhav and Ash took from Wikidata. */
export const NAME_PAIRS = gitRepository(
  'CC0-1.0',
  'steveash/NETransliteration-COLING2018',
  '5d5f59e561ecea45a6d3602121e1049baa7a76c3',
);

/**
 * Makes `<code>/transliteration-units.json`: how often letters of names are written with symbols of another script.
 * Only the files `wd_*_80` are read; `bench/transliterations.ts` measures on `wd_*_20`. A language takes a minute or
 * two. See docs/decisions/2026-11-30-names-by-units-of-letters.md.
 */
export function buildTransliterations(folderOf: FolderOf): GeneratedFiles {
  return new Map(
    TRANSLITERATION_LANGUAGES.map((language) => {
      const pairs = readPairs(readFromGit(folderOf, NAME_PAIRS, `data/wd_${FILES[language]}_80`), language);
      const units = unitsOf(learnUnits(pairs, language));
      return [PATHS.language(language, 'transliteration-units'), format(units, findAttested(pairs, units))];
    }),
  );
}

const FILES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  he: 'hebrew',
  ja: 'katakana',
  ko: 'korean',
  zh: 'chinese',
};
/** The most letters, and the most symbols, that a unit joins. Chinese writes a syllable in one character. */
const MAX_LETTERS: Readonly<Record<string, number>> = { zh: 4 };
const DEFAULT_MAX_LETTERS = 3;
const MAX_SYMBOLS: Readonly<Record<string, number>> = { zh: 1 };
const DEFAULT_MAX_SYMBOLS = 2;
/** More letters than these always leave a trace. */
const MAX_SILENT_LETTERS = 2;
/** One letter alone is an initial. */
const MIN_NAME_LETTERS = 2;

/** Rounds of expectation maximisation: after twelve no unit changes by more than rounding. */
const ROUNDS = 12;
/** The round, from 0, from which rare units and pairs that are no transliterations are left out; before, all is guesswork. */
const FIRST_STRICT_ROUND = 3;
/** Times that are taken from each count, as absolute discounting does, so that units seen by chance weigh little. */
const DISCOUNT = 0.8;
/** Times that a unit must be expected to be kept, and in the last round, which decides what is written. */
const MIN_COUNT = 1.5;
const MIN_FINAL_COUNT = 3;
/** Nats a letter: a pair that is less likely is a translation, not a transliteration. */
const MIN_LOG_LIKELIHOOD = -4.2;

/** A writing that units do not explain is kept where so many people, and such a share of all of the name, have it. */
const MIN_PEOPLE = 2;
const MIN_SHARE = 0.2;
/** One symbol alone is an abbreviation. */
const MIN_ATTESTED_SYMBOLS = 2;
/** Nats: with less evidence than this, less a nat for each letter, units do not explain a name; and the least ever asked. */
const EXPLAINED = 8;
const MIN_EXPLAINED = -3;

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

function readPairs(text: string, language: string): Pair[] {
  return text.split('\n').flatMap((line) => {
    const [latin = '', written = '', count = ''] = line.split('\t');
    const name = spellName(latin);
    const { symbols } = spellSymbols(written.replaceAll(' ', ''), language);
    if (name.length < MIN_NAME_LETTERS || symbols.length === 0 || symbols.includes(' ')) return [];
    // Names of many people count more, but not so much that they alone are learned.
    return { name: `^${name}$`, symbols, times: Number(count), weight: Math.sqrt(Number(count)) };
  });
}

/** Expectation maximisation over all ways to cut both sides into units. */
function learnUnits(pairs: readonly Pair[], language: string): ReadonlyMap<string, number> {
  const limits = {
    letters: MAX_LETTERS[language] ?? DEFAULT_MAX_LETTERS,
    symbols: MAX_SYMBOLS[language] ?? DEFAULT_MAX_SYMBOLS,
  };
  let probabilities: ReadonlyMap<string, number> | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const isStrict = round >= FIRST_STRICT_ROUND;
    const counts = new Map<string, number>();
    for (const pair of pairs) count(pair, edgesOf(pair, limits, probabilities), isStrict, counts);
    const discount = isStrict ? DISCOUNT : 0;
    const minStrictCount = round === ROUNDS - 1 ? MIN_FINAL_COUNT : MIN_COUNT;
    const kept = [...counts]
      .map(([unit, each]) => [unit, each - discount] as const)
      .filter(([, each]) => each > (isStrict ? minStrictCount : 0));
    const total = kept.reduce((all, [, each]) => all + each, 0);
    probabilities = new Map(kept.map(([unit, each]) => [unit, each / total]));
  }
  return probabilities ?? new Map();
}

/** Adds how often each unit is expected in a pair: forward and backward sums over all ways to cut it. */
function count(
  { name, symbols, weight }: Pair,
  edges: readonly Edge[],
  isStrict: boolean,
  counts: Map<string, number>,
): void {
  const size = (name.length + 1) * (symbols.length + 1);
  const [before, after] = [new Float64Array(size), new Float64Array(size)];
  before[0] = 1;
  for (const { from, to, probability } of edges) add(before, to, valueAt(before, from) * probability);
  const all = valueAt(before, size - 1);
  if (all === 0 || (isStrict && Math.log(all) / name.length < MIN_LOG_LIKELIHOOD)) return;
  after[size - 1] = 1;
  for (const { from, to, probability } of edges.toReversed()) add(after, from, valueAt(after, to) * probability);
  for (const { from, to, unit, probability } of edges) {
    const expected = (valueAt(before, from) * probability * valueAt(after, to) * weight) / all;
    if (expected > 0) counts.set(unit, (counts.get(unit) ?? 0) + expected);
  }
}

function valueAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = valueAt(values, index) + amount;
}

interface Limits {
  readonly letters: number;
  readonly symbols: number;
}

/** Steps from each place of name and symbols to the next, those that come first first. */
function edgesOf(pair: Pair, limits: Limits, probabilities: ReadonlyMap<string, number> | undefined): Edge[] {
  const width = pair.symbols.length + 1;
  const edges: Edge[] = [];
  for (let from = 0; from < (pair.name.length + 1) * width; from += 1) {
    for (const { unit, letters, symbols } of unitsAt(pair, Math.floor(from / width), from % width, limits)) {
      const probability = probabilities === undefined ? firstGuess(letters, symbols) : (probabilities.get(unit) ?? 0);
      if (probability > 0) edges.push({ from, to: from + letters * width + symbols, unit, probability });
    }
  }
  return edges;
}

interface PossibleUnit {
  /** `ph|フ`: letters and symbols. */
  readonly unit: string;
  readonly letters: number;
  readonly symbols: number;
}

/** What may be the next unit at a letter and a symbol of a pair. */
function unitsAt({ name, symbols }: Pair, letter: number, symbol: number, limits: Limits): PossibleUnit[] {
  const units: PossibleUnit[] = [];
  for (let letters = 0; letters <= Math.min(limits.letters, name.length - letter); letters += 1) {
    const spelled = name.slice(letter, letter + letters);
    for (let taken = 0; taken <= Math.min(limits.symbols, symbols.length - symbol); taken += 1) {
      if (!mayBeUnit(spelled, taken, letter)) continue;
      units.push({
        unit: `${spelled}|${symbols.slice(symbol, symbol + taken).join(' ')}`,
        letters,
        symbols: taken,
      });
    }
  }
  return units;
}

function mayBeUnit(spelled: string, symbols: number, place: number): boolean {
  const letters = spelled.replace(/[$^]/g, '').length;
  if (symbols === 0) return spelled !== '' && letters <= MAX_SILENT_LETTERS;
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
function findAttested(pairs: readonly Pair[], units: Units): [string, string[]][] {
  const model = new TransliterationModel(units);
  const byName = Map.groupBy(pairs, ({ name }) => name);
  return [...byName]
    .flatMap(([name, own]): [string, string[]][] => {
      const letters = name.slice(1, -1);
      const all = own.reduce((sum, { times }) => sum + times, 0);
      const attested = own.filter(({ symbols, times }) => {
        if (times < Math.max(MIN_PEOPLE, all * MIN_SHARE) || symbols.length < MIN_ATTESTED_SYMBOLS) return false;
        const costs = new Float64Array(symbols.length + 1);
        const found = findTransliteration(model, letters, { symbols, costs, starts: costs, ends: costs });
        return (found?.evidence ?? -Infinity) < Math.max(MIN_EXPLAINED, EXPLAINED - letters.length);
      });
      return attested.length === 0 ? [] : [[letters, attested.map(({ symbols }) => symbols.join(' '))]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function format(units: Units, attested: readonly [string, readonly string[]][]): string {
  const lines = (entries: readonly [string, unknown][]) =>
    entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
  return `{\n  "units": {\n${lines(Object.entries(units))}\n  },\n  "attested": {\n${lines(attested)}\n  }\n}\n`;
}
