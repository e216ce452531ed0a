import en from './number-phrases/en.json' with { type: 'json' };
import { UNITS_OF_TIME } from './units-of-time.ts';

/** A turn of phrase that other languages say with another number, or without one: the last 16 play eighths of a final. */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  /** What a translation may name instead. */
  readonly values: readonly number[];
  readonly mayGoUnsaid: boolean;
  /** Words of any language that say it by its name. */
  readonly saidBy?: RegExp;
  /** Words of any language that have lost the number where they stand without it: `a 24-hour channel`, `ein Stunden-Kanal`. */
  readonly unit?: RegExp;
}

interface Entry {
  /** A pattern, in lower case. */
  readonly phrase: string;
  readonly values: readonly number[];
  readonly mayGoUnsaid?: boolean;
  /** A pattern. */
  readonly saidBy?: string;
  readonly unit?: keyof typeof UNITS_OF_TIME;
}

const ENTRIES: Readonly<Record<string, readonly Entry[]>> = { en: en as readonly Entry[] };
const patterns = new Map<string, RegExp>();

/** Turns of phrase with numbers in a text; none for a language without a file. */
export function findNumberPhrases(text: string, language: string): NumberPhrase[] {
  const code = language.split('-')[0] ?? language;
  const entries = ENTRIES[code];
  if (entries === undefined) return [];
  let pattern = patterns.get(code);
  if (pattern === undefined) {
    const groups = entries.map(({ phrase }) => `(${phrase})`).join('|');
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}\\p{N}])`, 'giu');
    patterns.set(code, pattern);
  }
  return [...text.matchAll(pattern)].flatMap((match) => {
    const entry = entries[match.slice(1).findIndex((group) => group !== undefined)];
    if (entry === undefined) return [];
    const { values, mayGoUnsaid = false, saidBy, unit } = entry;
    const named = saidBy === undefined ? {} : { saidBy: new RegExp(saidBy, 'iu') };
    const measured = unit === undefined ? {} : { unit: UNITS_OF_TIME[unit] };
    return [{ start: match.index, end: match.index + match[0].length, values, mayGoUnsaid, ...named, ...measured }];
  });
}
