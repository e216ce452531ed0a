import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../functions/facts/schema.ts';
import { factsOf } from '../analyze-text.ts';

function figuresOf(text: string, language = 'en'): Figure[] {
  return factsOf(text, language).figures;
}

type Row = readonly [
  language: string,
  text: string,
  value: number | null,
  unit: string | null,
  kind: Figure['kind'],
  written: string,
];

const ROWS: readonly Row[] = [
  ['en', 'The army fired 71 missiles overnight.', 71, null, 'count', '71 missiles'],
  ['en', 'More than 1,200 sailors joined the walkout.', 1200, null, 'count', '1,200 sailors'],
  ['en', 'It ended a four-year war.', 4, 'year', 'duration', 'four-year'],
  ['en', 'A 24-hour strike began.', 24, 'hour', 'duration', '24-hour'],
  ['en', 'The deal is worth $5m.', 5e6, 'USD', 'money', '$5m'],
  ['en', 'The deal is worth €2.5 billion.', 2.5e9, 'EUR', 'money', '€2.5 billion'],
  ['en', 'It cost 3bn euros to build.', 3e9, 'EUR', 'money', '3bn euros'],
  ['en', 'Prices rose 4.5 percent.', 4.5, '%', 'percent', '4.5 percent'],
  ['en', 'Support fell by three percentage points.', 3, 'pp', 'points', 'three percentage points'],
  ['en', 'It was minus 19C in the valley.', -19, '°C', 'temperature', 'minus 19C'],
  ['en', 'The forest covers 481 square kilometres.', 481, 'km²', 'area', '481 square kilometres'],
  ['en', 'Farmers sold 3 lakh tonnes of rice.', 300000, 't', 'mass', '3 lakh tonnes'],
  ['en', 'A 45-year-old sailor was hurt.', 45, 'year', 'age', '45-year-old'],
  ['en', 'Output was twice as high.', 2, 'times', 'ratio', 'twice'],
  ['en', 'The train ran at 120 km/h.', 120, 'km/h', 'speed', '120 km/h'],
  ['es', 'Unas 2.500 personas huyeron.', 2500, null, 'count', '2.500 personas'],
  ['es', 'El paro subió un 3,5 por ciento.', 3.5, '%', 'percent', '3,5 por ciento'],
  ['es', 'Costará 12 millones de euros.', 12e6, 'EUR', 'money', '12 millones de euros'],
  ['de', 'Der Bau kostet 2,5 Millionen Euro.', 2.5e6, 'EUR', 'money', '2,5 Millionen Euro'],
  ['de', 'Der Bau kostet 2,5 Mrd. Euro im Jahr.', 2.5e9, 'EUR', 'money', '2,5 Mrd. Euro'],
  ['de', 'Nach vierjährigem Streit kam die Einigung.', 4, 'year', 'duration', 'vierjährigem'],
  ['fr', 'Le chantier a duré 18 mois.', 18, 'month', 'duration', '18 mois'],
  ['fr', 'La facture atteint 1 250 euros.', 1250, 'EUR', 'money', '1 250 euros'],
  ['nl', 'Er vielen 14 gewonden.', 14, null, 'count', '14 gewonden'],
  ['ru', 'Погибли 25 человек.', 25, null, 'count', '25 человек'],
  ['ru', 'Ущерб оценили в 3,2 млрд рублей.', 3.2e9, 'RUB', 'money', '3,2 млрд рублей'],
  ['uk', 'Площа пожежі — 12 гектарів.', 12, 'ha', 'area', '12 гектарів'],
  [
    'fr',
    'Le ferry a transporté quatre-vingt-dix-sept passagers.',
    97,
    null,
    'count',
    'quatre-vingt-dix-sept passagers',
  ],
  ['de', 'Zweihundertfünf junge Menschen kamen.', 205, null, 'count', 'Zweihundertfünf junge Menschen'],
  ['de', 'Der 35 Jahre alte Mann kam frei.', 35, 'year', 'age', '35 Jahre'],
  ['sv', 'Bron är tre och en halv kilometer lång.', 3.5, 'km', 'length', 'tre och en halv kilometer'],
  ['sv', 'Den kostar 12 miljoner kronor.', 12e6, 'SEK', 'money', '12 miljoner kronor'],
  ['pl', 'Zebrano pięćset ton zboża.', 500, 't', 'mass', 'pięćset ton'],
  ['cs', 'Stavba stála dvě stě korun.', 200, 'CZK', 'money', 'dvě stě korun'],
  ['fi', 'Hinta nousi kaksi prosenttia.', 2, '%', 'percent', 'kaksi prosenttia'],
  ['ar', 'استمرت المعركة ثلاثة أيام.', 3, 'day', 'duration', 'ثلاثة أيام'],
  ['zh', '桥长3万5000米。', 35_000, 'm', 'length', '3万5000米'],
  ['zh', '工厂有12万名工人。', 120000, null, 'count', '12万'],
  ['ja', '橋の長さは300メートルだ。', 300, 'm', 'length', '300メートル'],
];

describe('findFigures', () => {
  it.each(ROWS)('%s: %s → %s %s', (language, text, value, unit, kind, written) => {
    const found = figuresOf(text, language);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ value, unit, kind, text: written });
  });

  it.each([
    ['en', 'More than 40 ferries waited.', 'more-than'],
    ['en', 'At least 40 ferries waited.', 'at-least'],
    ['en', 'Some 40 ferries waited.', 'about'],
    ['en', 'Nearly 40 ferries waited.', 'nearly'],
    ['en', 'Up to 40 ferries waited.', 'at-most'],
    ['es', 'Más de 40 barcos esperaron.', 'more-than'],
    ['de', 'Rund 40 Schiffe warteten.', 'about'],
    ['fr', 'Au moins 40 bateaux attendaient.', 'at-least'],
    ['nl', 'Bijna 40 schepen wachtten.', 'nearly'],
    ['ru', 'Около 40 судов ждали.', 'about'],
    ['uk', 'Понад 40 суден чекали.', 'more-than'],
    ['sv', 'Drygt 40 färjor väntade.', 'more-than'],
    ['pl', 'Co najmniej 40 promów czekało.', 'at-least'],
    ['zh', '至少40艘船在等。', 'at-least'],
  ])('%s: reads the qualifier: %s', (language, text, qualifier) => {
    expect(figuresOf(text, language)[0]?.qualifier).toBe(qualifier);
  });

  it.each([
    ['en', 'Hundreds of thousands of families lost power.', { from: 200_000, to: 1_000_000 }],
    ['en', 'Dozens were hurt.', { from: 24, to: 120 }],
    ['es', 'Cientos de miles de familias quedaron sin luz.', { from: 200_000, to: 1_000_000 }],
    ['de', 'Tausende Familien waren ohne Strom.', { from: 2000, to: 10_000 }],
    ['fr', 'Des dizaines de milliers de foyers sont privés d’eau.', { from: 20_000, to: 100_000 }],
    ['ru', 'Тысячи людей остались без света.', { from: 2000, to: 10_000 }],
    ['sv', 'Hundratals familjer blev utan ström.', { from: 200, to: 1000 }],
    ['pl', 'Tysiące rodzin nie mają prądu.', { from: 2000, to: 10_000 }],
  ])('%s: gives a vague amount a range and no value: %s', (language, text, range) => {
    expect(figuresOf(text, language)).toMatchObject([{ value: null, range }]);
  });

  it.each([
    ['Between 30 and 40 ferries waited.', 30, 40],
    ['Wages rise 3 to 5 percent.', 3, 5],
    ['Waves of 2-3 metres hit the coast.', 2, 3],
  ])('joins the ends of a range: %s', (text, from, to) => {
    const figures = figuresOf(text);
    expect(figures.map(({ range }) => range)).toEqual([
      { from, to },
      { from, to },
    ]);
    expect(new Set(figures.map(({ unit }) => unit)).size).toBe(1);
  });

  it('joins a conversion in brackets to its original', () => {
    const [original, converted] = figuresOf('Troops seized 481 square kilometres (186 square miles) in a month.');
    expect(converted).toMatchObject({ unit: 'mi²', conversionOf: original?.start });
  });

  it('reads a score as one figure', () => {
    expect(figuresOf('Norvik won 2-1 in the cup.')).toMatchObject([{ kind: 'score', text: '2-1', value: null }]);
  });

  it('reads an age between commas', () => {
    expect(figuresOf('Aino Laine, 45, said so.')).toMatchObject([{ kind: 'age', value: 45 }]);
  });

  it.each([
    'Talks began on Feb. 3, 2026.',
    'It has been so since 2019.',
    'A Boeing 737 landed at 14:30.',
    'The G7 met in the 20th century hall.',
    'One of them left.',
  ])('takes no date, clock or name for a figure: %s', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });
});

describe('figures that count nothing', () => {
  it.each([
    ['a line of copyright', '©2015 The Harbour Reporter. All rights reserved.'],
    ['a number before a name', '22 Dorota Rynkiewicz came off the bench.'],
    ['a name with a number', 'He played “Three Little Boats” at the Final Four.'],
    ['a telephone number', 'Ask the desk at 800-366-4484.'],
    ['a year alone', 'The team of 1998 met again.'],
    ['a place in a list', 'See chapter 4.'],
  ])('%s', (_, text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it.each([
    ['47 Republican senators signed.', '47 Republican senators'],
    ['Among the dead were five Tunisians.', 'five Tunisians'],
    ['Some 145 were dead by night.', '145'],
    ['The toll rose to 34.', '34'],
  ])('and some that do: %s', (text, written) => {
    const [figure] = figuresOf(text);
    expect(figure?.text).toBe(written);
    expect(figure?.confidence).toBeGreaterThan(0.6);
  });
});
