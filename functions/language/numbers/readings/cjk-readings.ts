import { EAST_ASIAN_LETTERS } from '../../scripts/index.ts';
import { cjkNumerals } from './cjk-numerals.ts';
import type { DigitNumber } from './number-readings.ts';

const EAST_ASIAN = new RegExp(`[${EAST_ASIAN_LETTERS}]`, 'u');
/** From here on a scale ends a section of a number: 三百 in 三百万. */
const LARGE_SCALE = 1e4;
const HALF = 0.5;
const MINUTES_IN_HALF_AN_HOUR = 30;
/** More digits are what binary fractions leave. */
const PRECISION = 12;

/** Numbers with Chinese, Japanese and Korean numerals; those that begin with digits count as digits. */
export function readCjkNumbers(text: string): {
  readonly digits: readonly DigitNumber[];
  readonly words: readonly number[];
} {
  if (!EAST_ASIAN.test(text)) return { digits: [], words: [] };
  const { hasNumeral, exceptions, row } = cjkNumerals();
  const spelled = readSpelled(text);
  if (!hasNumeral.test(text)) return { digits: [], words: spelled };
  const readable = text.replace(exceptions, (word) => ' '.repeat(word.length));
  const rows = [...readable.matchAll(row)];
  const [mixed, numerals] = [rows.filter(([each]) => /^\d/.test(each)), rows.filter(([each]) => /^\D/.test(each))];
  return {
    digits: mixed.map(toDigitNumber),
    words: [...spelled, ...numerals.flatMap(([each]) => [composeNumerals(each), ...partsOf(each)])],
  };
}

/** Whether a number stands behind a character for some of them: 数10億. */
export function isSome(text: string, start: number): boolean {
  return start > 0 && EAST_ASIAN.test(text.charAt(start - 1)) && cjkNumerals().someBefore.test(text.charAt(start - 1));
}

function toDigitNumber({ 0: text, index }: RegExpExecArray): DigitNumber {
  const value = composeNumerals(text);
  const amount = /^([\d.,]+)[^\d]+$/.exec(text)?.[1];
  const scale = amount === undefined ? {} : { scale: Math.round(value / Number(amount.replace(/,/g, ''))) };
  return { start: index, end: index + text.length, text, values: [value], pieces: [], ...scale };
}

function readSpelled(text: string): number[] {
  const { pairs, word, words, tenths, andHalf } = cjkNumerals();
  const amountOf = (amount = '') => (/^\d/.test(amount) ? Number(amount) : composeNumerals(amount));
  return [
    ...(text.match(pairs) ?? []).map(() => 2),
    ...(text.match(word) ?? []).map((each) => words.get(each) ?? 0),
    ...[...text.matchAll(tenths)].map(([, amount]) => Math.round(amountOf(amount) * 10)),
    ...[...text.matchAll(andHalf)].flatMap(([, amount]) => [amountOf(amount) + HALF, MINUTES_IN_HALF_AN_HOUR]),
  ];
}

/** A larger scale multiplies all that stands before it, as in `三万亿`. */
function composeNumerals(row: string): number {
  const { values, scales } = cjkNumerals();
  let [total, section, current] = [0, 0, 0];
  for (const [token] of row.matchAll(/\d+(?:[.,]\d+)*|./gu)) {
    const [value, scale] = [values.get(token), scales.get(token)];
    if (/^\d/.test(token)) current = Number(token.replace(/,/g, ''));
    else if (value !== undefined) current = current * 10 + value;
    else if (scale === undefined) continue;
    else if (scale < LARGE_SCALE) [section, current] = [section + (current || 1) * scale, 0];
    else if (total > 0 && total < scale) [total, section, current] = [(total + section + current) * scale, 0, 0];
    else [total, section, current] = [total + (section + current || 1) * scale, 0, 0];
  }
  return Number((total + section + current).toPrecision(PRECISION));
}

/** Single numerals and tens within a row: 3, 20 and 23 may all be meant by `二十三`. */
function partsOf(row: string): number[] {
  const { values, scales, eitherTeen, eitherScale, tens } = cjkNumerals();
  return [
    ...[...row].map((numeral) => values.get(numeral) ?? scales.get(numeral) ?? 0),
    ...[...row.matchAll(eitherTeen)]
      .flatMap(([, ten, one, two]) => [`${ten}${one}`, `${ten}${two}`])
      .map(composeNumerals),
    ...[...row.matchAll(eitherScale)]
      .flatMap(([, one, two, scale]) => [`${one}${scale}`, `${two}${scale}`])
      .map(composeNumerals),
    ...(row.match(tens) ?? []).map(composeNumerals),
  ];
}
