import { isMonthMark } from '../../../language/calendar/index.ts';
import { writesNumerals } from '../../../language/numbers/index.ts';
import type { ComparedNumbers } from '../numbers/compared-numbers.ts';
import { monthNumbers } from './month-numbers.ts';

/** How often a target writes the number of a month that its source names: 12月 says no twelve. */
export function monthsSaid(
  value: number,
  { source, target, pair, said }: Pick<ComparedNumbers, 'source' | 'target' | 'pair' | 'said'>,
): number {
  if (!writesNumerals(pair.to) || value > 12 || !monthNumbers(source, pair.from).includes(value)) return 0;
  return said.digits.filter(({ values, end }) => values[0] === value && isMonthMark(value, target.slice(end), pair.to))
    .length;
}
