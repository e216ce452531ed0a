import { describe, expect, it } from 'vitest';
import { buildParagraphs, joinLines } from '../../../../../functions/article/formats/pdf/build-paragraphs.ts';
import type { TextLine } from '../../../../../functions/article/formats/pdf/text-run.ts';

const WORDS = new Set(['long-term', 'ruhr-universität']);

/** Lines 12 points apart in one column of 200 points. */
function column(...lines: readonly (readonly [text: string, left?: number, right?: number])[]): TextLine[] {
  return lines.map(([text, left = 0, right = 200], index) => ({
    text,
    left,
    right,
    baseline: 12 * (index + 1),
    size: 10,
    font: 'body',
    isRightToLeft: false,
  }));
}

const textsOf = (...pages: Parameters<typeof buildParagraphs>[0]) => buildParagraphs(pages).map(({ text }) => text);

describe('joinLines', () => {
  it.each([
    ['the collec-', 'tion moves', 'the collection moves'],
    ['a long-', 'term plan', 'a long-term plan'],
    ['der Ruhr-', 'Universität', 'der Ruhr-Universität'],
    ['COVID-', '19 cases', 'COVID-19 cases'],
    ['the coun\u00ad', 'cil met', 'the council met'],
    ['the council', 'met', 'the council met'],
    ['a dash -', 'and more', 'a dash - and more'],
    ['新しい図書', '館が開く', '新しい図書館が開く'],
    ['Грунтовые во-', 'ды', 'Грунтовые воды'],
  ])('joins "%s" and "%s"', (before, next, joined) => {
    expect(joinLines(before, next, WORDS)).toBe(joined);
  });
});

describe('buildParagraphs', () => {
  it('starts a paragraph at an indent', () => {
    const lines = column(
      ['The first line of the story', 12],
      ['goes on here.', 0, 195],
      ['A second one', 12],
      ['ends.', 0, 40],
    );
    expect(textsOf([lines])).toEqual(['The first line of the story goes on here.', 'A second one ends.']);
  });

  it('starts a paragraph after a short line that ends a sentence', () => {
    const lines = column(
      ['The council met on Monday and agreed to'],
      ['build a bridge.', 0, 70],
      ['Work starts in May.'],
    );
    expect(textsOf([lines])).toEqual([
      'The council met on Monday and agreed to build a bridge.',
      'Work starts in May.',
    ]);
  });

  it('goes on over a column and a page where the sentence does', () => {
    const [first, second] = [
      column(['The council met on Monday to agree'], ['on the bridge and']),
      column(['its cost.', 0, 60]),
    ];
    expect(textsOf([first], [second])).toEqual(['The council met on Monday to agree on the bridge and its cost.']);
  });

  it('keeps list items apart', () => {
    expect(textsOf([column(['• one thing to do'], ['• another thing'])])).toEqual([
      '• one thing to do',
      '• another thing',
    ]);
  });
});
