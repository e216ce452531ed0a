import { UNITS_FILES } from '../data/units.ts';
import { languageLookup, once, readLanguageFile } from '../language-files.ts';
import { localeOf } from '../language-tags.ts';
import { remembered } from '../remembered.ts';
import { writesWithoutSpaces } from '../scripts/index.ts';
import { alternatives } from '../tokens/index.ts';
import { listWords, type Unit, type UnitFile, type UnitWords } from './unit-data.ts';
import { currencyNames, unitNames } from './unit-names.ts';

/** What is known of the units that a language's news writes. */
export interface UnitTable {
  /** By word or symbol, in lower case. */
  readonly words: ReadonlyMap<string, Unit>;
  /** ` de`, ` d’` before a unit or what a unit measures. */
  readonly link: RegExp;
}

/** Single characters are parts of too many words where no space parts them. */
const SHORTEST_UNSPACED = 2;
const SHARED = 'und';

/** A page may say that its language is unknown. */
export const LANGUAGES_WITH_UNITS = {
  ...UNITS_FILES,
  languages: UNITS_FILES.languages.filter((code) => code !== SHARED),
};
const wordsOf = languageLookup<UnitWords>(LANGUAGES_WITH_UNITS, (words) => words);

/** What units are, whatever a language calls them. */
export const unitFile = once(() => readLanguageFile<UnitFile>(SHARED, UNITS_FILES.topic));

/** Units by their words in a language: those of its file first, then of CLDR, then what all languages share. */
export const unitTableOf = remembered((language): UnitTable => {
  const file = unitFile();
  const own = wordsOf(language) ?? {};
  const unitOf = (unit: string): Unit => ({ unit, kind: file.units[unit]?.kind ?? 'money' });
  const abbreviations = Object.entries(file.units).flatMap(([unit, { symbols = '' }]) =>
    listWords({ [unit]: symbols }),
  );
  const words = new Map<string, Unit>();
  const all = [
    ...listWords(own.units),
    ...listWords(own.currencies),
    ...abbreviations,
    ...namesOf(language, file),
    ...listWords(file.names),
    ...Object.entries({ ...file.signs, ...file.signsBehind }).map(
      ([sign, unit]) => [sign.toLowerCase(), unit] as const,
    ),
  ];
  for (const [word, unit] of all) if (!words.has(word)) words.set(word, unitOf(unit));
  const linkers = own.linkers?.split(' ') ?? [];
  const link = linkers.length === 0 ? '(?!)' : alternatives(linkers);
  return { words, link: new RegExp(`^[ \\u00a0](?:${link})(?=[ \\u00a0\\p{L}])`, 'u') };
});

/** What CLDR calls units and currencies; nothing for a language that it does not know. */
function namesOf(language: string, file: UnitFile): (readonly [word: string, unit: string])[] {
  const { baseName, language: code } = localeOf(language);
  if (code === SHARED || Intl.NumberFormat.supportedLocalesOf(baseName).length === 0) return [];
  const units = Object.entries(file.units).flatMap(([unit, { name }]) =>
    name === undefined ? [] : unitNames(name, baseName).map((word) => [word, unit] as const),
  );
  const currencies = file.currencies
    .split(' ')
    .flatMap((currency) => currencyNames(currency, baseName).map((word) => [word, currency] as const));
  const shortest = writesWithoutSpaces(baseName) ? SHORTEST_UNSPACED : 1;
  return [...units, ...currencies].filter(([word]) => word.length >= shortest);
}
