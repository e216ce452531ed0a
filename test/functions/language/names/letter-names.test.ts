import { expect, it } from 'vitest';
import { spellsAcronym } from '../../../../functions/language/names/index.ts';

it.each([
  ['CNN', 'شبكة سي إن إن', true],
  ['BBC', 'قناة بي بي سي نيوز', true],
  ['CBS', 'شبكة سي بي أس', true],
  ['ABC', 'قناة إيه بي سي', true],
  ['WAFB', 'محطة دبليو إيه أف بي', true],
  ['CNN', 'قناة بي بي سي', false],
  ['HBO', 'وكالة الأنباء', false],
])('%s is spelled in %s: %s', (acronym, text, expected) => {
  expect(spellsAcronym(text, acronym, 'ar')).toBe(expected);
});
