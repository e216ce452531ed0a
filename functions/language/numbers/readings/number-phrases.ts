import { NUMBER_PHRASES_FILES } from '../../data/number-phrases.ts';
import { languageLookup } from '../../language-files.ts';

/** A turn of phrase that other languages say with another number, or without one: the last 16 play eighths of a final. */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  /** What a translation may name instead. */
  readonly values: readonly number[];
  readonly mayGoUnsaid: boolean;
  /** Words of any language that say it by its name. */
  readonly saidBy?: RegExp;
  /** The unit of time that has lost its number where it stands without it: `a 24-hour channel`, `ein Stunden-Kanal`. */
  readonly unit?: string;
}

/** `data/<code>/number-phrases.json`: phrases are patterns, in lower case. */
interface NumberPhrasesFile {
  readonly phrases: readonly {
    readonly phrase: string;
    readonly values: readonly number[];
    readonly mayGoUnsaid?: boolean;
    /** A pattern. */
    readonly saidBy?: string;
    readonly unit?: string;
  }[];
  /** Value → a pattern for words that count without a number, and that languages with classifiers say with one: `an hour`. */
  readonly implied: Readonly<Record<string, string>>;
  /** A pattern for what makes a place in an order of the one behind it: `No. 1`. */
  readonly rank: string;
  /** A pattern for a pronoun that looks like a number: `this one`. */
  readonly pronouns: string;
  /** A pattern for what makes an estimate of the number behind it: `an hour or two`. */
  readonly vagueBefore: string;
}

const NEVER = '(?!)';
const NONE: NumberPhrasesFile = { phrases: [], implied: {}, rank: NEVER, pronouns: NEVER, vagueBefore: NEVER };

const knownOf = languageLookup(NUMBER_PHRASES_FILES, prepare);
const nothing = prepare(NONE);

/** How a language uses numbers; nothing for a language without a file. */
export function numberUsageOf(language: string): ReturnType<typeof prepare> {
  return knownOf(language) ?? nothing;
}

function prepare({ phrases, implied, rank, pronouns, vagueBefore }: NumberPhrasesFile) {
  return {
    phrases,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${phrases.map(({ phrase }) => `(${phrase})`).join('|') || NEVER})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    implied: Object.entries(implied).map(([value, words]) => ({
      value: Number(value),
      pattern: new RegExp(`(?<!\\p{L})(?:${words})`, 'giu'),
    })),
    rank: new RegExp(`(?:${rank})$`, 'i'),
    pronouns: new RegExp(`(?<!\\p{L})(?:${pronouns})`, 'giu'),
    vagueBefore: new RegExp(`(?<!\\p{L})(?:${vagueBefore})$`, 'iu'),
  };
}

/** Turns of phrase with numbers in a text; none for a language without a file. */
export function findNumberPhrases(text: string, language: string): NumberPhrase[] {
  const { phrases, pattern } = numberUsageOf(language);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const entry = phrases[match.slice(1).findIndex((group) => group !== undefined)];
    if (entry === undefined) return [];
    const { values, mayGoUnsaid = false, saidBy, unit } = entry;
    const named = saidBy === undefined ? {} : { saidBy: new RegExp(saidBy, 'iu') };
    const measured = unit === undefined ? {} : { unit };
    return [{ start: match.index, end: match.index + match[0].length, values, mayGoUnsaid, ...named, ...measured }];
  });
}

/** What a text counts without a number: one of `an hour`, two of `both`. */
export function impliedAmounts(text: string, language: string): number[] {
  return numberUsageOf(language).implied.flatMap(({ value, pattern }) => (text.match(pattern) ?? []).map(() => value));
}
