import { type Composed, composeNumbers } from './compose-numbers.ts';
import { foldWord } from './fold-word.ts';
import { lexNumbers } from './lex-numbers.ts';
import { type NumberLexicon, numberLexiconOf, type Surroundings } from './number-lexicon.ts';
import { readDigits, toAsciiDigits } from './read-digits.ts';

/** A number in a text, in digits or words; `text` is `source.slice(start, end)`. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly isWords: boolean;
  /** `third`, `20th`, 第三: a place in an order, not an amount. */
  readonly isOrdinal: boolean;
}

/** What stands beside a number can be told by this much of it. */
const REACH_CHARACTERS = 32;
const HYPHEN_BEFORE = /[\p{L}\p{M}][-‐‑]$/u;
const HYPHEN_AFTER = /^[-‐‑](?=\p{L})/u;
/** Signs of ordinals in Spanish, Portuguese and Italian. */
const ORDINAL_SIGN = /^[ºª]/;

/** Every number of a text in its language's notation, in reading order, with scales (`5 million`, `3.2 млрд`, `12万`) applied. */
export function findNumbers(text: string, language: string): FoundNumber[] {
  const ascii = toAsciiDigits(text);
  const digits = readDigits(ascii, language);
  const lexicon = numberLexiconOf(language);
  if (lexicon === undefined) return digits.map((item) => toFound(text, { items: [item], value: item.lexeme.value }));
  const composed = lexNumbers(ascii, digits, lexicon).flatMap((run) => composeNumbers(run, lexicon.grammar));
  const places = new Set(composed.flatMap(({ items }) => [items[0]?.start, items.at(-1)?.end]));
  return composed
    .map((number) => toFound(text, number, lexicon))
    .filter((found, index) => !found.isWords || isNumber(text, found, { lexicon, places, composed: composed[index] }));
}

function toFound(
  text: string,
  { items, value, isOrdinal = false }: Pick<Composed, 'items' | 'value'> & Partial<Composed>,
  lexicon?: NumberLexicon,
): FoundNumber {
  const [start, last] = [items[0]?.start ?? 0, items.at(-1)?.end ?? 0];
  const isWords = !items.some(({ lexeme }) => lexeme.isDigits);
  const suffix =
    isWords || items.length > 1 ? undefined : ordinalSuffix(text.slice(last, last + REACH_CHARACTERS), lexicon);
  const end = last + (suffix?.length ?? 0);
  const isMarked = lexicon !== undefined && isBeside(lexicon.ordinalMarks, text, start, end);
  const found = { start, end, text: text.slice(start, end), value, isWords };
  return { ...found, isOrdinal: isOrdinal || suffix !== undefined || isMarked };
}

function ordinalSuffix(rest: string, lexicon: NumberLexicon | undefined): string | undefined {
  return (ORDINAL_SIGN.exec(rest) ?? lexicon?.ordinalSuffix?.exec(rest))?.[0];
}

interface Reading {
  readonly lexicon: NumberLexicon;
  /** Where numbers begin and end. */
  readonly places: ReadonlySet<number | undefined>;
  readonly composed: Composed | undefined;
}

/** Whether words that may name a number do so where they stand. */
function isNumber(
  text: string,
  { start, end, isOrdinal }: FoundNumber,
  { lexicon, places, composed }: Reading,
): boolean {
  const [before, after] = [
    text.slice(Math.max(0, start - REACH_CHARACTERS), start),
    text.slice(end, end + REACH_CHARACTERS),
  ];
  if (HYPHEN_BEFORE.test(before) && !places.has(start - 1)) return false;
  const hyphen = HYPHEN_AFTER.exec(after)?.[0].length;
  if (hyphen !== undefined && !isOrdinal && !places.has(end + hyphen)) {
    if (!lexicon.measured?.test(after.slice(hyphen).toLowerCase())) return false;
  }
  if (!fits(lexicon.context, before, after)) return false;
  if (composed === undefined || composed.items.length > 1) return true;
  const word = foldWord(text.slice(start, end), lexicon.code);
  if (!lexicon.ambiguous.has(word)) return true;
  const needed = lexicon.ambiguous.get(word);
  return needed !== undefined && fits(needed, before, after);
}

function fits({ before, after }: Surroundings, textBefore: string, textAfter: string): boolean {
  return (before === undefined || before.test(textBefore)) && (after === undefined || after.test(textAfter));
}

/** Whether one of two patterns matches beside a place. */
function isBeside({ before, after }: Surroundings, text: string, start: number, end: number): boolean {
  return (
    before?.test(text.slice(Math.max(0, start - REACH_CHARACTERS), start)) === true ||
    after?.test(text.slice(end, end + REACH_CHARACTERS)) === true
  );
}
