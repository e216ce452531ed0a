import { describe, expect, it } from 'vitest';
import { buildLines } from '../../../../../functions/article/formats/pdf/build-lines.ts';
import { findRunningLines } from '../../../../../functions/article/formats/pdf/find-running-lines.ts';
import { orderBlocks } from '../../../../../functions/article/formats/pdf/order-blocks.ts';
import type { TextRun } from '../../../../../functions/article/formats/pdf/text-run.ts';

function run(text: string, left: number, baseline: number, { size = 10, width = text.length * 5 } = {}): TextRun {
  return { text, left, right: left + width, baseline, size, font: 'body' };
}

/** A column of lines that tell where they stand. */
function column(name: string, left: number, top: number, count: number): TextRun[] {
  return Array.from({ length: count }, (_, index) => run(`${name}${index} of some words here`, left, top + 12 * index));
}

const read = (runs: readonly TextRun[]) =>
  orderBlocks(buildLines(runs))
    .flat()
    .map(({ text }) => text.split(' ')[0]);

describe('orderBlocks', () => {
  it('reads a headline, then the columns one after the other', () => {
    const page = [
      run('Headline over both of the columns here', 40, 40, { size: 20, width: 380 }),
      ...column('a', 40, 80, 5),
      ...column('b', 240, 80, 5),
    ];
    expect(read(page)).toEqual('Headline a0 a1 a2 a3 a4 b0 b1 b2 b3 b4'.split(' '));
  });

  it('reads columns of unlike length, with white space in them, to their ends', () => {
    const page = [
      run('Headline over both of the columns here', 40, 40, { size: 20, width: 380 }),
      ...column('a', 40, 80, 3),
      ...column('c', 40, 180, 6),
      ...column('b', 240, 80, 5),
    ];
    expect(read(page)).toEqual('Headline a0 a1 a2 c0 c1 c2 c3 c4 c5 b0 b1 b2 b3 b4'.split(' '));
  });

  it('reads the columns of Hebrew from the right', () => {
    const page = [run('ראש', 240, 80), run('שני', 240, 92), run('שלישי', 40, 80), run('רביעי', 40, 92)];
    expect(read(page)).toEqual(['ראש', 'שני', 'שלישי', 'רביעי']);
  });

  it('keeps a wide gap of a justified line inside the line', () => {
    const page = [
      ...column('a', 40, 80, 2),
      run('wide', 40, 104, { width: 60 }),
      run('gap', 120, 104, { width: 45 }),
      ...column('z', 40, 116, 2),
    ];
    expect(read(page)).toEqual(['a0', 'a1', 'wide', 'z0', 'z1']);
  });
});

describe('buildLines', () => {
  it('puts right-to-left words in their order and numbers among them in theirs', () => {
    const page = [
      run('מטר', 40, 50, { width: 20 }),
      run('1.2', 65, 50, { width: 15 }),
      run('אורך', 85, 50, { width: 25 }),
    ];
    expect(buildLines(page).map(({ text }) => text)).toEqual(['אורך 1.2 מטר']);
  });

  it('puts no space between the characters of scripts that have none', () => {
    const page = [run('図書', 40, 50, { width: 20 }), run('館', 62, 50, { width: 10 })];
    expect(buildLines(page).map(({ text }) => text)).toEqual(['図書館']);
  });
});

describe('findRunningLines', () => {
  it('finds what repeats at the edges of pages, and page numbers, and nothing of the text', () => {
    const pages = [1, 2, 3].map((number) => ({
      height: 800,
      lines: buildLines([
        run(`The Courier ${number}`, 40, 30),
        ...column('a', 40, 120, 3),
        run(`– ${number} –`, 200, 780),
      ]),
    }));
    const texts = [...findRunningLines(pages)].map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['The Courier 1', 'The Courier 2', 'The Courier 3', '– 1 –', '– 2 –', '– 3 –']);
  });
});
