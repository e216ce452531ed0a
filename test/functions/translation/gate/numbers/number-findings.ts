import { checkLostNumbers } from '../../../../../functions/translation/gate/numbers/check-lost-numbers.ts';
import { checkNumbers } from '../../../../../functions/translation/gate/numbers/check-numbers.ts';

/** What is found of one sentence and its translation: the number, or `right as wrong`. */
export function numberFindings(source: string, target: string, to: string): string[] {
  const pair = { from: 'en', to };
  return checkNumbers({ id: 's1', kind: 'sentence', source, target }, pair).map(({ text, expected }) =>
    expected === undefined || expected === text ? text : `${expected} as ${text}`,
  );
}

/** The places of a translation where a number has been lost. */
export function lostIn(source: string, target: string, to: string, from = 'en'): string[] {
  return checkLostNumbers({ id: 's1', kind: 'sentence', source, target }, { from, to }).map(({ text }) => text);
}
