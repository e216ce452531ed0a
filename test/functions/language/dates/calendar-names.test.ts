import { describe, expect, it } from 'vitest';
import { calendarNamesOf } from '../../../../functions/language/dates/calendar-names.ts';

describe('the weekdays of a text', () => {
  it.each([
    ['en', 'The vote is due on Saturday.', [6]],
    ['ar', 'يجرى التصويت يوم السبت.', [6]],
    ['ar', 'يجرى التصويت في 30 سبتمبر.', []],
    ['ru', 'Голосование пройдёт в среду.', [3]],
    ['ru', 'Они были среди гостей.', []],
    ['ja', '投票は土曜日に行われる。', [6]],
  ])('%s: %s', (language, text, days) => {
    expect([...calendarNamesOf(language).weekdays(text)]).toEqual(days);
  });
});
