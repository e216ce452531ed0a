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

const WORD = /[\p{L}\p{M}'’`]+(?:-[\p{L}\p{M}'’]+)*/gu;
/** Nine hundred and ninety-nine thousand million has ten words; more in a row are a list. */
const MAX_PARTS = 12;
const SMALLEST_SCALE = 1000;
/** `four dozen`, `vier Dutzend`, четыре десятка. */
const COLLECTIVES: readonly number[] = [10, 12];
const TEN = 10;
const HALF = 0.5;

/** Neighbouring words that are one number together, while they are being read. */
interface Row {
  parts: number[];
  /** An article, which is a number before half of the same: `une heure et demie`. */
  hasArticle: boolean;
  /** The number before one more word: `an hour and a half`, `two to three million`. */
  earlier: number | undefined;
}

/**
 * What words may mean: each part, each reading of it, and each row of neighbours put together, with what numerals of the
 * text name and how often those of East Asia mention it. Lower case.
 */
export function readWordNumbers(
  lower: string,
  stems: NumberStems,
  numerals: { readonly mentioned: readonly number[]; readonly named: readonly number[] },
): WordReadings {
  const reading: Reading = {
    words: new Set(numerals.named),
    plainWords: new Set(numerals.named),
    units: new Set(),
    mentions: new Map(),
    plainMentions: new Map(),
  };
  for (const value of numerals.mentioned) countMention(value, reading.mentions, reading.plainMentions);
  if (stems.byBeginning.size > 0) readWords(lower, stems, reading);
  return reading;
}

/** Whether a word, in lower case, names a number in some way. */
export function namesNumber(word: string, language: string): boolean {
  return readNumberWord(word, numberStemsOf(language)).length > 0;
}

function readWords(lower: string, stems: NumberStems, reading: Reading): void {
  const row: Row = { parts: [], hasArticle: false, earlier: undefined };
  for (const [word] of lower.matchAll(WORD)) {
    if (word === stems.andHalf && row.parts.length === 0 && row.earlier === undefined) addPlain(1 + HALF, reading);
    const parts = readNumberWord(word, stems);
    if (parts.length === 0 && !stems.joiners.has(word)) endRow(row);
    for (const readings of parts) readPart(readings, row, stems.addsTen, reading);
  }
}

function endRow(row: Row): void {
  const single = row.hasArticle ? 1 : undefined;
  row.earlier = row.parts.length > 0 ? composeNumber(row.parts) : single;
  row.parts = [];
  row.hasArticle = false;
}

function readPart(readings: readonly NumberReading[], row: Row, addsTen: boolean, reading: Reading): void {
  // `two and a half`: a half is one before it is thirty minutes.
  const likeliest = readings.find(({ value }) => value === HALF) ?? readings[0];
  if (likeliest === undefined) return;
  const { value, isWeak, isUnit } = likeliest;
  // Eleven is one and ten there, and says no ten.
  const isTeen = addsTen && value === TEN && (row.parts.at(-1) ?? TEN) < TEN;
  if (!isTeen) addReadings(readings, reading);
  if (isUnit) endRow(row);
  // `two and a half`, `a second`: an article within or before a number counts nothing.
  else if (isWeak && value === 1 && !addsTen) row.hasArticle = true;
  else addToRow(value, isTeen, row, reading);
}

function addToRow(value: number, isTeen: boolean, row: Row, reading: Reading): void {
  for (const joint of jointValues(value, row)) addPlain(joint, reading);
  row.parts = [...row.parts.slice(1 - MAX_PARTS), value];
  const ends = row.parts.length - (isTeen ? 1 : 0);
  for (const [from, composed] of row.parts
    .slice(0, ends)
    .map((_, index) => composedFrom(index, row))
    .entries()) {
    if (composed === undefined) continue;
    reading.words.add(composed);
    if (from < row.parts.length - 1) reading.plainWords.add(composed);
    if (from === 0 && row.parts.length > 1) countMention(composed, reading.mentions, reading.plainMentions);
  }
}

function composedFrom(index: number, { parts }: Row): number | undefined {
  const rest = parts.slice(index);
  return isList(rest) ? undefined : composeNumber(rest);
}

function addPlain(value: number, { words, plainWords }: Pick<Reading, 'words' | 'plainWords'>): void {
  words.add(value);
  plainWords.add(value);
}

function countMention(value: number, ...counts: readonly Map<number, number>[]): void {
  for (const mentions of counts) mentions.set(value, (mentions.get(value) ?? 0) + 1);
}

function addReadings(readings: readonly NumberReading[], reading: Reading): void {
  const { words, plainWords, units, mentions, plainMentions } = reading;
  for (const { value, isWeak, isUnit } of readings) {
    if (isUnit && !words.has(value)) units.add(value);
    if (!isUnit) units.delete(value);
    words.add(value);
    countMention(value, mentions);
    if (isWeak) continue;
    plainWords.add(value);
    countMention(value, plainMentions);
  }
}

/** What a part of a number may mean together with those before it, besides their sum. */
function jointValues(value: number, { parts, earlier }: Row): number[] {
  const last = parts.at(-1);
  if (COLLECTIVES.includes(value) && last !== undefined && last > 1 && last < TEN) return [last * value];
  if (parts.length === 0 && value === HALF && earlier !== undefined) return [earlier + HALF];
  if (value < SMALLEST_SCALE || last === undefined) return [];
  const [previous] = parts.slice(-2);
  const isRow = parts.length > 1 && previous !== undefined && previous < TEN && last < TEN;
  return [
    ...(isRow ? [previous * value] : []),
    ...(parts.length === 1 && earlier !== undefined ? [earlier * value] : []),
  ];
}

/** `one and three`: digits side by side are no sum. */
function isList(parts: readonly number[]): boolean {
  const isDigit = (value: number | undefined) => value !== undefined && value >= 1 && value < TEN;
  return parts.some((value, index) => isDigit(value) && isDigit(parts[index - 1]));
}

function composeNumber(parts: readonly number[]): number {
  let [total, group] = [0, 0];
  for (const value of parts) {
    // `mil millones`: a larger scale multiplies all that stands before it.
    if (value > total && total > 0 && value >= SMALLEST_SCALE) [total, group] = [(total + group) * value, 0];
    else if (value >= SMALLEST_SCALE) [total, group] = [total + (group || 1) * value, 0];
    else if (value === 100) group = group > 0 && group < 100 ? group * 100 : group + 100;
    else group += value;
  }
  return total + group;
}
