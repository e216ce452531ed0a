import { describe, expect, it } from 'vitest';
import { climbWeights } from '../../../scripts/fitting/climb-weights.ts';
import { fitLogistic } from '../../../scripts/fitting/logistic-regression.ts';
import { weighLanguages } from '../../../scripts/fitting/name-examples.ts';
import { parseCsv } from '../../../scripts/fitting/parse-csv.ts';
import { fitRidge } from '../../../scripts/fitting/ridge-regression.ts';
import { rouge } from '../../../scripts/fitting/rouge.ts';
import { solveSymmetric } from '../../../scripts/fitting/solve-symmetric.ts';

const example = (isError: boolean, ...features: string[]) => ({
  isError,
  features: new Map(features.map((feature): [string, number] => [feature, 1])),
});
const times = <Item>(count: number, item: Item) => new Array<Item>(count).fill(item);

describe('fitting', () => {
  it('solves linear equations', () => {
    const matrix = [
      [4, 1, 0],
      [1, 3, 1],
      [0, 1, 2],
    ];
    const solution = solveSymmetric(matrix, [6, 10, 8]);
    expect(solution.map((value) => Number(value.toFixed(9)))).toEqual([1, 2, 3]);
  });

  it('finds the logarithms of odds that a table of cases has', () => {
    const cases = [
      ...times(30, example(true, 'alone')),
      ...times(10, example(false, 'alone')),
      ...times(10, example(true)),
      ...times(30, example(false)),
    ];
    const { weights, intercept } = fitLogistic(cases, ['alone'], { ridge: 1e-9 });
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 6);
    expect(weights.get('alone')).toBeCloseTo(Math.log(9), 6);
  });

  it('climbs to weights that decide more cases rightly, each on its side, and the decided ones in any event', () => {
    const cases = [
      ...times(200, example(true, 'clear', 'far')),
      ...times(30, example(true, 'far')),
      ...times(20, example(false, 'far', 'excuse')),
      ...times(40, example(false)),
    ];
    const decided = [example(true, 'rare'), example(false, 'rare', 'excuse')];
    const start = fitLogistic(cases, ['clear', 'far', 'excuse', 'rare'], { ridge: 5 });
    const options = { against: new Set(['excuse']), leastWeight: 0.2, pull: 0.1, decided };
    const { weights, threshold } = climbWeights(cases, start, options);
    const isError = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) >= threshold;
    expect([...cases, ...decided].filter((each) => isError([...each.features.keys()]) !== each.isError)).toEqual([]);
    expect(Math.min(weights.get('clear') ?? 0, weights.get('rare') ?? 0)).toBeGreaterThanOrEqual(0.2);
    expect(weights.get('excuse')).toBeLessThanOrEqual(-0.2);
  });

  it('counts each language by the root of its examples, and those without error several times', () => {
    const german = times(4, { ...example(true), language: 'de' });
    const french = [...times(1, { ...example(false), language: 'fr' })];
    const weights = weighLanguages([...german, ...french], 6).map(({ weight }) => weight);
    expect(weights[0]).toBeCloseTo(Math.sqrt(2.5 / 4), 9);
    expect(weights[4]).toBeCloseTo(6 * Math.sqrt(2.5), 9);
  });

  it('finds the line through observations', () => {
    const observations = [0, 1, 2, 3].map((value) => ({ features: [value], outcome: 2 * value + 5 }));
    expect(fitRidge(observations, 1e-9)[0]).toBeCloseTo(2, 6);
  });

  it.each([
    ['the same text', ['The ferry sank.'], ['The ferry sank.'], 1],
    ['nothing in common', ['The ferry sank.'], ['Nobody knows why'], 0],
    // Of three words two are there, no pair of words, and both in order.
    ['words apart', ['ferry sank today'], ['ferry slowly sank'], (2 / 3 + 0 + 2 / 3) / 3],
    // Each sentence is compared with each, so that their order is free.
    ['sentences in another order', ['a b.', 'c d.'], ['c d.', 'a b.'], (1 + 2 / 3 + 1) / 3],
  ])('compares summaries: %s', (_, reference, summary, value) => {
    expect(rouge(reference, summary)).toBeCloseTo(value, 9);
  });

  it('reads quoted fields of a table', () => {
    expect(parseCsv('id,text\n1,"a ""b"", c\nd"\n2,e\n')).toEqual([
      { id: '1', text: 'a "b", c\nd' },
      { id: '2', text: 'e' },
    ]);
  });
});
