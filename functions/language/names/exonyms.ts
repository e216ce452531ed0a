import { NAME_EXONYMS_FILES } from '../data/name-exonyms.ts';
import { languageLookup } from '../language-files.ts';

/** A stem that is so short must be the whole word. */
const SHORT_STEM = 3;

/**
 * English names that other languages do not spell after their sound, or that have adjectives that begin in another way, with
 * the beginnings of what languages call them, without marks: rulers, saints and figures of antiquity, seas, rivers,
 * mountains, cities, countries of today and of old, peoples, faiths, and the words that places and institutions have
 * most. `Louis` is Ludwig and Людовик, the `Aegean` Egeo and Ägäis.
 */
const exonyms = languageLookup(
  NAME_EXONYMS_FILES,
  (names: Readonly<Record<string, string>>): ReadonlyMap<string, RegExp> =>
    new Map(Object.entries(names).map(([name, stems]) => [name, patternOf(stems.split(', '))])),
);

function patternOf(stems: readonly string[]): RegExp {
  const beginnings = stems.map((stem) => (stem.length > SHORT_STEM ? stem : `${stem}(?!\\p{L})`));
  return new RegExp(`(?<!\\p{L})(?:${beginnings.join('|')})`, 'u');
}

/** Where a text, in lower case without marks, has the exonym of an English name; `undefined` where it has none. */
export function findExonym(name: string, folded: string): number | undefined {
  return exonyms('und')?.get(name)?.exec(folded)?.index;
}
