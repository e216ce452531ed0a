import { writesDecimalPoint } from '../../../language/numbers/decimal-mark.ts';
import { type NumberStems, numberStemsOf, readNumberWord } from './number-stems.ts';
import { type DigitNumber, readWideNumbers } from './read-wide-numbers.ts';
import { readWordNumbers } from './read-word-numbers.ts';

export interface ReadNumbers {
  readonly digits: readonly DigitNumber[];
  /** What words, numerals and Roman numerals may mean, generously: articles are 1, a week is 7. */
  readonly words: ReadonlySet<number>;
  /** What of it is said beyond doubt. */
  readonly plainWords: ReadonlySet<number>;
  /** What only units say: the 7 of a week. */
  readonly units: ReadonlySet<number>;
  /** How often words and numerals may mean each number. */
  readonly mentions: ReadonlyMap<number, number>;
  /** How often of it beyond doubt: no articles. */
  readonly plainMentions: ReadonlyMap<number, number>;
}

/** Languages whose comma before three digits groups without exception. */
const GROUPING_COMMA_LANGUAGES: ReadonlySet<string> = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'bn']);
const DIGITS = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d+(?![.,]?\d))?|\d+(?:[.,:'’]\d+)*/g;
/** `km2`, `км2`, and the minutes of `11 h 00`. */
const AREA_UNIT = /(?:^|[^\p{L}\p{M}])(?:[kcmd]?m|[ксмд]?м|[كسم]?م)$/u;
const FULL_HOUR = /\d[\s\u00a0\u202f]?h[\s\u00a0\u202f]?$/;
/** 数10億: some tens. */
const SOME = /[数數几幾]$/;
/** `2,243`: no time, score or date has three digits behind its mark. */
const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
/** `1900 GMT` is 19:00, 0430 is 4:30 anywhere. */
const MILITARY_TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const EARLY_TIME = /^0/;
const ZONE = /^\s?(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|hours|hrs|local time)\b/;
/** `the 70s`, `in den 70ern`, 70-х; `los años 70`, `en los 70`. */
const DECADE_AFTER = /^(?:['’]?s|ern?|-?(?:х|е|ые|ых|ті|тих|і))(?!\p{L})|^年代/u;
const DECADE_BEFORE = /(?:años|anos|nées|(?<!\p{L})(?:los|nos|dos|les)) $/u;
/** Centuries carry an ending in several languages: `XIXe`, `XX-го`. */
const ROMAN = /(?<![\p{L}\p{N}])[IVXLC]{1,7}(?=(?:er?|ème|º|ª|°|-\p{L}{1,2})?(?![\p{L}\p{N}]))/gu;
/** `Elizabeth I`, `siglo I`, and not the pronoun. */
const FIRST = /\p{L}{3}\sI(?!\s\p{Ll}|['’]\p{Ll}|\p{L})/u;
/** Degrees, sizes and abbreviations are no numerals. */
const LETTERS: ReadonlySet<string> = new Set(['C', 'L', 'XL', 'XXL', 'CC', 'CV', 'CI']);
const CANONICAL = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const LONGEST_WORD = 30;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** What stands between the ends of a range. */
const RANGE =
  /^\s?(?:[-–—~～〜至到]|から|(?:to|or|and|bis|oder|und|à|et|ou|a|e|o|y|до|или|и|або|або ж|чи|إلى|أو|و|الى)\s)\s?[$€£]?$/u;
/** Endings of numbers in digits, and what may stand before their scale: `2-х миллионов`, `50 и более миллионов`. */
const BEFORE_SCALE = /^(?:-\p{L}{1,3}(?=\s))?(?:\s(?:и|і|й|та) (?:более|больше|більше))?/u;
const SMALLEST_SCALE = 1000;
const UNIT_CHARACTERS = 4;

/** Digits of other scripts as 0–9, one for one, so that offsets stay, with their marks as point and comma. */
export function toAsciiDigits(text: string): string {
  if (!/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19\uff0c-\uff0e\u066a-\u066c\u060c]/.test(text))
    return text;
  return (
    text
      .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
        const code = digit.charCodeAt(0);
        const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10].findLast((start) => code >= start) ?? code;
        return String(code - zero);
      })
      .replace(/[\u066b\uff0e]/g, '.')
      .replace(/[\u066c\uff0c]/g, ',')
      // The comma of Arabic text groups digits where the keyboard has no other: 783،562.
      .replace(/(?<=\d)\u060c(?=\d{3}(?!\d))/g, ',')
  );
}

/** Whether number words of a language can be read; elsewhere only digits can be compared. */
export function readsNumberWords(language: string): boolean {
  return numberStemsOf(language).byBeginning.size > 0 || writesNumerals(language);
}

/** Whether the language's words for numbers are numerals, which stand for digits anywhere: 下午三点. */
export function writesNumerals(language: string): boolean {
  return /^(?:zh|ja)(?:-|$)/.test(language);
}

/** Every number that a text may name, in digits and in words. */
export function readNumbers(text: string, language: string): ReadNumbers {
  const ascii = toAsciiDigits(text);
  const stems = numberStemsOf(language);
  const wide = readWideNumbers(ascii);
  const digits = [...ascii.matchAll(DIGITS)]
    .filter(({ index }) => !wide.digits.some((number) => index >= number.start && index < number.end))
    .filter(({ 0: raw, index }) => !isExponent(raw, ascii.slice(Math.max(0, index - UNIT_CHARACTERS), index)))
    .map((match) => readDigitNumber(ascii, match.index, match[0], language, stems));
  const plainWords = new Set<number>([...wide.words, ...readRomanNumerals(text)]);
  const read = {
    words: new Set<number>(plainWords),
    plainWords,
    units: new Set<number>(),
    mentions: countsOf(wide.words),
    plainMentions: countsOf(wide.words),
  };
  readWordNumbers(text.toLowerCase(), stems, language, read);
  const all = [...digits, ...wide.digits]
    .filter(({ start }) => !SOME.test(ascii.slice(Math.max(0, start - 1), start)))
    .sort((a, b) => a.start - b.start);
  return { digits: shareScales(all, ascii), ...read };
}

function isExponent(raw: string, before: string): boolean {
  if (raw === '00') return FULL_HOUR.test(before);
  return (raw === '2' || raw === '3') && AREA_UNIT.test(before);
}

/** `340 to 500 million`: the scale belongs to both ends of the range. */
function shareScales(numbers: readonly DigitNumber[], text: string): DigitNumber[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (next?.scale === undefined || number.scale !== undefined) return number;
    if (!RANGE.test(text.slice(number.end, next.start))) return number;
    const { scale } = next;
    return { ...number, values: [...number.values.map((value) => exact(value * scale)), ...number.values] };
  });
}

function readDigitNumber(text: string, start: number, raw: string, language: string, stems: NumberStems): DigitNumber {
  const end = start + raw.length;
  // Of a full hour the minutes need not be said.
  const pieces = (/^\d{1,2}[:.]00$/.test(raw) ? raw.slice(0, -3) : raw).split(/\D+/).map(Number);
  const values = readMarks(raw, language);
  const isWhole = GROUPED.test(raw) || isPlainDecimal(raw, text.slice(end), language);
  const scale = readScale(text.slice(end, end + 40), stems);
  const fraction = FRACTIONS[text[end] ?? ''];
  if (fraction !== undefined)
    return { start, end, text: raw, values: values.map((value) => value + fraction), pieces: [] };
  if (scale !== undefined) {
    const scaled = values.map((value) => exact(value * scale.factor));
    const all = scale.isCertain ? scaled : [...scaled, ...values];
    return { start, end, text: raw, values: all, pieces: [], scale: scale.factor };
  }
  if (MILITARY_TIME.test(raw) && (EARLY_TIME.test(raw) || ZONE.test(text.slice(end)))) {
    const [hour, minute] = [Number(raw.slice(0, 2)), Number(raw.slice(2))];
    return { start, end, text: raw, values: [], pieces: minute === 0 ? [hour] : [hour, minute] };
  }
  return { start, end, text: raw, values, pieces: isWhole ? [] : pieces, years: yearReadings(text, start, end, raw) };
}

/** `1990s`, `'18`, `2017-18` and `SS19` name years in short. */
function yearReadings(text: string, start: number, end: number, raw: string): number[] {
  const value = Number(raw);
  if (/^\d{4}$/.test(raw)) return /^['’]?s\b|^er\b|^-?[хих]/.test(text.slice(end, end + 3)) ? [value % 100] : [];
  if (!/^\d{2}$/.test(raw)) return [];
  const before = text.slice(Math.max(0, start - 5), start);
  if (/(?:['’‘]|\p{Lu}{2})$/u.test(before) || /\d{4}[-–/]$/.test(before)) return [1900 + value, 2000 + value];
  return DECADE_AFTER.test(text.slice(end, end + 4)) || DECADE_BEFORE.test(before) ? [1900 + value] : [];
}

/** `5.6` in English is no time, no date and no score; `5.6.` and `4.40` may be. */
function isPlainDecimal(raw: string, rest: string, language: string): boolean {
  const mark = writesDecimalPoint(language) ? '.' : ',';
  const [whole, fraction, more] = raw.split(mark);
  return (
    /^\d+$/.test(whole ?? '') && /^\d(?:\d{2,})?$/.test(fraction ?? '') && more === undefined && !/^\.\d/.test(rest)
  );
}

/** The values of digits with marks, by the language's own notation first. */
function readMarks(raw: string, language: string): number[] {
  const compact = raw.replace(/[\s'’\u00a0\u2009\u202f]/g, '');
  if (compact.includes(':')) return [];
  const marks = compact.replace(/\d/g, '');
  if (marks === '') return [Number(compact)];
  const parts = compact.split(/[.,]/);
  const isGrouped = parts.slice(1).every(({ length }) => length === 3) && /^[1-9]\d{0,2}$/.test(parts[0] ?? '');
  if (new Set(marks).size > 1) {
    const decimal = marks.at(-1) ?? '.';
    return [Number(compact.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.'))];
  }
  const joined = Number(parts.join(''));
  // 1,23,45,678 is grouped in lakhs; 21.9.2018 is a date, and its pieces say so.
  if (marks.length > 1) return isGrouped || /^\d{1,2}(,\d{2})+,\d{3}$/.test(compact) ? [joined] : [];
  const decimal = Number(parts.join('.'));
  if (!isGrouped) return [decimal];
  const code = language.split('-')[0] ?? '';
  if (marks === ',' && GROUPING_COMMA_LANGUAGES.has(code)) return [joined];
  const isDecimalMark = (marks === '.') === writesDecimalPoint(language);
  return isDecimalMark ? [decimal, joined] : [joined, decimal];
}

/** `million`, `mil millones`, `тыс.` right after digits; a single letter may be another unit. */
function readScale(
  rest: string,
  stems: NumberStems,
): { readonly factor: number; readonly isCertain: boolean } | undefined {
  let [factor, isCertain, position] = [1, true, BEFORE_SCALE.exec(rest)?.[0].length ?? 0];
  for (let round = 0; round < 2; round += 1) {
    const match = /^[\s\u00a0\u202f-]?([\p{L}]+)/u.exec(rest.slice(position));
    const word = match?.[1]?.toLowerCase();
    if (match === null || word === undefined) break;
    const value = readNumberWord(word, stems)[0]?.find((each) => each.value >= SMALLEST_SCALE)?.value;
    if (value === undefined) break;
    factor *= value;
    isCertain &&= word.length > 1;
    position += match[0].length;
  }
  return factor === 1 ? undefined : { factor, isCertain };
}

function readRomanNumerals(text: string): number[] {
  const numerals = [...text.matchAll(ROMAN)].filter(({ 0: numeral, index }) => {
    const around = text.slice(Math.max(0, index - LONGEST_WORD), index + LONGEST_WORD);
    if (numeral === 'I') return FIRST.test(around);
    return !LETTERS.has(numeral) && CANONICAL.test(numeral);
  });
  return numerals.map(([numeral]) =>
    [...numeral].reduce((sum, letter, index) => {
      const value = ROMAN_VALUES[letter] ?? 0;
      const next = ROMAN_VALUES[numeral[index + 1] ?? ''] ?? 0;
      return value < next ? sum - value : sum + value;
    }, 0),
  );
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Without the traces of binary fractions: 1.1 million is 1100000. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
