import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureGate } from '../../bench/gate/measure-gate.ts';
import { readParallelCorpus } from '../../bench/gate/parallel-corpus.ts';

const corpus = readParallelCorpus(join(import.meta.dirname, '../../bench/data/parallel'));

describe('the gate over the parallel texts of the bench', () => {
  it.each(corpus.languages.filter((language) => language !== 'en'))(
    'raises no false alarm and catches faults in %s',
    (to) => {
      const { falseAlarms, faults } = measureGate(corpus.documents, { from: 'en', to, every: 4, rounds: 4 });
      expect(falseAlarms).toEqual({ caught: 0, of: 14 });
      for (const fault of ['untranslated', 'dropped', 'repeated', 'doubled', 'merged'] as const) {
        expect([fault, faults[fault].caught]).toEqual([fault, faults[fault].of]);
      }
      expect(faults['digit changed'].caught / faults['digit changed'].of).toBeGreaterThanOrEqual(0.8);
    },
  );

  it('says what it expects of a folder', () => {
    expect(() => readParallelCorpus(import.meta.dirname)).toThrow(/expected documents\.json/);
  });
});
