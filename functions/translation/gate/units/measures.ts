import { figureWordsOf, findNumbers, type Qualifier } from '../../../language/numbers/index.ts';
import { currencyBefore, letterScaleAfter, type Unit, unitOfAmount } from '../../../language/units/index.ts';

/** A number with what the words around it say that it measures, and how they bound it. */
export interface Measure {
  readonly text: string;
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly qualifier: Qualifier | undefined;
}

/** A bound, a sign and a space stand no farther before a number. */
const REACH_CHARACTERS = 32;

/** The amounts of a text, in the order in which it names them. */
export function measuresIn(text: string, language: string): readonly Measure[] {
  const { qualifierBefore } = figureWordsOf(language);
  return findNumbers(text, language)
    .filter(({ isOrdinal }) => !isOrdinal)
    .map(({ start, end, value }): Measure => {
      const before = text.slice(Math.max(0, start - REACH_CHARACTERS), start);
      const money = currencyBefore(before);
      const scale = letterScaleAfter(text.slice(end), language, money !== undefined);
      const numberEnd = end + (scale?.length ?? 0);
      const after = unitOfAmount(text.slice(numberEnd), text.slice(start, numberEnd), language);
      const bounded = before.slice(0, before.length - (money?.length ?? 0));
      return {
        text: text.slice(start - (money?.length ?? 0), numberEnd + (after?.length ?? 0)),
        value: value * (scale?.factor ?? 1),
        unit: money ?? after,
        qualifier: qualifierBefore(bounded),
      };
    });
}
