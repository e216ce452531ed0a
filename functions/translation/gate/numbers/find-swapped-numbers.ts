import type { DigitNumber, FoundNumber } from '../../../language/numbers/index.ts';
import { conversionsOf, hoursOf } from '../../../language/units/index.ts';
import { monthNumbers } from '../dates/month-numbers.ts';
import { type ComparedNumbers, mentionsOf } from './compared-numbers.ts';

/** One is said of what the source says in many ways: a day, daily. */
const SMALLEST = 2;

/** A number of the target in the place of one of the source. */
export interface SwappedNumber {
  readonly text: string;
  readonly expected: string;
}

/** `2-2` for `3-2`: a number of the source that the target says once more, where another one is said too rarely. */
export function findSwappedNumbers(compared: ComparedNumbers): SwappedNumber[] {
  const surplus = saidTooOften(compared);
  if (surplus.length === 0) return [];
  const deficit = saidTooRarely(compared);
  return surplus.flatMap((number, index) => {
    const right = deficit[index] ?? deficit[0];
    return right === undefined ? [] : [{ text: number.text, expected: right.text }];
  });
}

function saidTooOften(compared: ComparedNumbers): DigitNumber[] {
  const { given, said } = compared;
  const whole = said.digits.filter(({ values: [value] }) => value !== undefined && Number.isInteger(value));
  return [...Map.groupBy(whole, ({ values: [value = 0] }) => value)].flatMap(([value, all]) => {
    if (all.length < 2 || value < SMALLEST) return [];
    const mentions = mentionsOf(value, given);
    return mentions > 0 && all.length > mentions && !hasOtherReason(value, compared) ? all.slice(-1) : [];
  });
}

function hasOtherReason(value: number, { source, pair, given, phrases }: ComparedNumbers): boolean {
  return (
    phrases.some(({ values }) => values.includes(value)) ||
    monthNumbers(source, pair.from).includes(value) ||
    given.digits.some((number) =>
      [...hoursOf(number, source, pair.from), ...conversionsOf(number, source, pair.from)].includes(value),
    )
  );
}

function saidTooRarely({ given, said, phrases }: ComparedNumbers): FoundNumber[] {
  const found = given.counted.filter(
    ({ start, end }) => !phrases.some((phrase) => phrase.start <= start && end <= phrase.end),
  );
  return [...Map.groupBy(found, ({ value }) => value)].flatMap(([value, all]) =>
    mentionsOf(value, said) < all.length ? all.slice(-1) : [],
  );
}
