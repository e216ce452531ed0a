import { writesDecimalPoint } from './decimal-mark.ts';
import { type NumberWord, numberWordsOf } from './number-words.ts';
import { findWideNumbers, WIDE_SCALES } from './wide-numbers.ts';

/** A number in a text, in digits or words; `text` is `source.slice(start, end)`. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly isWords: boolean;
  /** `third`, `20th`, `3.` before a noun: a place in an order, not an amount. */
  readonly isOrdinal: boolean;
}

/** Behind a letter of a script with spaces digits are part of a name; Chinese and Japanese set them anywhere. */
const DIGITS =
  /(?<![\p{N}_\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}])(?:\d{1,3}(?:[,.’' \u00a0\u202f]\d{2,3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)/gu;
const WORD = /[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*/gu;

/** Arabic-Indic, Devanagari, full-width and other digits as 0–9, one for one, so that offsets stay. */
function asciiDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19\u0e50-\u0e59]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10].findLast((start) => code >= start) ?? code;
      return String(code - zero);
    })
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',');
}

/** Every number of a text in its language's notation, in reading order, with scales (`5 million`, `3.2 млрд`, `12万`) applied. */
export function findNumbers(text: string, language: string): FoundNumber[] {
  const ascii = asciiDigits(text);
  const digits = [...ascii.matchAll(DIGITS)].map((match) => readDigits(ascii, match.index, match[0], language));
  const words = findNumberWords(text, language).filter(
    (word) => !digits.some((digit) => word.start < digit.end && digit.start < word.end),
  );
  return [
    ...digits,
    ...words,
    ...findWideNumbers(text).map((found) => ({ ...found, text: '', isWords: true, isOrdinal: false })),
  ]
    .sort((a, b) => a.start - b.start)
    .map((found) => ({ ...found, text: text.slice(found.start, found.end) }));
}

function readDigits(text: string, start: number, raw: string, language: string): FoundNumber {
  // A trailing mark is punctuation of the sentence.
  const trimmed = raw.replace(/[.,’' \u00a0\u202f]+$/, '');
  const value = parseDigits(trimmed, language);
  let end = start + trimmed.length;
  const rest = text.slice(end);
  const ordinal = /^(?:st|nd|rd|th|ème|er|e|º|ª)(?![\p{L}])/u.exec(rest)?.[0];
  if (ordinal !== undefined)
    return { start, end: end + ordinal.length, text: '', value, isWords: false, isOrdinal: true };
  const scale = readScale(rest, language);
  if (scale !== undefined) end += scale.length;
  return { start, end, text: '', value: value * (scale?.factor ?? 1), isWords: false, isOrdinal: false };
}

/** `1,234.5`, `1.234,5`, `1 234,5`: a single mark before three digits groups, unless the language writes decimals so. */
export function parseDigits(raw: string, language: string): number {
  const point = writesDecimalPoint(language) ? '.' : ',';
  const group = point === '.' ? ',' : '.';
  const compact = raw.replace(/[’' \u00a0\u202f]/g, '');
  const marks = compact.replace(/\d/g, '');
  if (marks === '') return Number(compact);
  if (new Set(marks).size > 1) {
    const decimal = marks.at(-1) ?? point;
    return Number(compact.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.'));
  }
  const mark = marks[0] ?? point;
  const groups = compact.split(mark);
  const looksGrouped = groups.slice(1).every((part) => part.length === 3) && groups[0] !== '0';
  const isIndian = mark === ',' && groups.length > 2 && groups.at(-1)?.length === 3;
  if (marks.length > 1) return Number(looksGrouped || isIndian ? groups.join('') : groups.join(''));
  if (mark === group && looksGrouped) return Number(groups.join(''));
  if (mark === point && looksGrouped && point === ',' && language !== 'en') return Number(groups.join('.'));
  return Number(groups.join('.'));
}

function readScale(rest: string, language: string): { readonly length: number; readonly factor: number } | undefined {
  const wide = /^[\s]?([万萬](?=[億亿]))?([万萬億亿兆만억조千百])/u.exec(rest);
  if (wide !== null) return { length: wide[0].length, factor: scaleOfCharacter(wide[1]) * scaleOfCharacter(wide[2]) };
  let [length, factor] = [0, 1];
  // `5 thousand million`, `2 mil millones`: scales multiply.
  for (let round = 0; round < 2; round += 1) {
    const match = /^([\s\u00a0\u202f-]?)(\p{L}+)(?!\p{L})/u.exec(rest.slice(length));
    const word = match?.[2]?.toLowerCase() ?? '';
    const scale = numberWordsOf(language).words.get(word);
    const isLetter = word.length === 1;
    if (match === null || (scale?.role !== 'scale' && !(scale?.role === 'hundred' && scale.value === 100))) break;
    // `5m` is five million in money and crowds, and five metres elsewhere: only the money rule may say so.
    if (isLetter) break;
    [length, factor] = [length + match[0].length, factor * scale.value];
  }
  return factor === 1 ? undefined : { length, factor };
}

function scaleOfCharacter(character = ''): number {
  return WIDE_SCALES[character] ?? 1;
}

interface WordToken {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly NumberWord[];
  readonly isJoiner: boolean;
}

const ORDINALS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
    ...{ eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17 },
    ...{ eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60 },
  },
};
/** Words that are a number and something else: alone they count as none. */
const AMBIGUOUS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set(['un', 'una', 'uno']),
  de: new Set(['ein', 'eine', 'einen', 'einem', 'einer', 'acht']),
  fr: new Set(['un', 'une', 'neuf']),
  pt: new Set(['um', 'uma']),
  it: new Set(['un', 'una', 'uno', 'sei']),
  ru: new Set(['один', 'одна', 'одно', 'одного', 'одной', 'сто']),
  uk: new Set(['один', 'одна', 'одне', 'одного']),
  en: new Set(['k', 'm']),
  nl: new Set(['een']),
};

function findNumberWords(text: string, language: string): FoundNumber[] {
  const { words, joiners } = numberWordsOf(language);
  const ordinals = ORDINALS[language] ?? {};
  const found: FoundNumber[] = [];
  let run: WordToken[] = [];
  const flush = () => {
    while (run.at(-1)?.isJoiner) run.pop();
    const number = run.length > 0 ? composeNumber(text, run, language) : undefined;
    if (number !== undefined) found.push(number);
    run = [];
  };
  for (const match of text.matchAll(WORD)) {
    const lower = match[0].toLowerCase();
    const [start, end] = [match.index, match.index + match[0].length];
    const direct = words.get(lower);
    const pieces =
      direct === undefined && lower.includes('-') ? lower.split('-').map((piece) => words.get(piece)) : [direct];
    const parts = pieces.filter((part) => part !== undefined);
    const amount = direct === undefined ? compoundAmount(match[0], language) : undefined;
    if (amount !== undefined) {
      flush();
      found.push({ start, end: start + amount.length, text: '', value: amount.value, isWords: true, isOrdinal: false });
      continue;
    }
    const gap = run.length > 0 ? text.slice(run.at(-1)?.end ?? 0, start) : '';
    if (run.length > 0 && !/^[\s\u00a0-]+$/.test(gap)) flush();
    if (run.at(-1)?.isJoiner && parts[0] !== undefined && !joins(run, parts[0], language)) flush();
    if (parts.length === pieces.length && parts.length > 0) run.push({ start, end, parts, isJoiner: false });
    else if (run.length > 0 && joiners.has(lower)) run.push({ start, end, parts: [], isJoiner: true });
    else flush();
    const ordinal = readOrdinal(lower, ordinals, words);
    if (ordinal !== undefined) found.push({ start, end, text: '', value: ordinal, isWords: true, isOrdinal: true });
  }
  flush();
  return found;
}

/** `third`, `fifth-round`, `twenty-first`. */
function readOrdinal(
  word: string,
  ordinals: Readonly<Record<string, number>>,
  words: ReadonlyMap<string, NumberWord>,
): number | undefined {
  const [first = '', second = ''] = word.split('-');
  const tens = words.get(first);
  return tens?.role === 'ten' && ordinals[second] !== undefined ? tens.value + ordinals[second] : ordinals[first];
}

/** Languages that say the ones before the tens. */
const ONES_FIRST: ReadonlySet<string> = new Set(['de', 'nl', 'da', 'nb', 'af', 'fy', 'lb', 'sl', 'ar']);

/** `hundred and three` and `treinta y uno` are one number each, `five and ten` and `one and three` are two. */
function joins(run: readonly WordToken[], next: NumberWord, language: string): boolean {
  const before = run.findLast(({ isJoiner }) => !isJoiner)?.parts.at(-1);
  if (before === undefined) return false;
  if (before.value >= 100) return next.value < before.value;
  // `soixante et onze`.
  if (isTens(before.value)) return next.value < (language.startsWith('fr') ? 20 : 10);
  return before.value < 10 && isTens(next.value) && ONES_FIRST.has(language.split('-')[0] ?? language);
}

function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0;
}

/** Nouns that a number word joins by a hyphen to measure something: `four-year`, `two-day-old`. */
const MEASURED =
  /^(?:second|minute|hour|day|night|week|month|year|decade|century|mile|kilometre|kilometer|metre|meter|foot|inch|yard|acre|hectare|ton|tonne|pound|dollar|euro|point|percent|storey|story|seat|page|member|person|man|woman|goal|game|run|shot|stroke|time|term|step|hour|month|bedroom|lane)(?:-old|-long|s)?$/;

/** `vierjährigen`, `zweitägig`, `tweejarige`: one word for an amount of time. */
const JOINED_MEASURES: Readonly<Record<string, RegExp>> = {
  de: /^(?<amount>\p{L}{2,}?)(?:jährig|monatig|wöchig|tägig|stündig|minütig)(?:e[nrsm]?)?$/u,
  nl: /^(?<amount>\p{L}{2,}?)(?:jarige?|daagse?|urige?)$/u,
};

/** The number word that a compound begins with: `four` of `four-year`. */
function compoundAmount(
  word: string,
  language: string,
): { readonly length: number; readonly value: number } | undefined {
  const joined = JOINED_MEASURES[language]?.exec(word)?.groups?.amount;
  if (joined !== undefined) {
    const known = numberWordsOf(language).words.get(joined.toLowerCase());
    return known === undefined ? undefined : { length: joined.length, value: known.value };
  }
  if (language !== 'en' || !word.includes('-')) return undefined;
  const pieces = word.split('-');
  const { words } = numberWordsOf(language);
  const count = pieces.findIndex((piece) => !words.has(piece.toLowerCase()));
  const rest = pieces.slice(count).join('-').toLowerCase();
  if (count <= 0 || !MEASURED.test(rest)) return undefined;
  const amount = pieces.slice(0, count).join('-');
  const value = findNumberWords(amount, language)[0]?.value;
  return value === undefined ? undefined : { length: amount.length, value };
}

function composeNumber(text: string, run: readonly WordToken[], language: string): FoundNumber | undefined {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const parts = run.flatMap((token) => token.parts);
  // “million” alone, “hundreds”, “dozens of”: no number is named.
  if (parts[0]?.role === 'scale' && parts[0].value !== 1000) return undefined;
  if (run.length === 1 && AMBIGUOUS[language]?.has(text.slice(first.start, first.end).toLowerCase())) return undefined;
  let [total, group] = [0, 0];
  for (const { role, value } of parts) {
    if (role === 'unit' || role === 'ten') group += value;
    else if (role === 'hundred') group = value === 100 ? Math.max(1, group) * 100 : group + value;
    // `dos mil millones`: a larger scale multiplies all that stands before it.
    else if (total > 0 && total < value) [total, group] = [(total + group) * value, 0];
    else [total, group] = [total + Math.max(1, group) * value, 0];
  }
  return { start: first.start, end: last.end, text: '', value: total + group, isWords: true, isOrdinal: false };
}
