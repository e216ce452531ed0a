import { findNumbers } from '../language/find-numbers.ts';
import type { AlignedSegment } from './aligned-segment.ts';
import { monthNumbers } from './month-numbers.ts';
import { readNumbers } from './read-numbers.ts';
import type { DigitNumber } from './read-wide-numbers.ts';
import type { Finding } from './schema.ts';
import type { LanguagePair } from './translator.ts';
import { AFTERNOON, UNIT_CONVERSIONS } from './unit-conversions.ts';

/** Smaller numbers in words are articles, pronouns and turns of phrase too often. */
const SMALLEST_WORD = 3;
/** Translators round what they convert. */
const CONVERSION_TOLERANCE = 0.1;

interface Supply {
  readonly values: ReadonlySet<number>;
  readonly conversions: readonly number[];
}

/** Numbers of the source that the target does not say, and digits of the target that the source does not explain. */
export function checkNumbers({ id, source, target }: AlignedSegment, pair: LanguagePair): Finding[] {
  const given = readNumbers(source, pair.from);
  const said = readNumbers(target, pair.to);
  const targetSupply: Supply = { values: valuesOf(said.digits, said.words), conversions: [] };
  const missingDigits = given.digits.filter(
    (number) => !isSupplied(number, targetSupply) && !isConverted(number, source, targetSupply),
  );
  const missingWords = findNumbers(source, pair.from).filter(
    ({ isWords, isOrdinal, value }) =>
      isWords && !isOrdinal && value >= SMALLEST_WORD && !targetSupply.values.has(value),
  );
  const sourceSupply: Supply = {
    values: valuesOf(given.digits, [...given.words, ...monthNumbers(source, pair.from)]),
    conversions: given.digits.flatMap((number) => conversionsOf(number, source)),
  };
  const unexplained = said.digits.filter((number) => !isSupplied(number, sourceSupply));
  return [
    ...[...missingDigits, ...missingWords].map(
      ({ text }): Finding => ({ kind: 'number', segment: id, text, expected: text }),
    ),
    ...unexplained.map(({ text }): Finding => ({ kind: 'number', segment: id, text })),
  ];
}

function valuesOf(digits: readonly DigitNumber[], words: Iterable<number>): ReadonlySet<number> {
  return new Set([...digits.flatMap(({ values, pieces }) => [...values, ...pieces]), ...words]);
}

function isSupplied({ values, pieces }: DigitNumber, supply: Supply): boolean {
  const has = (value: number) =>
    supply.values.has(value) ||
    supply.conversions.some((each) => Math.abs(each - value) <= Math.abs(each) * CONVERSION_TOLERANCE);
  return values.some(has) || (pieces.length > 0 && pieces.every(has));
}

function isConverted(number: DigitNumber, text: string, { values }: Supply): boolean {
  const converted = conversionsOf(number, text);
  return [...values].some((value) =>
    converted.some((each) => Math.abs(each - value) <= Math.abs(each) * CONVERSION_TOLERANCE),
  );
}

/** What a number may become in other units and on a clock of 24 hours. */
function conversionsOf({ end, values, pieces }: DigitNumber, text: string): number[] {
  const rest = text.slice(end, end + 30).replace(/^[\s\u00a0-]/, '');
  const hours = AFTERNOON.test(rest) ? [...values, ...pieces].slice(0, 2).map((hour) => Math.floor(hour) + 12) : [];
  const units = UNIT_CONVERSIONS.filter(({ unit }) => unit.test(rest));
  return [...hours, ...units.flatMap(({ factor, offset }) => values.map((value) => value * factor + offset))];
}
