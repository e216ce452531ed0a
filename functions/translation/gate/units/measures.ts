import { figureWordsOf, findNumbers, type Qualifier } from '../../../language/numbers/index.ts';
import { measureAt, type Unit } from '../../../language/units/index.ts';

/** A number with what the words around it say that it measures, and how they bound it. */
export interface Measure {
  readonly text: string;
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly qualifier: Qualifier | undefined;
}

/** A bound stands no farther before a number. */
const REACH_CHARACTERS = 32;

/** The amounts of a text, in the order in which it names them. */
export function measuresIn(text: string, language: string): readonly Measure[] {
  const { qualifierBefore } = figureWordsOf(language);
  return findNumbers(text, language)
    .filter(({ isOrdinal }) => !isOrdinal)
    .map((number): Measure => {
      const { start, numberEnd, factor, unit, unitLength } = measureAt(text, number, language);
      return {
        text: text.slice(start, numberEnd + unitLength),
        value: number.value * factor,
        unit,
        qualifier: qualifierBefore(text.slice(Math.max(0, start - REACH_CHARACTERS), start)),
      };
    });
}
