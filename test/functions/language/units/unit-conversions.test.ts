import { describe, expect, it } from 'vitest';
import {
  conversionsOf,
  conversionsOfWords,
  hoursOf,
  isRounded,
  keepsUnit,
  namesUnitOfTime,
} from '../../../../functions/language/units/index.ts';

function convertedIn(text: string, language: string): number[] {
  const [amount = ''] = /\d+/.exec(text) ?? [];
  return conversionsOf({ end: text.indexOf(amount) + amount.length, values: [Number(amount)] }, text, language);
}

describe('conversions of units', () => {
  it.each([
    ['en', '200 miles', 322],
    ['en', '2 to 4 inches', 5],
    ['en', 'a 6-foot-6 forward', 198],
    ['en', '90 degrees', 32],
    ['en', '150 pounds', 68],
    ['en', '20 years', 2],
    ['de', '200 Meilen', 322],
    ['uk', '200 миль', 322],
    ['en', 'in 80 F heat', 27],
  ])('%s: %s may be %s', (language, text, expected) => {
    expect(convertedIn(text, language).some((value) => isRounded(expected, value))).toBe(true);
  });

  it('converts what is said in words, and no metres', () => {
    expect(conversionsOfWords('a mile from two acres', 'en')).toEqual(expect.arrayContaining([1.6, 0.8]));
    expect(convertedIn('200 metres', 'en')).toEqual([]);
  });

  it('converts into units of time that the reader is told of', () => {
    const inHours = (text: string) =>
      conversionsOf({ end: 1, values: [2] }, '2 days', 'en', { text, language: 'de' }).includes(48);
    expect([inHours('48 Stunden'), inHours('in zwei Tagen')]).toEqual([true, false]);
    expect(namesUnitOfTime('ein dreijähriges Kind', 'year', 'de')).toBe(true);
    expect(namesUnitOfTime('3 lata', 'year', 'pl')).toBeUndefined();
  });

  it('reads hours after noon on a clock of 24 hours', () => {
    expect(hoursOf({ end: 1, values: [3] }, '3 p.m.', 'en')).toEqual([15]);
    expect(hoursOf({ end: 2, values: [12] }, '12 a.m.', 'en')).toEqual([0, 24]);
  });

  it.each([
    ['zh', '方圆 300 英里之内', true],
    ['de', '300 Meilen entfernt', true],
    ['de', '300 Kilometer entfernt', false],
    ['es', '300 libras esterlinas', false],
  ])('%s: %s keeps a unit that is converted elsewhere: %s', (language, text, expected) => {
    expect(keepsUnit(text, text.indexOf('300') + 3, language)).toBe(expected);
  });
});
