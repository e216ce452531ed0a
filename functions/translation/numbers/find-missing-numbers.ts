import { type FoundNumber, findNumbers } from '../../language/find-numbers.ts';
import { type ComparedNumbers, isSupplied, mentionsOf, type Supply, supplyOf } from './compared-numbers.ts';
import { type PlacedNumber, placed } from './pair-numbers.ts';
import { readsNumberWords, writesNumerals } from './read-numbers.ts';
import type { DigitNumber } from './read-wide-numbers.ts';
import { isConverted } from './said-in-measures.ts';
import { CLOCK, HAS_DUAL, isInPhrase, isSaidOtherwise, staysDigits } from './said-otherwise.ts';

/** One is an article and a pronoun too often; first to third are halves, repetitions and parts of many names. */
const SMALLEST_WORD = 2;
const SMALLEST_ORDINAL_WORD = 4;
/** Smaller ordinals are said in words of many kinds. */
const SMALLEST_SEEN_TWICE = 20;
const DECADE = /(?<!\p{L})(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?!\p{L})/giu;
const DECADES: readonly string[] = ['twe', 'thi', 'for', 'fif', 'six', 'sev', 'eig', 'nin'];
/** `one or two`, `two or three`, `an hour or two`: some. */
const VAGUE_BEFORE = /(?<!\p{L})(?:(?:one|two|three|four|five|six|seven|eight|nine)|an?(?:other)?\s\p{L}+)\sor\s$/iu;
const VAGUE_AFTER = /^\sor\s(?:two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/iu;

/** Numbers in digits of a source that its target says in no way. */
export function findMissingDigits(compared: ComparedNumbers): PlacedNumber[] {
  const { source, pair, given, said } = compared;
  const [digits, anything] = [supplyOf(said.digits, []), supplyOf(said.digits, said.plainWords)];
  return given.digits
    .filter((number) => {
      const mayBeWords =
        writesNumerals(pair.to) || !staysDigits(number, source) || isRangeInWords(number, compared, digits);
      const isSaid = isSupplied(number, mayBeWords ? anything : digits);
      return !isSaid && !isSaidOtherwise(number, compared);
    })
    .map(placed(source));
}

/** Numbers in words of a source that its target says in no way. */
export function findMissingWords(compared: ComparedNumbers): PlacedNumber[] {
  const { source, pair, said } = compared;
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
  return [...findNumbers(source, pair.from), ...findDecades(source, pair.from)]
    .filter(({ isWords, isOrdinal, value }) => isWords && value >= (isOrdinal ? SMALLEST_ORDINAL_WORD : SMALLEST_WORD))
    .filter((number) => !isSaid(number))
    .map(placed(source));
}

/** `in his thirties`: an amount in no list of number words. */
function findDecades(source: string, language: string): FoundNumber[] {
  if (!/^en(?:-|$)/.test(language)) return [];
  return [...source.matchAll(DECADE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    value: (DECADES.indexOf(text.slice(0, 3).toLowerCase()) + 2) * 10,
    isWords: true,
    isOrdinal: false,
  }));
}

/** `four from four`: numbers that a target says, but not as often as its source. */
export function findSeldomNumbers({ source, pair, said }: ComparedNumbers): PlacedNumber[] {
  const found = findNumbers(source, pair.from).filter(
    ({ isOrdinal, isWords, value, end }) =>
      !(isOrdinal && (isWords || value < SMALLEST_SEEN_TWICE)) &&
      value >= SMALLEST_WORD &&
      !CLOCK.test(source.slice(end)),
  );
  return [...Map.groupBy(found, ({ value }) => value)]
    .filter(([value, all]) => {
      if (all.length === 1) return false;
      const mentions = mentionsOf(value, said);
      return mentions > 0 && mentions < all.length;
    })
    .flatMap(([, all]) => all.slice(-1))
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
