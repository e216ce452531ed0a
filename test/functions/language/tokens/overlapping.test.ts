import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapping } from '../../../../functions/language/tokens/overlapping.ts';

/** Spans in order, beside each other, some with a gap between them. */
const SPANS = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 }))).map((sizes) => {
  let at = 0;
  return sizes.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

describe('overlapping', () => {
  it('finds what a look at every span finds', () => {
    fc.assert(
      fc.property(SPANS, fc.nat(60), fc.integer({ min: 1, max: 30 }), (spans, start, length) => {
        const end = start + length;
        expect(overlapping(spans, { start, end })).toEqual(
          spans.filter((each) => each.start < end && start < each.end),
        );
      }),
    );
  });

  it('leaves out spans that only touch', () => {
    const spans = [
      { start: 0, end: 4 },
      { start: 4, end: 8 },
      { start: 8, end: 9 },
    ];
    expect(overlapping(spans, { start: 4, end: 8 })).toEqual([spans[1]]);
  });
});
