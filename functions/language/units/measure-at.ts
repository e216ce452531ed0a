import { currencyBefore, letterScaleAfter, type UnitAt, unitOfAmount } from './find-units.ts';

/** What stands around a number that is an amount of something. */
export interface MeasureAt {
  /** Before the sign of its currency, and behind its short scale: `$5m`. */
  readonly start: number;
  readonly numberEnd: number;
  /** What the short scale multiplies it by. */
  readonly factor: number;
  readonly unit: UnitAt | undefined;
  /** Characters of the unit that stands behind it; a currency's sign may stand before it as well. */
  readonly unitLength: number;
}

/** A sign and a space stand no farther before a number. */
const REACH_CHARACTERS = 48;

/** The currency, short scale and unit of the number between two places of a text. */
export function measureAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
): MeasureAt {
  const money = currencyBefore(text.slice(Math.max(0, start - REACH_CHARACTERS), start));
  const scale = letterScaleAfter(text.slice(end), language, money !== undefined);
  const numberEnd = end + (scale?.length ?? 0);
  const after = unitOfAmount(text.slice(numberEnd), text.slice(start, numberEnd), language);
  return {
    start: start - (money?.length ?? 0),
    numberEnd,
    factor: scale?.factor ?? 1,
    unit: money ?? after,
    unitLength: after?.length ?? 0,
  };
}
