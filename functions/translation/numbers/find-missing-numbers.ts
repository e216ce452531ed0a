import type { FoundNumber } from '../../language/numbers/find-numbers.ts';
import { type ComparedNumbers, isSupplied, mentionsOf, type Supply, supplyOf } from './compared-numbers.ts';
import { type PlacedNumber, placed } from './pair-numbers.ts';
import { readsNumberWords, writesNumerals } from './read-numbers.ts';
import { type DigitNumber, NUMERALS } from './read-wide-numbers.ts';
import { isConverted } from './said-in-measures.ts';
import { CLOCK, HAS_DUAL, isInPhrase, isOneOfTwo, isSaidOtherwise, staysDigits } from './said-otherwise.ts';

/** One is an article and a pronoun too often; first to third are halves, repetitions and parts of many names. */
const SMALLEST_WORD = 2;
const SMALLEST_ORDINAL_WORD = 4;
/** `one or two`, `two or three`, `an hour or two`: some. */
const VAGUE_BEFORE = /(?<!\p{L})(?:(?:one|two|three|four|five|six|seven|eight|nine)|an?(?:other)?\s\p{L}+)\sor\s$/iu;
const VAGUE_AFTER = /^\sor\s(?:two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/iu;

/** 一比一, 两到四: both sides of a score or a range in numerals. */
const TWO_NUMERALS = new RegExp(`[${NUMERALS}两兩](?:[比对對対到至、–~～—-]|から)?[${NUMERALS}两兩]`);

/** Numbers in digits of a source that its target says in no way. */
export function findMissingDigits(compared: ComparedNumbers): PlacedNumber[] {
  const { source, target, pair, given, said } = compared;
  const [digits, anything] = [supplyOf(said.digits, []), supplyOf(said.digits, said.plainWords)];
  return given.digits
    .filter((number) => {
      const mayBeWords = writesNumerals(pair.to)
        ? !isOneOfTwo(number, source) || TWO_NUMERALS.test(target)
        : !staysDigits(number, source) || isRangeInWords(number, compared, digits);
      const isSaid =
        isSupplied(number, digits) || (mayBeWords && isSupplied(number, anything) && isLeftOver(number, compared));
      return !isSaid && !isSaidOtherwise(number, compared);
    })
    .map(placed(source));
}

/** Whether the words for a number in a target are more than its source has words for the same: `second … 2 people`. */
function isLeftOver({ values: [value = 0], scale }: DigitNumber, { given, said }: ComparedNumbers): boolean {
  const words = given.units.has(value) ? 0 : (given.mentions.get(value) ?? 0);
  return value < SMALLEST_WORD || scale !== undefined || words === 0 || mentionsOf(value, said) > words;
}

/** Numbers in words of a source that its target says in no way. */
export function findMissingWords(compared: ComparedNumbers): PlacedNumber[] {
  const { source, pair, said, counted } = compared;
  if (!readsNumberWords(pair.to)) return [];
  const supply = supplyOf(said.digits, said.words);
  const isSaid = (number: FoundNumber) =>
    supply.values.has(number.value) ||
    supply.years.has(number.value) ||
    (number.value === 2 && HAS_DUAL.test(pair.to)) ||
    isApproximation(number, source) ||
    isInName(number, source) ||
    isInPhrase(number, compared, supply) ||
    isConverted({ ...number, values: [number.value], pieces: [] }, compared, supply);
  return counted
    .filter(({ isWords, isOrdinal, value }) => isWords && value >= (isOrdinal ? SMALLEST_ORDINAL_WORD : SMALLEST_WORD))
    .filter((number) => !isSaid(number))
    .map(placed(source));
}

/** `10-15 years` may be said in words as a whole; of a score one half in words is a lost number. */
function isRangeInWords(
  { start, end }: DigitNumber,
  { source, given, said }: ComparedNumbers,
  digits: Supply,
): boolean {
  if (CLOCK.test(source.slice(end))) return false;
  const other = given.digits.find((each) => each.start === end + 1 || each.end + 1 === start);
  return other !== undefined && !isSupplied(other, digits) && isSupplied(other, supplyOf([], said.plainWords));
}

/** `the Four Corners`: a name, which may be kept or written as it sounds. */
function isInName({ text, start, end }: FoundNumber, source: string): boolean {
  const isInside = /[\p{Ll}\p{N},;]\s$/u.test(source.slice(0, start));
  return isInside && /^\p{Lu}\p{Ll}+$/u.test(text) && /^\s\p{Lu}\p{Ll}/u.test(source.slice(end));
}

function isApproximation({ start, end }: FoundNumber, text: string): boolean {
  return VAGUE_BEFORE.test(text.slice(0, start)) || VAGUE_AFTER.test(text.slice(end));
}
