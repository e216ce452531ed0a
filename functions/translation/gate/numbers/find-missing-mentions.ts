import { type FoundNumber, numberStemsOf, writesNumerals } from '../../../language/numbers/index.ts';
import { conversionsOf, isRounded } from '../../../language/units/index.ts';
import { monthsSaid } from '../dates/months-said.ts';
import { CLOCK } from './accepted-renderings.ts';
import { type ComparedNumbers, mentionsOf, plainMentionsOf } from './compared-numbers.ts';
import { type PlacedNumber, placed } from './pair-numbers.ts';

/** One in words is an article as often as a number. */
const SMALLEST_WORD = 2;
/** Smaller ordinals are said in words of many kinds, unless the language has numerals alone. */
const SMALLEST_ORDINAL = 20;
const SMALLEST_NUMERAL_ORDINAL = 4;
const HALF_HOUR = 30;
const HALF = 0.5;
/** `KV62`: a name, not `page2`. */
const LETTER_BEFORE = /\p{Lu}\p{L}*$/u;

type Mention = Pick<FoundNumber, 'start' | 'text' | 'value'>;

/** `four from four`: numbers that a target says, but not as often as its source. */
export function findMissingMentions(compared: ComparedNumbers): PlacedNumber[] {
  const { source } = compared;
  return [...Map.groupBy(mentionsIn(compared), ({ value }) => value)]
    .filter(([value, all]) => {
      if (all.length === 1) return false;
      const said = value === 1 ? plainMentionsOf(value, compared.said) : mentionsOf(value, compared.said);
      const mentions = said - monthsSaid(value, compared) + dualsOf(value, compared);
      return mentions > 0 && mentions < all.length;
    })
    .flatMap(([, all]) => all.slice(-1))
    .map(placed(source));
}

function mentionsIn(compared: ComparedNumbers): Mention[] {
  const { source, target, pair, given, said } = compared;
  // On the 17th it weighed 17 pounds: the second one is 7.7 kilos, which the source does not say.
  const fresh = said.digits.flatMap(({ values }) => values).filter((value) => mentionsOf(value, given) === 0);
  const isConverted = (amount: Parameters<typeof conversionsOf>[0]) =>
    conversionsOf(amount, source, pair.from, { text: target, language: pair.to }).some((each) =>
      fresh.some((value) => isRounded(value, each)),
    );
  const smallest = writesNumerals(pair.to) ? SMALLEST_NUMERAL_ORDINAL : SMALLEST_ORDINAL;
  const found = given.counted.filter(({ isOrdinal, isWords, value, start, end }) => {
    if (isOrdinal && (value < smallest || (isWords && !writesNumerals(pair.to)))) return false;
    return (
      value >= (isWords || isNounAlone(end, compared) ? SMALLEST_WORD : 1) &&
      (!CLOCK.test(source.slice(end)) || isMinutes({ start, value }, compared)) &&
      !isConverted({ end, values: [value], pieces: [] })
    );
  });
  return [...found, ...unreadDigits(compared)];
}

/** Without articles the noun alone may say one of it: за минуту. */
function isNounAlone(end: number, { source, pair }: ComparedNumbers): boolean {
  return numberStemsOf(pair.to).lacksArticles && /^(?:[ \u00a0]|-(?!to))\p{Ll}/u.test(source.slice(end));
}

/** `10:45 pm`: the hour may be another one on a clock of 24 hours, the minutes stay, unless they are a half. */
function isMinutes({ start, value }: Pick<Mention, 'start' | 'value'>, { source, said }: ComparedNumbers): boolean {
  return /\d[:.]$/.test(source.slice(0, start)) && value > 0 && !(value === HALF_HOUR && said.words.has(HALF));
}

/** Digits that no amount is read from: money whose sign is a letter, the halves of a score; no part of a name (KV62). */
function unreadDigits({ source, given, phrases }: ComparedNumbers): Mention[] {
  const isIn = (all: readonly { readonly start: number; readonly end: number }[], at: number) =>
    all.some(({ start, end }) => start <= at && at < end);
  return given.digits
    .filter(({ start }) => !isIn(given.counted, start) && !isIn(phrases, start))
    .filter(({ start, scale }) => scale !== undefined || !LETTER_BEFORE.test(source.slice(0, start)))
    .flatMap(({ start, text, values, pieces }) =>
      (pieces.length > 1 ? pieces : values.slice(0, 1)).map((value) => ({ start, text, value })),
    );
}

function dualsOf(value: number, { target, pair }: ComparedNumbers): number {
  return value === 2 ? (target.match(numberStemsOf(pair.to).duals)?.length ?? 0) : 0;
}
