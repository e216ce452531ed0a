import { describe, expect, it } from 'vitest';
import {
  currencyBefore,
  letterScaleAfter,
  unitAfter,
  unitOfAmount,
} from '../../../../functions/language/units/index.ts';

describe('unitAfter', () => {
  it.each([
    ['en', ' kilometres away', 'km', 11],
    ['en', '-year-old', 'year', 5],
    ['en', ' square miles', 'mi²', 13],
    ['en', '%', '%', 1],
    ['de', ' Kilometern', 'km', 11],
    ['de', 'jährigen Krieg', 'year', 8],
    ['pl', ' kilometrów dalej', 'km', 11],
    ['cs', ' hodiny', 'hour', 7],
    ['tr', ' saat', 'hour', 5],
    ['ar', ' كيلومترات', 'km', 10],
    ['uk', ' гривень', 'UAH', 8],
    ['sv', ' norska kronor', 'NOK', 14],
    ['zh', '公里', 'km', 2],
    ['ja', '時間', 'hour', 2],
    ['ko', '달러', 'USD', 2],
  ])('%s: “%s” begins with %s', (language, rest, unit, length) => {
    expect(unitAfter(rest, language)).toMatchObject({ unit, length });
  });

  it.each([
    ['en', ' ferries'],
    ['en', ' in the water'],
    ['en', ' C flat'],
    ['en', ''],
    ['und', ' miles'],
    ['not a language', ' miles'],
  ])('%s: “%s” begins with none', (language, rest) => {
    expect(unitAfter(rest, language)).toBeUndefined();
  });
});

it('looks behind the word that leads from a scale to its unit', () => {
  expect(unitOfAmount(' de euros', '12 millones', 'es')).toMatchObject({ unit: 'EUR', length: 9 });
  expect(unitOfAmount(' d’euros', '12 millions', 'fr')).toMatchObject({ unit: 'EUR', length: 8 });
  expect(unitOfAmount('. Euro', '2,5 Mrd', 'de')).toMatchObject({ unit: 'EUR', length: 6 });
  expect(unitOfAmount(' of $11', '3 million', 'en')).toBeUndefined();
});

it('reads currency signs and codes before an amount', () => {
  expect(currencyBefore('worth US$')).toEqual({ unit: 'USD', kind: 'money', length: 3 });
  expect(currencyBefore('worth EUR ')).toEqual({ unit: 'EUR', kind: 'money', length: 4 });
  expect(currencyBefore('worth')).toBeUndefined();
});

it('takes a single letter for a scale in money alone', () => {
  expect(letterScaleAfter('m', 'en', true)).toEqual({ factor: 1e6, length: 1 });
  expect(letterScaleAfter('m', 'en', false)).toBeUndefined();
  expect(letterScaleAfter('bn euros', 'en', false)).toEqual({ factor: 1e9, length: 2 });
  expect(letterScaleAfter('m long', 'en', false)).toBeUndefined();
});
