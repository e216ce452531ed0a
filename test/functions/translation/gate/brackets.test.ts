import { describe, expect, it } from 'vitest';
import { textDirection } from '../../../../functions/language/scripts/index.ts';
import { bracketsCheck } from '../../../../functions/translation/gate/brackets/index.ts';

const CONTEXT = { pair: { from: 'en', to: 'es' }, glossary: [] };
const SOURCE = 'The ferry (built in 1990) left the port.';
const check = (target: string, source = SOURCE) =>
  bracketsCheck.check({ id: 's1', kind: 'sentence', source, target }, CONTEXT).map(({ message }) => message);

/** A good target with `(` and `)`, in logical order. */
const TARGETS = [
  ['ar', 'rtl', 'غادرت العبّارة (بُنيت عام 1990) الميناء.'],
  ['he', 'rtl', 'המעבורת (נבנתה ב-1990) עזבה את הנמל.'],
  ['fa', 'rtl', 'کشتی (ساخته‌شده در ۱۹۹۰) بندر را ترک کرد.'],
  ['zh', 'ltr', '渡轮（1990年建造）离开了港口。'],
  ['ja', 'ltr', 'フェリー（1990年建造）は港を出た。'],
] as const;
const SWAPPED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '（': '）', '）': '（' };

describe.each(TARGETS)('bracketsCheck in %s', (language, direction, target) => {
  it('takes brackets in logical order as right', () => {
    expect(check(target)).toEqual([]);
  });

  it('finds reversed brackets', () => {
    expect(check(target.replace(/[()（）]/g, (bracket) => SWAPPED[bracket] ?? bracket))).toEqual([
      'brackets are reversed',
    ]);
  });

  it.each([
    ['opening', /[(（]/],
    ['closing', /[)）]/],
  ])('finds that an %s bracket is lost', (_, bracket) => {
    expect(check(target.replace(bracket, ''))).toEqual(['brackets are not balanced']);
  });

  it('finds an end mark that has come to stand first', () => {
    const mark = target.slice(-1);
    expect(check(mark + target.slice(0, -1))).toEqual(['stands before the text']);
  });

  it('is written in its direction', () => {
    expect(textDirection(language)).toBe(direction);
  });
});

describe('bracketsCheck', () => {
  it.each([
    ['brackets of another style', '渡轮【1990年建造】离开了港口。', SOURCE],
    ['one full-width bracket', '渡轮（1990年建造)离开了港口。', SOURCE],
    ['brackets left out', 'El transbordador, de 1990, zarpó.', SOURCE],
    ['a label of a list', 'a) El transbordador zarpó.', 'a. The ferry left.'],
    ['a source without balance', 'Zarpó :) y volvió).', 'It left) and came back.'],
    ['dots that lead in', '...y zarpó.', '...and left.'],
  ])('does not mind %s', (_, target, source) => {
    expect(check(target, source)).toEqual([]);
  });

  it('finds brackets that cross', () => {
    expect(check('Zarpó [el (viejo] barco).', 'The [(old) ferry] left.')).toEqual(['brackets are not balanced']);
  });
});
