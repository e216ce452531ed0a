import {
  cjkNumerals,
  type DigitNumber,
  type FoundNumber,
  figureWordsOf,
  hasDual,
  numberUsageOf,
  readsNumberWords,
  writesNumerals,
} from '../../../language/numbers/index.ts';
import { CLOCK, hasAcceptedRendering, isInPhrase, isOneOfTwo, pronounsIn, staysDigits } from './accepted-renderings.ts';
import {
  type ComparedNumbers,
  isSupplied,
  mentionsOf,
  plainMentionsOf,
  type Supply,
  supplyOf,
} from './compared-numbers.ts';
import { isConverted } from './converted-measures.ts';
import { isOfHalfHour } from './half-hours.ts';
import { type PlacedNumber, placed } from './pair-numbers.ts';

/** One is an article and a pronoun too often; first to third are halves, repetitions and parts of many names. */
const SMALLEST_WORD = 2;
const SMALLEST_ORDINAL_WORD = 4;
/** Numbers in digits of a source that its target says in no way. */
export function findMissingDigits(compared: ComparedNumbers): PlacedNumber[] {
  const { source, target, pair, given, said } = compared;
  const [digits, anything] = [supplyOf(said.digits, []), supplyOf(said.digits, said.plainWords)];
  const single = supplyOf(withoutKept(compared), []);
  const isKept = ({ pieces }: DigitNumber) =>
    pieces.length > 1 && said.digits.some((each) => each.pieces.join() === pieces.join());
  return given.digits
    .filter((number) => {
      const mayBeWords = writesNumerals(pair.to)
        ? !isOneOfTwo(number, source) || cjkNumerals().twoNumerals.test(target)
        : !staysDigits(number, compared) || isRangeInWords(number, compared, digits);
      const isSaid =
        isKept(number) ||
        isSupplied(number, single) ||
        (mayBeWords && isSupplied(number, anything) && isLeftOver(number, compared));
      return !isSaid && !hasAcceptedRendering(number, compared);
    })
    .map(placed(source));
}

/** The numbers of a target without those of several parts that its source has as well: the 2 of `2:10` is not another 2. */
function withoutKept({ given, said }: ComparedNumbers): DigitNumber[] {
  const kept = new Set(given.digits.filter(({ pieces }) => pieces.length > 1).map(({ pieces }) => pieces.join()));
  return said.digits.filter(({ pieces }) => pieces.length < 2 || !kept.has(pieces.join()));
}

/** Whether the words for a number in a target are more than its source has words for the same: `second … 2 people`. */
function isLeftOver({ values: [value = 0], scale }: DigitNumber, compared: ComparedNumbers): boolean {
  const { given, said } = compared;
  if (scale !== undefined) return true;
  // Of one, articles do not count.
  if (value === 1) {
    const ones = (given.plainMentions.get(value) ?? 0) - pronounsIn(compared);
    return ones <= 0 || plainMentionsOf(value, said) > ones;
  }
  const words = given.units.has(value) ? 0 : (given.mentions.get(value) ?? 0);
  return words === 0 || mentionsOf(value, said) > words;
}

/** Numbers in words of a source that its target says in no way. */
export function findMissingWords(compared: ComparedNumbers): PlacedNumber[] {
  const { source, pair, given, said } = compared;
  if (!readsNumberWords(pair.to)) return [];
  const supply = supplyOf(said.digits, said.words);
  const isSaid = (number: FoundNumber) =>
    supply.values.has(number.value) ||
    supply.years.has(number.value) ||
    (number.value === 2 && hasDual(pair.to)) ||
    isOfHalfHour(number.value, compared) ||
    isApproximation(number, compared) ||
    isInName(number, compared) ||
    isInPhrase(number, compared, supply) ||
    isConverted({ ...number, values: [number.value], pieces: [] }, compared, supply);
  return given.counted
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

/** `the Four Corners`: a name, which may be kept (`Channel Seven`) or written as it sounds. */
function isInName({ text, start, end }: FoundNumber, { source, target }: ComparedNumbers): boolean {
  if (/^\p{Lu}\p{Ll}+$/u.test(text) && new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u').test(target)) return true;
  const isInside = /[\p{Ll}\p{N},;]\s$/u.test(source.slice(0, start));
  return isInside && /^\p{Lu}\p{Ll}+$/u.test(text) && /^\s\p{Lu}\p{Ll}/u.test(source.slice(end));
}

/** `one or two`, `an hour or two`: both may be said by a word such as `some`; one of them alone in digits lacks the other. */
function isApproximation({ start, end }: FoundNumber, { source, pair, given, said }: ComparedNumbers): boolean {
  const { orGap } = figureWordsOf(pair.from);
  const partners = given.counted.filter(
    (other) => orGap.test(source.slice(other.end, start)) || orGap.test(source.slice(end, other.start)),
  );
  if (partners.length === 0) return numberUsageOf(pair.from).vagueBefore.test(source.slice(0, start));
  const digits = supplyOf(said.digits, []);
  return !partners.some(({ value }) => digits.values.has(value));
}
