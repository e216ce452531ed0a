import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../../functions/language/numbers/index.ts';

function says(text: string, language: string, value: number): boolean {
  const { digits, words } = readNumbers(text, language);
  return words.has(value) || digits.some(({ values, pieces }) => [...values, ...pieces].includes(value));
}

describe('readNumbers', () => {
  it.each([
    ['en', '1,234.5 tons', 1234.5],
    ['en', 'twenty-five ships', 25],
    ['es', '1.234,5 toneladas', 1234.5],
    ['es', 'tres mil personas', 3000],
    ['es', '2 mil millones', 2_000_000_000],
    ['fr', '1 234,5 tonnes', 1234.5],
    ['fr', '80\u202f000 places', 80_000],
    ['fr', 'au XIXe siècle', 19],
    ['de', '1.234,5 Tonnen', 1234.5],
    ['de', 'fünfundzwanzig Schiffe', 25],
    ['ru', '20 тыс. человек', 20_000],
    ['ru', 'двадцать пять судов', 25],
    ['uk', '3,2 млрд гривень', 3_200_000_000],
    ['pt', 'vinte e cinco navios', 25],
    ['ar', '١٬٢٣٤٫٥ طن', 1234.5],
    ['ar', '۲۵ سفينة', 25],
    ['zh', '2000 万人', 20_000_000],
    ['zh', '34万亿美元', 34_000_000_000_000],
    ['ja', '2万5千億円', 2_500_000_000_000],
    ['zh', '三百二十艘', 320],
    ['zh', '1.25 亿英镑', 125_000_000],
    ['ja', '320万ユーロ', 3_200_000],
    ['ja', '１２人', 12],
    ['hi', '12,34,567 रुपये', 1_234_567],
    ['es', 'mil millones', 1_000_000_000],
    ['pt', 'dois mil milhões', 2_000_000_000],
    ['en', 'half a million', 500_000],
    ['en', 'two and a half', 2.5],
    ['en', '5½ inches', 5.5],
    ['en', '1930 GMT', 19],
    ['ar', 'الست سنوات', 6],
    ['ar', 'بسبع دقائق', 7],
    ['ja', '8割', 80],
    ['zh', '七成', 70],
    ['ja', '2年半', 2.5],
    ['zh', '三点半', 30],
    ['ja', '同じイレブン', 11],
    ['ja', '両チーム', 2],
    ['zh', '一周三次', 3],
    ['fr', '1\u2009040 km', 1040],
    ['fr', 'la quatrième place', 4],
    ['de', 'eintausend Schritte', 1000],
    ['ru', 'три-четыре недели', 4],
    ['en', 'the top-ten list', 10],
    ['de', 'zwei Dutzend Boote', 24],
    ['es', 'cuatro docenas de barcos', 48],
    ['es', 'una hora y media', 1.5],
    ['es', 'dos a tres millones', 2_000_000],
    ['ru', 'два-три миллиона', 2_000_000],
    ['en', '340 to 500 million', 340_000_000],
    ['ja', '200～300万年', 2_000_000],
    ['uk', '2-х мільйонів', 2_000_000],
    ['ru', '50 и более миллионов', 50_000_000],
    ['zh', '200 多万', 2_000_000],
    ['zh', '二三十分钟', 20],
    ['zh', '一对夫妇', 2],
    ['ar', '783،562 نسمة', 783_562],
    ['ar', 'الحادي عشر', 11],
    ['zh', '落后二十分', 20],
    ['zh', '十分钟', 10],
    ['fr', 'Napoléon I', 1],
    ['en', 'at 0430', 4],
    ['de', 'in den 70ern', 70],
    ['de', 'einprozentig', 1],
    ['de', 'dreiköpfig', 3],
    ['ru', 'пятиэтажный', 5],
    ['ru', 'девятимиллионный', 9_000_000],
    ['uk', 'двогодинний', 2],
    ['uk', 'триденний', 3],
    ['ar', 'ساعة ونصف', 1.5],
    ['zh', '一百多万人', 1_000_000],
    ['zh', '十四五年', 14],
    ['zh', '十四五年', 15],
  ])('%s: %s', (language, text, value) => {
    expect(says(text, language, value)).toBe(true);
  });

  it.each(['30 千米', '3 百分点'])('takes the unit in %s for no scale', (text) => {
    expect(readNumbers(text, 'zh').digits.map(({ values }) => values[0])).toEqual([Number.parseInt(text, 10)]);
  });

  it.each(['他周六到达。', '星期三开幕。'])('takes the weekday in %s for no number', (text) => {
    expect([...readNumbers(text, 'zh').words]).toEqual([]);
  });

  it('reads no number out of katakana words that begin like one', () => {
    expect([...readNumbers('テント、ワンピース', 'ja').words]).toEqual([]);
  });

  it.each([
    ['en', 'an area of 30 km2', 2],
    ['ru', '30 км2', 2],
    ['fr', 'vers 11 h 00', 0],
    ['ja', '数10億ドル', 10],
    ['ja', '数10億ドル', 1_000_000_000],
    ['zh', '反对这项计划', 2],
    ['en', 'a second meeting', 3],
    ['ar', 'الحادي عشر', 10],
    ['en', '2,243 points', 243],
    ['en', 'the top eight', 80],
    ['en', 'and I think so', 1],
    ['ru', 'во вторник', 2],
    ['ru', 'моя семья', 7],
    ['uk', 'у четвер', 4],
    ['pt', 'na quinta-feira', 5],
    ['ar', 'يوم الثلاثاء', 3],
    ['ar', 'أثناء الأولمبياد', 1],
    ['de', 'ohne Zweifel', 2],
    ['de', 'dreißig Schiffe', 3],
    ['fr', 'cet après-midi', 12],
    ['es', 'mediante un acuerdo', 0.5],
    ['zh', '十分重要', 10],
    ['ja', '一般に', 1],
    ['de', 'einfache Regeln', 1],
  ])('%s: %s names no %s', (language, text, value) => {
    expect(says(text, language, value)).toBe(false);
  });

  it('parts no decimals', () => {
    expect(readNumbers('5.6', 'en').digits[0]?.pieces).toEqual([]);
    expect(readNumbers('5,6', 'ru').digits[0]?.pieces).toEqual([]);
    expect(readNumbers('4.40', 'en').digits[0]?.pieces).toEqual([4, 40]);
    expect(readNumbers('am 5.6. in Wien', 'de').digits[0]?.pieces).toEqual([5, 6]);
  });
});
