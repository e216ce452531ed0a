/** The largest share by which a round figure may miss what was converted; a single digit may miss more. */
const ROUND_SHARE = 0.1;
const SINGLE_DIGIT_SHARE = 0.25;
/** Of what binary fractions lose. */
const EPSILON = 1e-9;

/** Whether a figure is what a translator writes for a converted value: rounded, cut off, or to the next five. */
export function isRounded(value: number, converted: number): boolean {
  const expected = Math.abs(converted);
  if (value === 0 || expected === 0) return value === expected;
  const difference = Math.abs(expected - value);
  const [unit, digits] = lastDigitOf(value);
  if (difference > expected * (digits === 1 && unit === 1 ? SINGLE_DIGIT_SHARE : ROUND_SHARE)) return false;
  const isBelow = value < expected;
  return (
    (isBelow && difference < unit) ||
    difference <= unit / 2 + expected * EPSILON ||
    (endsInFive(value, unit) && difference <= unit * 2.5)
  );
}

/** What one more of the last digit but zero adds, and how many digits there are up to it. */
function lastDigitOf(value: number): readonly [unit: number, digits: number] {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return [10 ** (Number(exponent) - decimals), decimals + 1];
}

function endsInFive(value: number, unit: number): boolean {
  return Math.round(value / unit) % 10 === 5;
}
