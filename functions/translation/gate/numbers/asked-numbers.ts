import type { LanguagePair } from '../../translator.ts';
import ja from './asked-numbers/ja.json' with { type: 'json' };
import zh from './asked-numbers/zh.json' with { type: 'json' };
import { NUMERALS } from './read-wide-numbers.ts';

interface Entry {
  /** A pattern: what an English source counts. */
  readonly source: string;
  /** A pattern: a counter that is a noun or a part of one as well, where nothing but its number is missing. */
  readonly lost: string;
}

interface AskedNumber {
  readonly source: RegExp;
  readonly lost: RegExp;
}

const ENTRIES: Readonly<Record<string, readonly Entry[]>> = { ja, zh };
const SOURCE_LANGUAGE = /^en(?:-|$)/;
const built = new Map<string, readonly AskedNumber[]>();

/** Counters without their number, where only the source tells that they are no nouns: 創設者の人 for “one of the founders”. */
export function findAskedNumbers(source: string, target: string, { from, to }: LanguagePair): string[] {
  if (!SOURCE_LANGUAGE.test(from)) return [];
  return askedIn(to).flatMap((asked) =>
    asked.source.test(source) ? [...target.matchAll(asked.lost)].map(([word]) => word.slice(-LONGEST)) : [],
  );
}

/** Some patterns look at the whole text before the word. */
const LONGEST = 6;

function askedIn(language: string): readonly AskedNumber[] {
  const code = language.split('-')[0] ?? language;
  let asked = built.get(code);
  if (asked === undefined) {
    asked = (ENTRIES[code] ?? []).map(({ source, lost }) => ({
      source: new RegExp(source, 'iu'),
      lost: new RegExp(lost.replaceAll('NUMERAL', `\\d０-９${NUMERALS}两兩`), 'gu'),
    }));
    built.set(code, asked);
  }
  return asked;
}
