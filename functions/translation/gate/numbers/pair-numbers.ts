import { toAsciiDigits } from '../../../language/numbers/index.ts';
import type { Finding } from '../../schema.ts';

/** A number that one of the texts lacks, and how far into the other it stands, from 0 to 1. */
export interface PlacedNumber {
  readonly text: string;
  readonly place: number;
}

export function placed(whole: string): (number: { readonly text: string; readonly start: number }) => PlacedNumber {
  return ({ text, start }) => ({ text, place: whole.length === 0 ? 0 : start / whole.length });
}

/** A number of the source that is missing and one of the target that nothing explains are one wrong number if alike. */
export function pairNumbers(
  missing: readonly PlacedNumber[],
  unexplained: readonly PlacedNumber[],
): Pick<Finding, 'text' | 'expected'>[] {
  const candidates = unexplained.flatMap((wrong) =>
    missing.filter((right) => isAlike(wrong.text, right.text)).map((right) => ({ wrong, right })),
  );
  candidates.sort((a, b) => distanceOf(a) - distanceOf(b));
  const partners = new Map<PlacedNumber, PlacedNumber>();
  const taken = new Set<PlacedNumber>();
  for (const { wrong, right } of candidates) {
    if (partners.has(wrong) || taken.has(right)) continue;
    partners.set(wrong, right);
    taken.add(right);
  }
  const lost = new Set(missing.filter((right) => !taken.has(right)).map(({ text }) => text));
  return [
    ...[...lost].map((text) => ({ text, expected: text })),
    ...unexplained.map((wrong) => ({ text: wrong.text, expected: partners.get(wrong)?.text })),
  ].map(({ text, expected }) => (expected === undefined ? { text } : { text, expected }));
}

function distanceOf({ wrong, right }: { readonly wrong: PlacedNumber; readonly right: PlacedNumber }): number {
  return Math.abs(wrong.place - right.place);
}

/** 218 and 281, 1922 and 1992, 3 and 30: one digit is another, two have changed places, or zeros have come or gone. */
function isAlike(a: string, b: string): boolean {
  const [one, two] = [digitsOf(a), digitsOf(b)];
  if (one === '' || two === '') return false;
  if (one.replace(/0+$/, '') === two.replace(/0+$/, '')) return true;
  if (one.length !== two.length) return false;
  const others = [...one].filter((digit, index) => digit !== two[index]).length;
  return others <= 1 || [...one].sort().join('') === [...two].sort().join('');
}

function digitsOf(text: string): string {
  return toAsciiDigits(text).replace(/\D/g, '').replace(/^0+/, '');
}
