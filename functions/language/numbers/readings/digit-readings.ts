import { once } from '../../language-files.ts';
import { letterScaleAfter } from '../../units/find-units.ts';
import { unitFile } from '../../units/unit-table.ts';
import { anyOf } from '../../word-patterns.ts';
import { figureWordsOf } from '../figure-words.ts';
import { findNumbers } from '../find-numbers.ts';
import { numberMarksOf, writesDecimalPoint } from '../number-marks.ts';
import { parseDigits } from '../read-digits.ts';
import { isSome } from './cjk-readings.ts';
import type { DigitNumber } from './number-readings.ts';
import { type NumberStems, numberStemsOf } from './number-stems.ts';

/** Where digits are read. */
interface Context {
  readonly text: string;
  readonly language: string;
  readonly stems: NumberStems;
}

interface Scale {
  readonly factor: number;
  readonly isCertain: boolean;
}

const DIGITS = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+(?![.,]?\d))?|\d+(?:[.,:'’]\d+)*/g;
/** The minutes of `11 h 00`. */
const FULL_HOUR = /\d[\s\u00a0\u202f]?h[\s\u00a0\u202f]?$/;
/** `2,243`: no time, score or date has three digits behind its mark. */
const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;
/** 1,23,45,678; but 21.9.2018 is a date, and its pieces say so. */
const LAKHS = /^\d{1,2}(,\d{2})+,\d{3}$/;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
/** `1900 GMT` is 19:00, 0430 is 4:30 anywhere. */
const MILITARY_TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const EARLY_TIME = /^0/;
const ZONE = /^\s?(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|hours|hrs|local time)\b/;
const THOUSAND = 1000;
const UNIT_CHARACTERS = 4;
const SCALE_CHARACTERS = 40;
/** More digits are what binary fractions leave. */
const PRECISION = 12;

/** `km2`, `км2`. */
const beforeExponent = once(
  () => new RegExp(String.raw`(?:^|[^\p{L}\p{M}])${anyOf(unitFile().metres.split(' '))}$`, 'u'),
);

/** The numbers in digits of a text, in order, with those that have been read with numerals behind them. */
export function readDigitNumbers(text: string, language: string, cjk: readonly DigitNumber[]): DigitNumber[] {
  const context = { text, language, stems: numberStemsOf(language) };
  const digits = [...text.matchAll(DIGITS)]
    .filter(({ index }) => !cjk.some(({ start, end }) => index >= start && index < end))
    .filter(({ 0: raw, index }) => !isExponent(raw, text.slice(Math.max(0, index - UNIT_CHARACTERS), index)))
    .map(({ 0: raw, index }) => readDigitNumber(raw, index, context));
  const all = [...digits, ...cjk].filter(({ start }) => !isSome(text, start)).sort((a, b) => a.start - b.start);
  return shareScales(all, context);
}

function isExponent(raw: string, before: string): boolean {
  if (raw === '00') return FULL_HOUR.test(before);
  return (raw === '2' || raw === '3') && beforeExponent().test(before);
}

/** `340 to 500 million`: the scale belongs to both ends of the range. */
function shareScales(numbers: readonly DigitNumber[], { text, language }: Context): DigitNumber[] {
  const { rangeMark } = figureWordsOf(language);
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (next?.scale === undefined || number.scale !== undefined) return number;
    if (!rangeMark.test(text.slice(number.end, next.start))) return number;
    const { scale } = next;
    return { ...number, values: [...number.values.map((value) => exact(value * scale)), ...number.values] };
  });
}

function readDigitNumber(raw: string, start: number, context: Context): DigitNumber {
  const { text, language } = context;
  const end = start + raw.length;
  const found = { start, end, text: raw, pieces: [] };
  const values = readMarks(raw, language);
  const fraction = FRACTIONS[text[end] ?? ''];
  if (fraction !== undefined) return { ...found, values: values.map((value) => value + fraction) };
  const scale = scaleAfter(text.slice(end, end + SCALE_CHARACTERS), context);
  if (scale !== undefined) {
    const scaled = values.map((value) => exact(value * scale.factor));
    return { ...found, values: scale.isCertain ? scaled : [...scaled, ...values], scale: scale.factor };
  }
  if (MILITARY_TIME.test(raw) && (EARLY_TIME.test(raw) || ZONE.test(text.slice(end)))) {
    const [hour, minute] = [Number(raw.slice(0, 2)), Number(raw.slice(2))];
    return { ...found, values: [], pieces: minute === 0 ? [hour] : [hour, minute] };
  }
  const isWhole = GROUPED.test(raw) || isPlainDecimal(raw, text.slice(end), language);
  return { ...found, values, pieces: isWhole ? [] : piecesOf(raw), years: yearsOf(raw, start, context) };
}

/** Of a full hour the minutes need not be said. */
function piecesOf(raw: string): number[] {
  return (/^\d{1,2}[:.]00$/.test(raw) ? raw.slice(0, -3) : raw).split(/\D+/).map(Number);
}

/** `1990s`, `'18`, `2017-18` and `SS19` name years in short. */
function yearsOf(raw: string, start: number, { text, stems: { decades } }: Context): number[] {
  const value = Number(raw);
  const [before, after] = [text.slice(Math.max(0, start - 5), start), text.slice(start + raw.length).slice(0, 4)];
  if (/^\d{4}$/.test(raw)) return decades.after.test(after) ? [value % 100] : [];
  if (!/^\d{2}$/.test(raw)) return [];
  if (/(?:['’‘]|\p{Lu}{2})$/u.test(before) || /\d{4}[-–/]$/.test(before)) return [1900 + value, 2000 + value];
  return decades.after.test(after) || decades.before.test(before) ? [1900 + value] : [];
}

/** `5.6` in English is not a time, a date or a score; `5.6.` and `4.40` may be. */
function isPlainDecimal(raw: string, rest: string, language: string): boolean {
  const [whole = '', fraction = '', ...more] = raw.split(writesDecimalPoint(language) ? '.' : ',');
  return /^\d+$/.test(whole) && /^\d(?:\d{2,})?$/.test(fraction) && more.length === 0 && !/^\.\d/.test(rest);
}

/** The values of digits with marks, by the language's own notation first. */
function readMarks(raw: string, language: string): number[] {
  const compact = raw.replace(/[\s'’\u00a0\u2009\u202f]/g, '');
  if (compact.includes(':')) return [];
  const marks = compact.replace(/\d/g, '');
  const value = parseDigits(compact, language);
  if (new Set(marks).size !== 1) return [value];
  const isGrouped = GROUPED.test(compact);
  if (marks.length > 1) return isGrouped || LAKHS.test(compact) ? [value] : [];
  if (!isGrouped || (marks === numberMarksOf(language).group && marks === ',')) return [value];
  const [joined, decimal] = [Number(compact.replace(marks, '')), Number(compact.replace(marks, '.'))];
  return value === decimal ? [decimal, joined] : [joined, decimal];
}

/** `million`, `mil millones`, `bn` right after digits; a single letter may be another unit. */
function scaleAfter(rest: string, { language, stems }: Context): Scale | undefined {
  const one = findNumbers(`1${rest.replace(stems.beforeScale, '')}`, language)[0];
  const factor = one?.start === 0 ? one.value : 1;
  if (factor >= THOUSAND && Number.isInteger(Math.log10(factor))) return { factor, isCertain: true };
  const letters = letterScaleAfter(rest, language, true);
  return letters && { factor: letters.factor, isCertain: letters.length > 1 };
}

/** Without the traces of binary fractions: 1.1 million is 1100000. */
function exact(value: number): number {
  return Number(value.toPrecision(PRECISION));
}
