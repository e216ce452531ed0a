import names from './customary-names.json' with { type: 'json' };

/** A stem that is so short must be the whole word. */
const SHORT_STEM = 3;

/**
 * English names that other languages do not spell after their sound, or that have adjectives which begin otherwise, by
 * how they begin there, without marks: rulers, saints and figures of antiquity, seas, rivers, mountains, cities,
 * countries of today and of old, peoples, faiths, and the words that places and institutions have most. `Louis` is Ludwig and Людовик, the `Aegean` Egeo and Ägäis. Written for
 * this project.
 */
const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(names).map(([name, stems]) => [name, patternOf(stems.split(', '))]),
);

function patternOf(stems: readonly string[]): RegExp {
  const beginnings = stems.map((stem) => (stem.length > SHORT_STEM ? stem : `${stem}(?!\\p{L})`));
  return new RegExp(`(?<!\\p{L})(?:${beginnings.join('|')})`, 'u');
}

/** Where a text, in lower case without marks, says an English name as its language does; `undefined` where it does not. */
export function findCustomaryName(name: string, folded: string): number | undefined {
  return PATTERNS.get(name)?.exec(folded)?.index;
}
