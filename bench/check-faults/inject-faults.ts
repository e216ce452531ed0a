import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { nameMonth, nameWeekday, readCalendarWord } from '../../functions/language/calendar/index.ts';
import { findNumbers } from '../../functions/language/numbers/index.ts';
import { findQuotations } from '../../functions/language/speech/index.ts';
import { functionWordsOf } from '../../functions/language/tokens/index.ts';
import type { Analysis } from '../../functions/record/schema.ts';

/** Faults that put one word in another's place. */
const WORD_FAULTS = z
  .record(
    z.enum(['unit', 'scale', 'superlative', 'antonym', 'kin', 'role', 'certainty']),
    z.array(z.tuple([z.string(), z.string()])),
  )
  .parse(JSON.parse(readFileSync(new URL('./word-faults.json', import.meta.url), 'utf8')));

export const FAULT_KINDS = [
  ...(['number', 'date', 'name', 'negation', 'quotation'] as const),
  ...(['unit', 'scale', 'superlative', 'antonym', 'kin', 'role', 'certainty'] as const),
];
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A sentence with one error put into it. */
export interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

type Read = Required<Pick<Analysis, 'article' | 'metadata' | 'facts'>>;

/**
 * One error of each kind that the sentence has room for. `turn` varies which of several numbers or names is taken, so
 * that a run over many articles tries all, and the same run finds the same.
 */
export function injectFaults(sentence: string, read: Read, turn: number): Fault[] {
  const swapOf = (kind: keyof typeof WORD_FAULTS) => swapWord(sentence, WORD_FAULTS[kind], turn);
  const candidates: Record<FaultKind, string | undefined> = {
    number: swapNumber(sentence, read, turn),
    date: swapDate(sentence, read, turn),
    name: swapName(sentence, read, turn),
    negation: negate(sentence, turn),
    quotation: alterQuotation(sentence, read, turn),
    unit: swapOf('unit'),
    scale: swapOf('scale'),
    superlative: swapOf('superlative'),
    antonym: swapOf('antonym'),
    kin: swapOf('kin'),
    role: swapOf('role'),
    certainty: swapOf('certainty'),
  };
  return FAULT_KINDS.flatMap((kind) => {
    const text = candidates[kind];
    return text === undefined || text === sentence ? [] : [{ kind, text }];
  });
}

function replaceAt(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function pick<Item>(items: readonly Item[], turn: number): Item | undefined {
  return items[turn % Math.max(1, items.length)];
}

/** One of the words outside quotations becomes the other; a unit stands behind a number. */
function swapWord(sentence: string, pairs: readonly (readonly [string, string])[], turn: number): string | undefined {
  const outside = blankQuotations(sentence);
  const found = pairs.flatMap(([word, other]) =>
    [...outside.matchAll(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'))].map(({ index }) => ({
      index,
      word,
      other,
    })),
  );
  const one = pick(found, turn);
  return one && replaceAt(sentence, one.index, one.index + one.word.length, one.other);
}

function blankQuotations(sentence: string): string {
  return sentence.replace(/"[^"]*"|“[^”]*”/g, (quoted) => ' '.repeat(quoted.length));
}

/** Another number of the article on even turns, a changed one on odd turns. */
function swapNumber(sentence: string, { article, metadata }: Read, turn: number): string | undefined {
  const language = metadata.language.code;
  const isAmount = ({ text, value }: { text: string; value: number }) => /^\d/.test(text) && value > 1;
  const number = pick(findNumbers(sentence, language).filter(isAmount), turn);
  if (number === undefined) return undefined;
  const own = new Set(findNumbers(sentence, language).map(({ value }) => value));
  const others = findNumbers(article.text, language).filter((other) => isAmount(other) && !own.has(other.value));
  const other = turn % 2 === 0 ? pick(others, turn) : undefined;
  const changed = number.text.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
  return replaceAt(sentence, number.start, number.end, other?.text ?? changed);
}

/** Another weekday for a weekday, another month for a month: one of the article where there is one. */
function swapDate(sentence: string, { article, metadata }: Read, turn: number): string | undefined {
  const language = metadata.language.code;
  for (const kind of ['weekday', 'month'] as const) {
    const numberOf = (word: string) => {
      const named = word.length > 3 ? readCalendarWord(word, language) : undefined;
      return named?.kind === kind ? named.number : undefined;
    };
    const named = (text: string) =>
      [...text.matchAll(/(?<![\p{L}])\p{Lu}\p{L}+/gu)].filter(([word]) => numberOf(word) !== undefined);
    const found = pick(named(sentence), turn);
    if (found === undefined) continue;
    const value = numberOf(found[0]) ?? 0;
    const others = named(article.text).filter(([word]) => numberOf(word) !== value);
    const next = kind === 'month' ? nameMonth(language, (value % 12) + 1) : nameWeekday(language, (value + 1) % 7);
    const other = pick(others, turn)?.[0] ?? next.charAt(0).toUpperCase() + next.slice(1);
    return replaceAt(sentence, found.index, found.index + found[0].length, other);
  }
  return undefined;
}

/** The name of another person, organisation or place of the article that the sentence does not have. */
function swapName(sentence: string, { facts }: Read, turn: number): string | undefined {
  const inside = facts.entities.flatMap((entity) =>
    entity.mentions.filter(({ text }) => sentence.includes(text)).map(({ text }) => ({ entity, text })),
  );
  const found = pick(inside, turn);
  if (found === undefined) return undefined;
  const words = new Set(sentence.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const others = facts.entities.filter(
    ({ id, type, name }) =>
      type === found.entity.type &&
      id !== found.entity.id &&
      !name
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => words.has(word)),
  );
  const other = pick(others, turn);
  return other === undefined ? undefined : sentence.replace(found.text, other.name);
}

const AUXILIARIES = /\b(?:is|are|was|were|will|would|can|could|has|have|had|should|must)\b(?! not|n['’]t)/g;

/** Takes a “not” out, or puts one behind an auxiliary outside quotations. */
function negate(sentence: string, turn: number): string | undefined {
  const outside = blankQuotations(sentence);
  const not = / not\b/.exec(outside);
  if (not !== null) return replaceAt(sentence, not.index, not.index + not[0].length, '');
  const auxiliary = pick([...outside.matchAll(AUXILIARIES)], turn);
  if (auxiliary === undefined) return undefined;
  const end = auxiliary.index + auxiliary[0].length;
  return replaceAt(sentence, end, end, ' not');
}

/** One word inside a quotation becomes another word of the article. */
function alterQuotation(sentence: string, { article }: Read, turn: number): string | undefined {
  const quotation = pick(
    findQuotations(sentence).filter(({ text }) => text.split(/\s+/).length >= 2),
    turn,
  );
  if (quotation === undefined) return undefined;
  const word = pick([...quotation.text.matchAll(/(?<![\p{L}’'])\p{Ll}{4,}/gu)], turn);
  if (word === undefined) return undefined;
  const others = [...new Set(article.text.match(/(?<![\p{L}’'])\p{Ll}{4,}(?![\p{L}’'])/gu) ?? [])].filter(
    (other) =>
      !functionWordsOf('en').has(other) && !quotation.text.includes(other) && !other.startsWith(word[0].slice(0, 4)),
  );
  const other = pick(others, turn * 7);
  if (other === undefined) return undefined;
  const start = quotation.start + word.index;
  return replaceAt(sentence, start, start + word[0].length, other);
}
