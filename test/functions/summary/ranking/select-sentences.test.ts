import { describe, expect, it } from 'vitest';
import type { RankedSentence } from '../../../../functions/summary/ranking/rank-sentences.ts';
import { selectSentences } from '../../../../functions/summary/ranking/select-sentences.ts';

function ranked(order: number, score: number, stems: string, standsAlone = true, quotedShare = 0): RankedSentence {
  const sentence = { id: `s${order + 1}`, start: order * 10, end: order * 10 + 9 };
  return { sentence, order, score, text: stems, stems: new Set(stems.split(' ')), standsAlone, quotedShare };
}

const orders = (chosen: readonly RankedSentence[]) => chosen.map(({ order }) => order);

describe('selectSentences', () => {
  it('takes the best and gives them in reading order', () => {
    expect(orders(selectSentences([ranked(0, 1, 'a b'), ranked(1, 5, 'c d'), ranked(2, 3, 'e f')], 2))).toEqual([1, 2]);
  });

  it('passes over what says the same again', () => {
    const same = [ranked(0, 5, 'port strike pay'), ranked(1, 4.9, 'port strike pay deal'), ranked(2, 1, 'grain train')];
    expect(orders(selectSentences(same, 2))).toEqual([0, 2]);
  });

  it('passes over what does not stand alone, until nothing else is left', () => {
    const mixed = [ranked(0, 9, 'a', false), ranked(1, 2, 'b'), ranked(2, 1, 'c')];
    expect(orders(selectSentences(mixed, 2))).toEqual([1, 2]);
    expect(orders(selectSentences(mixed, 3))).toEqual([0, 1, 2]);
  });

  it('keeps a place for each role in a longer selection', () => {
    const all = [9, 8, 7, 6, 5, 1].map((score, order) => ranked(order, score, `w${order}`));
    const isLast = ({ order }: RankedSentence) => order === 5;
    expect(orders(selectSentences(all, 5, [isLast]))).toEqual([0, 1, 2, 3, 5]);
    expect(orders(selectSentences(all, 3, [isLast]))).toEqual([0, 1, 2]);
  });

  it('breaks ties by place', () => {
    expect(orders(selectSentences([ranked(0, 1, 'a'), ranked(1, 1, 'b'), ranked(2, 1, 'c')], 2))).toEqual([0, 1]);
  });
});
