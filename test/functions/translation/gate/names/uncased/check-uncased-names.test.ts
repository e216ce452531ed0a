import { describe, expect, it } from 'vitest';
import { namesCheck } from '../../../../../../functions/translation/gate/names/index.ts';

const SOURCES = [
  'The mayor said that Gregory Henderson would visit Bolivia.',
  'Critics of Henderson welcomed the plan.',
  'The plan of Henderson was approved.',
  'Later that day Henderson left.',
];
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'قال رئيس البلدية إن جريجوري هندرسون سيزور بوليفيا.',
    'رحب منتقدو هندرسون بالخطة.',
    'تمت الموافقة على خطة هندرسون.',
    'غادر هندرسون في وقت لاحق.',
  ],
  ja: [
    '市長はグレゴリー・ヘンダーソンがボリビアを訪問すると述べた。',
    'ヘンダーソンの批判者は計画を歓迎した。',
    'ヘンダーソンの計画は承認された。',
    'その日遅くにヘンダーソンは去った。',
  ],
  zh: [
    '市长说，格雷戈里·亨德森将访问玻利维亚。',
    '批评亨德森的人对该计划表示欢迎。',
    '亨德森的计划获得批准。',
    '当天晚些时候，亨德森离开了。',
  ],
};
const WRONG: Readonly<Record<string, string>> = {
  ar: 'رحب منتقدو توماس بالخطة.',
  ja: 'トーマスの批判者は計画を歓迎した。',
  zh: '批评托马斯的人对该计划表示欢迎。',
};

function check(to: string, targets: readonly string[]) {
  const segments = SOURCES.map((source, index) => ({
    id: `s${index + 1}`,
    kind: 'sentence' as const,
    source,
    target: targets[index] ?? '',
  }));
  return namesCheck
    .check(segments, { pair: { from: 'en', to }, glossary: [] })
    .map(({ segment, expected }) => `${segment} ${expected}`);
}

describe.each(Object.keys(TARGETS))('names into %s', (to) => {
  const targets = TARGETS[to] ?? [];

  it('finds nothing in a true translation', () => {
    expect(check(to, targets)).toEqual([]);
  });

  it('misses a name that another one stands for', () => {
    expect(check(to, targets.with(1, WRONG[to] ?? ''))).toEqual(['s2 Henderson']);
  });

  it('misses a country that another one stands for', () => {
    const [first = ''] = targets;
    const wrong = first.replace('بوليفيا', 'تركيا').replace('ボリビア', 'トルコ').replace('玻利维亚', '土耳其');
    expect(check(to, targets.with(0, wrong))).toEqual(['s1 Bolivia']);
  });
});

describe('a surname that is translated wherever it stands', () => {
  it.each([
    ['ar', 'هندرسون', 'الخباز'],
    ['ja', 'ヘンダーソン', '石頭'],
    ['zh', '亨德森', '面包'],
    ['zh', '亨德森', '时速'],
  ])('is missed in %s, though always the same word stands for it', (to, surname, word) => {
    const targets = (TARGETS[to] ?? []).map((target) => target.replaceAll(surname, word));
    expect(check(to, targets)).toEqual(['s1 Henderson', 's2 Henderson', 's3 Henderson', 's4 Henderson']);
  });
});

describe('names that keep their letters', () => {
  it('reads letters that are as wide as Japanese ones', () => {
    const source = 'The plan of ZQRT and Henderson was approved by Sondheim.';
    const target = 'ＺＱＲＴとＨｅｎｄｅｒｓｏｎの計画はＳｏｎｄｈｅｉｍに承認された。';
    expect(
      namesCheck.check([{ id: 's1', kind: 'sentence', source, target }], {
        pair: { from: 'en', to: 'ja' },
        glossary: [],
      }),
    ).toEqual([]);
  });

  it('misses a surname beside a given name in its own letters', () => {
    const source = 'The plan was approved by Joe Sondheim on Monday.';
    const check = (target: string) =>
      namesCheck
        .check([{ id: 's1', kind: 'sentence', source, target }], { pair: { from: 'en', to: 'zh' }, glossary: [] })
        .map(({ text }) => text);
    expect(check('该计划周一获得 Joe Sondheim 的批准。')).toEqual([]);
    expect(check('该计划周一获得 Joe 面包 的批准。')).toEqual(['Sondheim']);
  });
});
