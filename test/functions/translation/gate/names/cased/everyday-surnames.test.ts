import { describe, expect, it } from 'vitest';
import { namesCheck } from '../../../../../../functions/translation/gate/names/index.ts';

describe('a surname that is an everyday word', () => {
  const SOURCES = [
    'Martin Stone, the mayor of Halden, opened the fair.',
    'Stone was glad to see so many people.',
    'A daughter of Stone cut the ribbon, and Mr. Baker sang.',
  ];
  const wrongIn = (to: string, ...targets: readonly string[]) => {
    const segments = SOURCES.map((source, index) => ({
      id: `s${index + 1}`,
      kind: 'sentence' as const,
      source,
      target: targets[index] ?? '',
    }));
    return namesCheck
      .check(segments, { pair: { from: 'en', to }, glossary: [] })
      .map(({ segment, text }) => `${segment} ${text}`);
  };

  it('is wrong wherever it is translated, though always the same way', () => {
    const targets = [
      'Martin Piedra, alcalde de Halden, inauguró la feria.',
      'Piedra se alegró de ver a tanta gente.',
      'Una hija de Piedra cortó la cinta y el señor Panadero cantó.',
    ];
    expect(wrongIn('es', ...targets).sort()).toEqual(['s1 Stone', 's2 Stone', 's3 Baker', 's3 Stone']);
  });

  it('is wrong in another script where it does not sound like it', () => {
    const targets = [
      'Мартин Камень, мэр Халдена, открыл ярмарку.',
      'Камень был рад видеть так много людей.',
      'Дочь Камня перерезала ленту, а мистер Бейкер спел.',
    ];
    expect(wrongIn('ru', ...targets)).toEqual(expect.arrayContaining(['s1 Stone', 's2 Stone']));
  });

  it.each([
    [
      'es',
      'Martin Stone, alcalde de Halden, inauguró la feria.',
      'Stone se alegró.',
      'Una hija de Stone y el señor Baker.',
    ],
    [
      'de',
      'Martin Stone, Bürgermeister von Halden, eröffnete.',
      'Er freute sich.',
      'Stones Tochter, und Herr Baker sang.',
    ],
    ['ru', 'Мартин Стоун, мэр Халдена, открыл ярмарку.', 'Стоун был рад.', 'Дочь Стоуна и мистер Бейкер.'],
  ])('is right in %s as it is or as it sounds', (to, ...targets) => {
    expect(wrongIn(to, ...targets)).toEqual([]);
  });
});
