/** Units and currencies: their words in each language, and what one of them is in another. */
export {
  currencyBefore,
  letterScaleAfter,
  linkPattern,
  toBaseUnit,
  type UnitAt,
  unitAfter,
  unitOfAmount,
} from './find-units.ts';
export type { Unit, UnitKind } from './unit-data.ts';
