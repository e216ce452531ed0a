import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapLines } from '../../../../../functions/article/formats/plain-text/unwrap-lines.ts';

const PARAGRAPHS = [
  'The ferry across Lake Orvin will stop for a month from Monday, its operator said, after inspectors found rust in two of its four engines.',
  'Some 1,800 people take the boat on a working day; buses will go around the lake instead, which takes 50 minutes and not 15, the county said.',
  'Die Donaudampfschifffahrtsgesellschaft teilte mit, dass sie das Bundesverkehrsministerium um eine Ausnahmegenehmigung gebeten habe.',
];

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

describe('unwrapLines', () => {
  it('joins what was wrapped at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36, max: 100 }), fc.constantFrom(...PARAGRAPHS), (width, paragraph) => {
        expect(unwrapLines(wrap(paragraph, width))).toEqual([paragraph]);
      }),
    );
  });

  it('parts paragraphs at indented lines, at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36, max: 90 }), fc.constantFrom('   ', '\t', '\u3000'), (width, indent) => {
        const lines = PARAGRAPHS.flatMap((paragraph) => {
          const [first = '', ...rest] = wrap(paragraph, width);
          return [indent + first, ...rest];
        });
        expect(unwrapLines(lines)).toEqual(PARAGRAPHS);
      }),
    );
  });

  it.each([
    [
      [
        '渡轮公司周三表示，检查人员在四台发动机中的两台发现锈蚀之',
        '后，奥尔文湖渡轮将从周一起停航一个月。每个工作日约有一千',
        '八百人乘船。',
      ],
      '',
    ],
    [
      [
        'オルビン湖のフェリーは月曜日から一か月運休すると運航会社が',
        '水曜日に発表した。平日には約千八百人が利用している。郡に',
        'よると代わりにバスが走る。',
      ],
      '',
    ],
  ])('joins lines of scripts without spaces without one', (lines, between) => {
    expect(unwrapLines(lines)).toEqual([lines.join(between)]);
  });

  it.each([
    [['Orvin 2 Osk 0', 'Rell 1 Lindau 1', 'Halden 3 Moss 3']],
    [['Eggs and butter', 'Milk, two litres', 'Bread from Olsen']],
    [['The boats will stop on Monday, the operator said.', 'A decision on new engines is expected in autumn.']],
    [['- one thing', '- another thing that is said', '- a third thing']],
  ])('leaves lines that stand for themselves: %s', (lines) => {
    expect(unwrapLines(lines)).toEqual(lines);
  });
});
