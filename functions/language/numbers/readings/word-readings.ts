import { figureWordsOf } from '../figure-words.ts';
import { type FoundNumber, findNumbers } from '../find-numbers.ts';
import { numbersInWord } from '../lex-numbers.ts';
import type { WordReadings } from './number-readings.ts';
import { type NumberReading, type NumberStems, numberStemsOf, readNumberWord } from './number-stems.ts';

/** Words while they are being read. */
interface Reading {
  readonly words: Set<number>;
  readonly plainWords: Set<number>;
  readonly units: Set<number>;
  readonly mentions: Map<number, number>;
  readonly plainMentions: Map<number, number>;
}

/** A word with each of its parts that names a number, and what each may mean. */
interface ReadWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly parts: readonly (readonly NumberReading[])[];
}

const WORD = /[\p{L}\p{M}'’`]+(?:-[\p{L}\p{M}'’]+)*/gu;
const TEN = 10;
const HALF = 0.5;
const THOUSAND = 1000;
/** A noun and a joiner stand between a number and half of one: `une heure et demie`. */
const HALF_CHARACTERS = 20;

/** What words may mean: numbers as a whole, each part of one, and words that are made of one. `numerals` are those of other kinds. */
export function readWordNumbers(
  text: string,
  language: string,
  numerals: { readonly mentioned: readonly number[]; readonly named: readonly number[] },
): WordReadings {
  const stems = numberStemsOf(language);
  const all = findNumbers(text, language);
  const reading = {
    counted: withMentions(text, all, stems),
    ...{ words: new Set(numerals.named), plainWords: new Set(numerals.named), units: new Set<number>() },
    ...{ mentions: new Map<number, number>(), plainMentions: new Map<number, number>() },
  };
  for (const value of numerals.mentioned) countMention(value, reading);
  if (stems.writesNumerals) return reading;
  const found = all.filter(({ isWords }) => isWords);
  const words = [...text.matchAll(WORD)].map(({ 0: raw, index: start }): ReadWord => {
    const word = raw.toLowerCase();
    return { start, end: start + raw.length, word, parts: readNumberWord(word, stems) };
  });
  for (const { word, start, end, parts } of words) {
    const isTeen = stems.addsTen && found.some((each) => overlaps(each, { start, end }) && isTeenValue(each.value));
    for (const part of parts) if (!(isTeen && part[0]?.value === TEN)) addReadings(part, reading);
    if (word === stems.andHalf) addPlain(1 + HALF, reading);
  }
  for (const number of found) addNumber(number, words, reading);
  for (const value of [...rangesIn(text, found, language), ...halvesIn(words, found)]) addPlain(value, reading);
  return reading;
}

/** Words may name a number in a way of their own: `twenties`, `top-ten`, `fourfold`, `tripled`. */
function withMentions(text: string, found: readonly FoundNumber[], { mentions }: NumberStems): readonly FoundNumber[] {
  const others = mentions.flatMap(({ value, pattern }) =>
    [...text.matchAll(pattern)].map(
      ({ 0: word, index }): FoundNumber => ({
        ...{ start: index, end: index + word.length, text: word, value },
        ...{ isWords: true, isOrdinal: false },
      }),
    ),
  );
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start);
}

/** Whether a word, in lower case, names a number in some way. */
export function namesNumber(word: string, language: string): boolean {
  return readNumberWord(word, numberStemsOf(language)).length > 0 || numbersInWord(word, language).length > 0;
}

/** A number of several parts is one more mention. */
function addNumber(number: FoundNumber, words: readonly ReadWord[], reading: Reading): void {
  const parts = words.filter((word) => overlaps(word, number)).flatMap((word) => word.parts.flat());
  addPlain(number.value, reading);
  if (!parts.some(({ value }) => value === number.value)) countMention(number.value, reading);
}

/** `two to three million`: the scale belongs to both. */
function rangesIn(text: string, found: readonly FoundNumber[], language: string): number[] {
  const { rangeMark } = figureWordsOf(language);
  return found.flatMap(({ end, value }, index) => {
    const next = found[index + 1];
    if (next === undefined || next.value < THOUSAND || value >= THOUSAND) return [];
    const scale = THOUSAND ** Math.floor(Math.log10(next.value) / 3);
    return rangeMark.test(text.slice(end, next.start)) ? [value * scale] : [];
  });
}

/** `an hour and a half`, where the article is one. */
function halvesIn(words: readonly ReadWord[], found: readonly FoundNumber[]): number[] {
  const halves = words.filter(({ parts }) => parts[0]?.some(({ value }) => value === HALF));
  return halves.flatMap(({ start }) => {
    const isNear = ({ end }: { readonly end: number }) => end < start && start - end <= HALF_CHARACTERS;
    const number = found.findLast(isNear)?.value;
    const hasArticle = words.some((word) => isNear(word) && word.parts[0]?.[0]?.value === 1);
    return number === undefined && !hasArticle ? [] : [(number ?? 1) + HALF];
  });
}

function overlaps(one: Pick<ReadWord, 'start' | 'end'>, other: Pick<ReadWord, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end;
}

function isTeenValue(value: number): boolean {
  return value > TEN && value < TEN + TEN;
}

function addPlain(value: number, { words, plainWords }: Reading): void {
  words.add(value);
  plainWords.add(value);
}

function countMention(value: number, { mentions, plainMentions }: Reading): void {
  for (const counts of [mentions, plainMentions]) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function addReadings(readings: readonly NumberReading[], reading: Reading): void {
  const { words, plainWords, units, mentions, plainMentions } = reading;
  for (const { value, isWeak, isUnit } of readings) {
    if (isUnit && !words.has(value)) units.add(value);
    if (!isUnit) units.delete(value);
    words.add(value);
    mentions.set(value, (mentions.get(value) ?? 0) + 1);
    if (isWeak) continue;
    plainWords.add(value);
    plainMentions.set(value, (plainMentions.get(value) ?? 0) + 1);
  }
}
