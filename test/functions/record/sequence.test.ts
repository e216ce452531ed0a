import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEFORE_EVERY_EVENT, normalizeSequencer, sequenceAfter } from '../../../functions/record/sequence.ts';

const sequencer = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFabcdef'), minLength: 1, maxLength: 40 });

/** The order as the S3 User Guide defines it: the shorter one padded with zeros on the right. */
function order(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  const value = (text: string) => BigInt(`0x${text.padEnd(length, '0')}`);
  return value(one) === value(other) ? 0 : value(one) < value(other) ? -1 : 1;
}

function stringOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

describe('sequencers', () => {
  it('have, normalised, the order of events as the order of strings', () => {
    fc.assert(
      fc.property(sequencer, sequencer, (one, other) => {
        expect(stringOrder(normalizeSequencer(one), normalizeSequencer(other))).toBe(order(one, other));
      }),
    );
  });

  it('leave room for a gap right after the event that was known and before every later one', () => {
    fc.assert(
      fc.property(sequencer, sequencer, (one, other) => {
        fc.pre(order(one, other) < 0);
        const gap = sequenceAfter(normalizeSequencer(one));
        expect(normalizeSequencer(one) < gap).toBe(true);
        expect(gap < normalizeSequencer(other)).toBe(true);
      }),
    );
  });

  it('put an object that was never told of before every event', () => {
    expect(sequenceAfter(undefined) > BEFORE_EVERY_EVENT).toBe(true);
    fc.assert(
      fc.property(sequencer, (event) => {
        fc.pre(/[1-9a-f]/i.test(event));
        expect(sequenceAfter(undefined) < normalizeSequencer(event)).toBe(true);
      }),
    );
  });
});
