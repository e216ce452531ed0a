import { primaryLanguage } from '../../../language/language-tags.ts';
import { impliedAmounts, readNumbers } from '../../../language/numbers/index.ts';
import { classifiersOf } from '../../../language/units/index.ts';
import type { LanguagePair } from '../../translator.ts';
import { monthsSaid } from '../dates/months-said.ts';
import { mentionsOf } from './compared-numbers.ts';

/** Some patterns look at the whole text before the word. */
const LONGEST = 6;

/** Classifiers without their number, where only the source tells that they are not nouns: 創設者の人 for “one of the founders”. */
export function findLostClassifiers(source: string, target: string, pair: LanguagePair): string[] {
  const known = classifiersOf(pair.to);
  const besideSource = known?.besideSource.get(primaryLanguage(pair.from));
  if (known === undefined || besideSource === undefined) return [];
  const lost = besideSource.flatMap((each) =>
    each.source.test(source) ? [...target.matchAll(each.lost)].map(([word]) => word.slice(-LONGEST)) : [],
  );
  const unsaid = known.unsaid === undefined ? [] : (target.match(known.unsaid) ?? []);
  return unsaid.length > 0 && hasUnsaidAmount(source, target, pair) ? [...lost, ...unsaid] : lost;
}

function hasUnsaidAmount(source: string, target: string, pair: LanguagePair): boolean {
  const said = readNumbers(target, pair.to);
  const amounts = [
    ...readNumbers(source, pair.from).counted.map(({ value }) => value),
    ...impliedAmounts(source, pair.from),
  ];
  const mentions = (value: number) => mentionsOf(value, said) - monthsSaid(value, { source, target, pair, said });
  return [...Map.groupBy(amounts, (value) => value)].some(([value, all]) => mentions(value) < all.length);
}
