import { describe, expect, it } from 'vitest';
import { unitsCheck } from '../../../../functions/translation/gate/units/index.ts';

function check(from: string, to: string, source: string, target: string): string[] {
  const found = unitsCheck.check({ id: 's1', kind: 'sentence', source, target }, { pair: { from, to }, glossary: [] });
  return found.map(({ text, expected }) => `${expected} as ${text}`);
}

describe('unitsCheck', () => {
  it.each([
    [
      'en',
      'es',
      'The bridge cost $4 million.',
      'El puente costó 4 millones de euros.',
      '$4 million as 4 millones de euros',
    ],
    ['fr', 'en', "L'amende s'élève à 900 euros.", 'The fine amounts to 900 dollars.', '900 euros as 900 dollars'],
    ['en', 'de', 'The tunnel is 12 kilometres long.', 'Der Tunnel ist 12 Meilen lang.', '12 kilometres as 12 Meilen'],
    ['en', 'sv', 'She waited 9 days.', 'Hon väntade i 9 veckor.', '9 days as 9 veckor'],
    ['en', 'ru', 'They found 7 tonnes of fish.', 'Они нашли 7 килограммов рыбы.', '7 tonnes as 7 килограммов'],
    ['de', 'en', 'Die Miete stieg um 8 Prozent.', 'The rent rose by 8 euros.', '8 Prozent as 8 euros'],
    ['en', 'zh', 'The deal is worth 30 million euros.', '这笔交易价值3000万美元。', '30 million euros as 3000万美元'],
    ['en', 'es', 'Fewer than 600 people came.', 'Vinieron más de 600 personas.', '600 as 600'],
    ['en', 'fr', 'At least 40 boats sank.', 'Moins de 40 bateaux ont coulé.', '40 as 40'],
  ])('finds that another unit or bound is given: %s-%s %s', (from, to, source, target, found) => {
    expect(check(from, to, source, target)).toEqual([found]);
  });

  it.each([
    ['en', 'es', 'The bridge cost $4 million.', 'El puente costó 4 millones de dólares.'],
    ['en', 'es', 'The tunnel is 25 miles long.', 'El túnel mide 40 kilómetros.'],
    ['en', 'fr', 'It was 20 degrees colder.', 'Il faisait 20 degrés de moins.'],
    ['en', 'de', 'Support fell by 3 percentage points.', 'Die Zustimmung sank um 3 Prozent.'],
    ['en', 'ar', 'Winds of 85 mph', 'رياح بسرعة 85 ميلا في الساعة'],
    ['en', 'fr', 'It weighs 5 tons.', 'Il pèse 5 tonnes.'],
    ['en', 'ru', 'No fewer than 500 people came.', 'Пришли не менее 500 человек.'],
    ['en', 'es', 'No more than 500 people came.', 'Vinieron no más de 500 personas.'],
    ['en', 'es', 'He paid $5 and then 5 euros.', 'Pagó 5 dólares y luego 5 euros.'],
  ])('finds nothing in a right translation: %s-%s %s', (from, to, source, target) => {
    expect(check(from, to, source, target)).toEqual([]);
  });
});
