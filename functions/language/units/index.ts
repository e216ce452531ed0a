/** Units, currencies and classifiers: their words in each language, and what one of them is in another. */
export { type Classifiers, classifiersOf } from './classifiers.ts';
export {
  currencyBefore,
  letterScaleAfter,
  linkPattern,
  toBaseUnit,
  type UnitAt,
  unitAfter,
  unitOfAmount,
} from './find-units.ts';
export { measureAt } from './measure-at.ts';
export { type MeasureWords, measureWordsOf } from './measure-words.ts';
export { isRounded } from './rounded-values.ts';
export { conversionsOf, conversionsOfWords, hoursOf, keepsUnit } from './unit-conversions.ts';
export type { Unit } from './unit-data.ts';
export { namesUnitOfTime } from './units-of-time.ts';
