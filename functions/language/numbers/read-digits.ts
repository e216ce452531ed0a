import { withEuropeanDigits } from '../scripts/index.ts';
import type { Item } from './lex-numbers.ts';
import { writesDecimalPoint } from './number-marks.ts';

/** Behind a letter of a script with spaces digits are part of a name; Chinese and Japanese set them anywhere. */
const DIGITS =
  /(?<![\p{N}_\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}])(?:\d{1,3}(?:[,.’' \u00a0\u202f]\d{2,3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)/gu;

/** Digits of all scripts as 0–9, and the Arabic and full-width marks in them, one for one, so that offsets stay. */
export function toAsciiDigits(text: string): string {
  return (
    withEuropeanDigits(text)
      .replaceAll('\u066b', '.')
      .replaceAll('\u066c', ',')
      .replace(/(?<=\d)\uff0e(?=\d)/g, '.')
      // A comma of the text itself groups digits where the keyboard has no other: 783،562.
      .replace(/(?<=\d)[\u060c\uff0c](?=\d{3}(?!\d))/g, ',')
  );
}

/** The numbers in digits of a text, in its language's notation. */
export function readDigits(ascii: string, language: string): Item[] {
  return [...ascii.matchAll(DIGITS)].map(({ 0: raw, index }) => {
    const value = parseDigits(raw, language);
    return { start: index, end: index + raw.length, lexeme: { value, isAdded: true, isDigits: true } };
  });
}

/** `1,234.5`, `1.234,5`, `1 234,5`: a single mark before three digits groups, unless the language writes decimals so. */
export function parseDigits(raw: string, language: string): number {
  const compact = raw.replace(/[’' \u00a0\u202f]/g, '');
  const marks = compact.replace(/\d/g, '');
  if (marks === '') return Number(compact);
  if (new Set(marks).size > 1) {
    const decimal = marks.at(-1) ?? '';
    return Number(compact.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.'));
  }
  const groups = compact.split(marks[0] ?? '');
  if (marks.length > 1) return Number(groups.join(''));
  const isDecimalMark = (marks === '.') === writesDecimalPoint(language);
  const looksGrouped = groups[1]?.length === 3 && groups[0] !== '0';
  return Number(groups.join(looksGrouped && !isDecimalMark ? '' : '.'));
}
