import { describe, expect, it } from 'vitest';
import { monthsIn, shortMonthsIn, weekdaysIn } from '../../../../functions/language/calendar/index.ts';

describe('the weekdays of a text', () => {
  it.each([
    ['en', 'The vote is due on Saturday.', [6]],
    ['ar', 'يجرى التصويت يوم السبت.', [6]],
    ['ar', 'يجرى التصويت في 30 سبتمبر.', []],
    ['ru', 'Голосование пройдёт в среду.', [3]],
    ['ru', 'Они были среди гостей.', []],
    ['ja', '投票は土曜日に行われる。', [6]],
  ])('%s: %s', (language, text, days) => {
    expect([...weekdaysIn(text, language)]).toEqual(days);
  });
});

describe('the months of a text', () => {
  it.each([
    ['en', 'It opens in May.', [5]],
    ['en', 'They may march.', []],
    ['de', 'An den Märztagen war es kalt.', [3]],
    ['de', 'Er kam aus Mainz, mit Juliane.', []],
    ['es', 'La mayoría votó a favor.', []],
    ['fr', 'Mais la maison du maire brûle.', []],
    ['it', 'La maggiore parte', []],
    ['pt', 'A maior parte', []],
    ['pl', 'Majątek wart milion', []],
    ['fa', 'هفت میلیون نفر', []],
    ['es', 'El 3 de mayo', [5]],
    ['ru', 'Январские морозы прошли.', [1]],
    ['ar', 'كتاب جديد', []],
    ['ar', 'في كانون الثاني', [1]],
    ['ja', '6～8月に開かれる。', [8, 6]],
    ['zh', '六月举行。', [6]],
  ])('%s: %s', (language, text, months) => {
    expect([...monthsIn(text, language)]).toEqual(months);
  });

  it('knows short names that a number or another month shows to be one', () => {
    expect(shortMonthsIn('On Aug. 5, Jan went home, as in Nov-Feb.', 'en')).toEqual([
      { number: 8, isDated: true },
      { number: 1, isDated: false },
      { number: 11, isDated: true },
      { number: 2, isDated: true },
    ]);
  });
});
