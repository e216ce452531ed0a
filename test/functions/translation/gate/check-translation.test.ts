import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../../../functions/translation/gate/check-translation.ts';
import type { AlignedSegment } from '../../../../functions/translation/segments/aligned-segment.ts';

type Pairs = readonly (readonly [string, string])[];

function check(to: string, pairs: Pairs, glossary: Parameters<typeof checkTranslation>[2]['glossary'] = []) {
  const segments = pairs.map(
    ([source, target], index): AlignedSegment => ({ id: `s${index + 1}`, kind: 'sentence', source, target }),
  );
  return checkTranslation(segments, { from: 'en', to }, { glossary });
}

const kindsOf = (to: string, pairs: Pairs) => check(to, pairs).map(({ kind, segment }) => `${segment} ${kind}`);
const BRIDGE = [
  'The bridge over the river was closed on Monday.',
  'El puente sobre el río fue cerrado el lunes.',
] as const;
const VILLAGE = [
  'Some people of the village waited for hours.',
  'Algunas personas del pueblo esperaron durante horas.',
] as const;

describe('checkTranslation', () => {
  it('finds nothing in a good translation', () => {
    expect(check('es', [BRIDGE, VILLAGE])).toEqual([]);
  });

  it.each([
    ['missing', 's1 missing', [[BRIDGE[0], '  ']]],
    ['the source once more', 's1 untranslated', [[BRIDGE[0], BRIDGE[0]]]],
    [
      'a headline in title case once more',
      's1 untranslated',
      [['River Bridge Closed Above Old Town', 'River Bridge Closed Above Old Town']],
    ],
    [
      'another language',
      's1 wrong-language',
      [[BRIDGE[0], 'Die Brücke über den Fluss wurde am Montag gesperrt, weil sie nicht mehr sicher war.']],
    ],
    ['a target cut off', 's1 length', [[BRIDGE[0], 'El puente sobre el']]],
    ['a target of another source', 's2 repeated', [BRIDGE, [VILLAGE[0], BRIDGE[1]]]],
    ['a target that says itself twice', 's1 repeated', [[BRIDGE[0], `${BRIDGE[1]} ${BRIDGE[1]}`]]],
    ['a target that has its neighbour as well', 's1 merged', [[BRIDGE[0], `${BRIDGE[1]} ${VILLAGE[1]}`], VILLAGE]],
    ['another weekday', 's1 date', [[BRIDGE[0], 'El puente sobre el río fue cerrado el martes.']]],
    ['another month', 's1 date', [['It opened on 12 May.', 'Abrió el 12 de junio.']]],
    ['an address changed', 's1 url', [['Write to news@example.org today.', 'Escriba hoy a noticias@example.org.']]],
  ] satisfies [string, string, Pairs][])('finds %s', (_, expected, pairs) => {
    expect(kindsOf('es', pairs)).toContain(expected);
  });

  it('finds a target in the script of the source', () => {
    expect(kindsOf('ru', [[BRIDGE[0], BRIDGE[0]]])).toEqual(['s1 untranslated']);
  });

  it('finds a term of the glossary that is missing, and one that is forbidden', () => {
    const glossary = [{ source: 'Kiev', target: 'Kyjiw', caseSensitive: true, forbidden: ['Kiew'] }];
    expect(check('de', [['He went to Kiev.', 'Er fuhr nach Kyjiw.']], glossary)).toEqual([]);
    expect(
      check('de', [['He went to Kiev.', 'Er fuhr nach Kiew.']], glossary).filter(({ kind }) => kind === 'glossary'),
    ).toEqual([
      { kind: 'glossary', segment: 's1', text: 'Kiew', expected: 'Kyjiw' },
      { kind: 'glossary', segment: 's1', text: 'Kiev', expected: 'Kyjiw' },
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['zh', 'It opened in June 2019.', '于2019年6月开业。'],
    ['ja', 'It opened on 12 May.', '5月12日に開業した。'],
    ['uk', 'It opened on 12 May.', 'Відкрито 12 травня.'],
    ['de', 'It opened in June.', 'Es wurde 6/2019 im Juni eröffnet.'],
    ['ar', 'It opened in June.', 'افتتح في حزيران.'],
    ['pl', 'It opened in July.', 'Otwarto w lipcu.'],
    ['es', 'They may march again.', 'Quizá marchen de nuevo.'],
  ])('%s: “%s” is kept by “%s”', (to, source, target) => {
    expect(check(to, [[source, target]]).filter(({ kind }) => kind === 'date')).toEqual([]);
  });

  it.each([
    ['ru', 'The team met on Sunday.', 'Команда встретилась вчера среди руин.'],
    ['uk', 'The team met on Sunday.', 'Команда зустрілася серед руїн учетверте.'],
    ['ja', 'It opened on Sept. 5.', '9月5日に開業した。'],
    ['zh', 'It opened on 5 Oct 2019.', '2019年10月5日开业。'],
  ])('%s: takes no other word of “%s” for a date', (to, source, target) => {
    expect(check(to, [[source, target]]).filter(({ kind }) => kind === 'date' || kind === 'number')).toEqual([]);
  });

  it.each([
    ['ar', 'He was firm."', 'كان حازمًا"'],
    ['ja', '"We are doing great with the whole village now," he said.', '「村とうまくいっている」'],
    ['ru', 'He said the disappearance was understandable.', 'Исчезновение понятно:'],
  ])('%s: takes “%s” for ended', (to, source, target) => {
    expect(kindsOf(to, [[source, target]])).not.toContain('s1 length');
  });

  it('misses a month whose number is gone', () => {
    expect(check('zh', [['It opened in June.', '于月开业。']]).map(({ kind }) => kind)).toContain('date');
    expect(check('zh', [['It opens on Aug. 5.', '于月 5 日开业。']]).map(({ kind }) => kind)).toContain('date');
  });

  it.each([
    ['ja', 'It opened on 24 December.', '１２月２４日に開館した。'],
    ['ja', 'It is open Nov-Feb.', '11月～2月に開館する。'],
    ['de', 'They say this may bring relief.', 'Sie sagen, dies könne Erleichterung bringen.'],
    ['de', 'The doctors of Emperor Augustus', 'Die Ärzte des Kaisers Augustus'],
    ['ru', 'It opened in May of 1969.', 'Он открылся в мае 1969 года.'],
    ['ar', 'It opened in May of 1969.', 'افتتح في شهر أَيَّار عام 1969.'],
    ['es', 'Jan Lind arrived.', 'Llegó Jan Lind.'],
  ])('%s: finds the month of “%s” in “%s”, or none to find', (to, source, target) => {
    expect(check(to, [[source, target]]).map(({ kind }) => kind)).not.toContain('date');
  });
});

describe('names', () => {
  const sources = [
    'On Monday Marta Lindqvist met reporters in the harbour.',
    'She said that Lindqvist and Roger Stone would stay here.',
  ] as const;
  const names = (to: string, targets: readonly [string, string]) =>
    check(to, [
      [sources[0], targets[0]],
      [sources[1], targets[1]],
    ])
      .filter(({ kind }) => kind === 'name')
      .map(({ segment, text }) => `${segment} ${text}`);

  it.each([
    [
      'es',
      'El lunes Marta Lindqvist se reunió con periodistas en el puerto.',
      'Dijo que Lindqvist y Roger Stone se quedarían aquí.',
    ],
    [
      'ru',
      'В понедельник Марта Линдквист встретилась с журналистами в порту.',
      'Она сказала, что Линдквист и Роджер Стоун останутся здесь.',
    ],
    [
      'uk',
      'У понеділок Марта Ліндквіст зустрілася з журналістами в порту.',
      'Вона сказала, що Ліндквіст і Роджер Стоун залишаться тут.',
    ],
    [
      'ja',
      '月曜日、マルタ・リンドクヴィストは港で記者団と会った。',
      'リンドクヴィストとロジャー・ストーンはここに残ると彼女は述べた。',
    ],
    ['ar', 'التقت مارتا ليندكفيست يوم الاثنين بالصحفيين في الميناء.', 'وقالت إن ليندكفيست وروجر ستون سيبقيان هنا.'],
    ['zh', '周一，玛尔塔·林德奎斯特在港口会见了记者。', '她说林德奎斯特和罗杰·斯通将留在这里。'],
  ] as const)('are kept, inflected and transliterated in %s', (to, first, second) => {
    expect(names(to, [first, second])).toEqual([]);
  });

  it('are found translated, and swapped', () => {
    const first = 'El lunes Marta Lindqvist se reunió con periodistas en el puerto.';
    expect(names('es', [first, 'Dijo que Lindqvist y Roger Piedra se quedarían aquí.'])).toEqual(['s2 Stone']);
    expect(names('es', [first, 'Dijo que Okafor y Roger Stone se quedarían aquí.'])).toEqual(['s2 Lindqvist']);
  });

  it('are found in foreign letters that no source has', () => {
    expect(names('zh', ['周一，玛尔塔·林德奎斯特在港口会见了记者。', '她说Okafor和罗杰·斯通将留在这里。'])).toEqual([
      's2 Okafor',
    ]);
  });
});
