import { expect, it } from 'vitest';
import { alignPlaces } from '../../../../../../functions/translation/gate/names/cased/align-names.ts';

const TEXTS = { source: 'x'.repeat(100), target: 'x'.repeat(120) };

it.each([
  [50, [], 60],
  [90, [], 108],
  [50, [{ at: 45, target: 80 }], 86],
  [10, [{ at: 45, target: 80 }], 12],
])('puts %i at its share of the target, counted from the nearest name: %j', (at, kept, place) => {
  expect(alignPlaces(TEXTS, kept)(at)).toBe(place);
});
