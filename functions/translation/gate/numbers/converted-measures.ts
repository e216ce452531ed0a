import { type DigitNumber, findNumbers, readNumbers } from '../../../language/numbers/index.ts';
import { conversionsOf, isRounded, keepsUnit } from '../../../language/units/index.ts';
import { type ComparedNumbers, mentionsOf, type Supply, supplyOf } from './compared-numbers.ts';

/** A unit and a bracket, between a measure and the same in another unit. */
const IN_BRACKETS = /^[\s\u00a0-]?[\p{L}./ -]{1,24}[(（](?:\p{L}+ )?$/u;
/** A bracket, and a word such as `about`; a search for an end would look at all that stands before it. */
const OPENING_CHARACTERS = 30;
const OPENED_BRACKET = /[(（][\s\u00a0]?(?:\p{L}+ )?$/u;
/** A measure that is followed by brackets with words alone: `449 feet (metres)`. */
export const MEASURE_IN_WORDS = /\d[\s\u00a0\u202f-]?[\p{L}\p{M}./²°'’ ]{0,24}[(（]([^()（）\d]{1,30})[)）]/gu;
/** How far the two measures that a source gives may be apart. */
const MEASURE_SHARE = 0.15;

/**
 * What a target says in brackets, as its source does, is said besides the measure before it; so is what the source says
 * as well: of 800 km (500 mi), 800 is not converted from 500.
 */
export function isConverted(
  number: Pick<DigitNumber, 'end' | 'values' | 'pieces'>,
  { source, target, pair, given, said }: ComparedNumbers,
  { values }: Supply,
): boolean {
  const conversions = conversionsOf(number, source, pair.from, { text: target, language: pair.to });
  if (conversions.length === 0) return false;
  const besides = new Set(
    bracketed(given.digits, source).length === 0 ? [] : bracketed(said.digits, target).flatMap((each) => each.values),
  );
  const isFresh = (value: number) => mentionsOf(value, given) === 0;
  // 2 to 5 cm say 1 to 2 inches: the 2 of the source is converted as well.
  const isConvertedTo = (own: DigitNumber) =>
    conversionsOf(own, source, pair.from).some((each) =>
      [...values].some((value) => isFresh(value) && isRounded(value, each)),
    );
  const isOwn = (value: number) =>
    mentionsOf(value, said) <= mentionsOf(value, given) &&
    !given.digits.some((own) => own.values.includes(value) && isConvertedTo(own));
  const kept = new Set(said.digits.filter(({ end }) => keepsUnit(target, end, pair.to)).flatMap((each) => each.values));
  const offered = [...values].filter((value) => !besides.has(value) && !kept.has(value) && !isOwn(value));
  return conversions.some((each) => offered.some((value) => isRounded(value, each)));
}

function bracketed(numbers: readonly DigitNumber[], text: string): readonly DigitNumber[] {
  return numbers.filter(({ start }) => OPENED_BRACKET.test(text.slice(Math.max(0, start - OPENING_CHARACTERS), start)));
}

/** `six meters (18 feet)`: readers are told in the one measure or in the other, if not once more in brackets. */
export function isSaidInOtherMeasure(
  number: DigitNumber,
  { source, target, pair, given, said }: ComparedNumbers,
): boolean {
  if (bracketed(said.digits, target).length > 0 || hasBracketsWithoutNumber(target, pair.to)) return false;
  const anything = supplyOf(said.digits, said.plainWords);
  const other =
    numberBefore(number, source, pair) ??
    given.digits.find(({ start }) => start > number.end && IN_BRACKETS.test(source.slice(number.end, start)));
  if (other === undefined) return false;
  const isOtherSaid =
    other.values.some((value) => anything.values.has(value)) ||
    conversionsOf(other, source, pair.from).some((each) =>
      said.digits.some(({ values }) => isRounded(values[0] ?? 0, each)),
    );
  if (!isOtherSaid) return false;
  const isMeasure = (one: Measured, two: Measured) =>
    conversionsOf(one, source, pair.from).some((converted) => two.values.some((value) => isNear(value, converted)));
  return isMeasure(number, other) || isMeasure(other, number);
}

function hasBracketsWithoutNumber(target: string, language: string): boolean {
  return [...target.matchAll(MEASURE_IN_WORDS)].some(
    ([, inside = '']) => readNumbers(inside, language).words.size === 0,
  );
}

type Measured = Pick<DigitNumber, 'end' | 'values'>;

/** The number in digits or words whose unit stands right before the bracket of another. */
function numberBefore({ start }: DigitNumber, source: string, { from }: ComparedNumbers['pair']): Measured | undefined {
  const before = findNumbers(source.slice(0, start), from).findLast(({ end }) =>
    IN_BRACKETS.test(source.slice(end, start)),
  );
  return before === undefined ? undefined : { end: before.end, values: [before.value] };
}

function isNear(value: number, converted: number): boolean {
  return Math.abs(value - converted) <= MEASURE_SHARE * Math.abs(converted);
}
