import { halfHourNames } from '../../../language/calendar/index.ts';
import type { DigitNumber, NumberReadings } from '../../../language/numbers/index.ts';
import type { ComparedNumbers } from './compared-numbers.ts';

const HALF = 0.5;
const HALF_AN_HOUR = 30;

/** Whether the words of a target say the half hour that a source has in digits: `9:30`, *halb zehn*, *nueve y media*. */
export function isSaidAsHalfHour(number: DigitNumber, { said, pair }: ComparedNumbers): boolean {
  return isNamed(number, said, pair.to);
}

/** Whether a target has in digits the half hour that the words of its source say. */
export function isGivenAsHalfHour(number: DigitNumber, { given, pair }: ComparedNumbers): boolean {
  return isNamed(number, given, pair.from);
}

/** Whether a number in words of a source is the hour of such a time. */
export function isOfHalfHour(value: number, { given, said, pair }: ComparedNumbers): boolean {
  return given.words.has(HALF) && said.digits.some((number) => hoursIn(number, pair.from).includes(value));
}

function isNamed(number: DigitNumber, { words, digits }: NumberReadings, language: string): boolean {
  if (!words.has(HALF)) return false;
  const whole = digits.filter(({ pieces }) => pieces.length < 2).flatMap(({ values }) => values);
  return hoursIn(number, language).some((hour) => words.has(hour) || whole.includes(hour));
}

function hoursIn({ pieces: [hour, minutes, ...more] }: DigitNumber, language: string): readonly number[] {
  return hour === undefined || minutes !== HALF_AN_HOUR || more.length > 0 ? [] : halfHourNames(hour, language);
}
