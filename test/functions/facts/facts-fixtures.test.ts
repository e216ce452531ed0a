import { describe, expect, it } from 'vitest';
import { FACT_KINDS, scoreCases, totalOf } from './facts-case.ts';

/** Of names, roles, quotations, figures and dates alike. */
const BARS = { precision: 0.98, recall: 0.96 };

describe.each(['sv'])('facts of whole articles in %s', (language) => {
  const cases = scoreCases(language);

  it.each(FACT_KINDS)('finds %s', (kind) => {
    const { precision, recall } = totalOf(cases, kind);
    const isGood = precision >= BARS.precision && recall >= BARS.recall;
    const faults = cases.map(({ slug, scores }) => ({ slug, ...scores[kind] }));
    expect(isGood ? [] : faults.filter(({ missing, wrong }) => missing.length + wrong.length > 0)).toEqual([]);
  });
});
