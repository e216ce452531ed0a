import type { FoundNumber } from '../../language/numbers/find-numbers.ts';
import { type ComparedNumbers, mentionsOf } from './compared-numbers.ts';
import { monthNumbers } from './month-numbers.ts';
import { type PlacedNumber, placed } from './pair-numbers.ts';
import { writesNumerals } from './read-numbers.ts';
import { CLOCK } from './said-otherwise.ts';
import { conversionsOf, isRounded } from './unit-conversions.ts';

const SMALLEST = 2;
/** Smaller ordinals are said in words of many kinds, unless the language has numerals alone. */
const SMALLEST_ORDINAL = 20;
const SMALLEST_NUMERAL_ORDINAL = 4;
/** `N585 million`: money whose sign is a letter. */
const LETTER_BEFORE = /\p{Lu}$/u;
const MONTH_AFTER = /^[ \u00a0]?月(?!間)/u;

type Mention = Pick<FoundNumber, 'start' | 'text' | 'value'>;

/** `four from four`: numbers that a target says, but not as often as its source. */
export function findSeldomNumbers(compared: ComparedNumbers): PlacedNumber[] {
  const { source } = compared;
  return [...Map.groupBy(mentionsIn(compared), ({ value }) => value)]
    .filter(([value, all]) => {
      if (all.length === 1) return false;
      const mentions = mentionsOf(value, compared.said) - monthsOf(value, compared);
      return mentions > 0 && mentions < all.length;
    })
    .flatMap(([, all]) => all.slice(-1))
    .map(placed(source));
}

function mentionsIn({ source, target, pair, given, said, counted }: ComparedNumbers): Mention[] {
  // On the 17th it weighed 17 pounds: the second one is 7.7 kilos, which the source does not say.
  const fresh = said.digits.flatMap(({ values }) => values).filter((value) => mentionsOf(value, given) === 0);
  const isConverted = (amount: Parameters<typeof conversionsOf>[0]) =>
    conversionsOf(amount, source, target).some((each) => fresh.some((value) => isRounded(value, each)));
  const smallest = writesNumerals(pair.to) ? SMALLEST_NUMERAL_ORDINAL : SMALLEST_ORDINAL;
  const found = counted.filter(({ isOrdinal, isWords, value, end }) => {
    if (isOrdinal && (value < smallest || (isWords && !writesNumerals(pair.to)))) return false;
    return value >= SMALLEST && !CLOCK.test(source.slice(end)) && !isConverted({ end, values: [value], pieces: [] });
  });
  const money = given.digits.flatMap(({ start, text, values: [value], scale }) =>
    value !== undefined && scale !== undefined && LETTER_BEFORE.test(source.slice(0, start))
      ? [{ start, text, value }]
      : [],
  );
  return [...found, ...money];
}

/** How often a target writes the number of a month that its source names: 12月 says no twelve. */
function monthsOf(value: number, { source, target, pair, said }: ComparedNumbers): number {
  if (!writesNumerals(pair.to) || value > 12 || !monthNumbers(source, pair.from).includes(value)) return 0;
  return said.digits.filter(({ values, end }) => values[0] === value && MONTH_AFTER.test(target.slice(end))).length;
}
