import { findTransliteration } from '../functions/language/names/transliterations/find-transliteration.ts';
import { spellName, spellSymbols } from '../functions/language/names/transliterations/spell-symbols.ts';
import {
  SCALE,
  TransliterationModel,
  type Units,
} from '../functions/language/names/transliterations/transliteration-model.ts';
import { TRANSLITERATION_LANGUAGES } from '../functions/language/names/transliterations/transliteration-script.ts';
import { learnUnits, type Pair } from './fitting/learn-units.ts';
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
 * Only the files `wd_*_80` are read; `bench/transliterations.ts` measures on `wd_*_20`. A language takes half a
 * minute. See docs/decisions/2026-11-30-names-by-units-of-letters.md.
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
/** One letter alone is an initial. */
const MIN_NAME_LETTERS = 2;

/** A writing that units do not explain is kept where so many people, and such a share of all of the name, have it. */
const MIN_PEOPLE = 2;
const MIN_SHARE = 0.2;
/** One symbol alone is an abbreviation. */
const MIN_ATTESTED_SYMBOLS = 2;
/** Nats: with less evidence than this, less a nat for each letter, units do not explain a name; and the least ever asked. */
const EXPLAINED = 8;
const MIN_EXPLAINED = -3;

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
