import { type NumberReading, type NumberStems, numberStemsOf, readNumberWord } from './number-stems.ts';

/** Words while they are being read. */
export interface Reading {
  readonly words: Set<number>;
  readonly plainWords: Set<number>;
  readonly units: Set<number>;
  readonly mentions: Map<number, number>;
  readonly plainMentions: Map<number, number>;
}

const WORD = /[\p{L}\p{M}'’`]+(?:-[\p{L}\p{M}'’]+)*/gu;
/** Nine hundred and ninety-nine thousand million has ten words; more in a row are a list. */
const MAX_PARTS = 12;
/** Monday is the second day, with an article that the number two seldom has. */
const ARABIC_WEEKDAY = /^[وفبك]?(?:ال|لل)(?:[اإ]ثنين|ثلاثاء|[أا]ربعاء|خميس)$/u;
/** ساعة ونصف: one of a noun in the singular, and a half. */
const AND_A_HALF = /^ونصف$/u;
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

/** Adds what words may mean: each part, each reading of it, and each row of neighbours put together. */
export function readWordNumbers(lower: string, stems: NumberStems, language: string, reading: Reading): void {
  if (stems.byBeginning.size === 0) return;
  const row: Row = { parts: [], hasArticle: false, earlier: undefined };
  for (const [word] of lower.matchAll(WORD)) {
    if (AND_A_HALF.test(word) && row.parts.length === 0 && row.earlier === undefined) addPlain(1 + HALF, reading);
    const parts = readWord(word, stems, language);
    if (parts.length === 0 && !stems.joiners.has(word)) endRow(row);
    for (const readings of parts) readPart(readings, row, isArabic(language), reading);
  }
}

function endRow(row: Row): void {
  const single = row.hasArticle ? 1 : undefined;
  row.earlier = row.parts.length > 0 ? composeNumber(row.parts) : single;
  row.parts = [];
  row.hasArticle = false;
}

function readPart(readings: readonly NumberReading[], row: Row, hasTeens: boolean, reading: Reading): void {
  // `two and a half`: a half is one before it is thirty minutes.
  const likeliest = readings.find(({ value }) => value === HALF) ?? readings[0];
  if (likeliest === undefined) return;
  const isTeen = hasTeens && likeliest.value === TEN && (row.parts.at(-1) ?? TEN) < TEN;
  if (!isTeen) addReadings(readings, reading);
  if (likeliest.isUnit) {
    endRow(row);
    return;
  }
  // `two and a half`, `a second`: an article within or before a number counts nothing.
  if (likeliest.isWeak && likeliest.value === 1 && !hasTeens) {
    row.hasArticle = true;
    return;
  }
  for (const value of jointValues(likeliest.value, row)) addPlain(value, reading);
  row.parts = [...row.parts.slice(1 - MAX_PARTS), likeliest.value];
  for (let from = 0; from < row.parts.length - (isTeen ? 1 : 0); from += 1) {
    const parts = row.parts.slice(from);
    if (isList(parts)) continue;
    const composed = composeNumber(parts);
    reading.words.add(composed);
    if (from < row.parts.length - 1) reading.plainWords.add(composed);
    if (from === 0 && row.parts.length > 1) {
      countMention(composed, reading.mentions);
      countMention(composed, reading.plainMentions);
    }
  }
}

function addPlain(value: number, { words, plainWords }: Pick<Reading, 'words' | 'plainWords'>): void {
  words.add(value);
  plainWords.add(value);
}

function countMention(value: number, mentions: Map<number, number>): void {
  mentions.set(value, (mentions.get(value) ?? 0) + 1);
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

/** Whether a word, in lower case, names a number in some way. */
export function namesNumber(word: string, language: string): boolean {
  return readWord(word, numberStemsOf(language), language).length > 0;
}

/** Eleven is one and ten there, and says no ten. */
function isArabic(language: string): boolean {
  return /^ar(?:-|$)/.test(language);
}

/** In Arabic, conjunction, prepositions and article are written together with the number. */
function readWord(word: string, stems: NumberStems, language: string): ReturnType<typeof readNumberWord> {
  if (isArabic(language) && ARABIC_WEEKDAY.test(word)) return [];
  const parts = readNumberWord(word, stems);
  if (parts.length > 0 || !isArabic(language)) return parts;
  const bare = word.replace(/^[وف]?(?:ال|لل|بال|كال|[بلك])?(?=\p{L}{2})/u, '');
  return bare === word ? parts : readNumberWord(bare, stems);
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
