import { describe, expect, it } from 'vitest';
import { nameTaggerOf } from '../../../../functions/language/names/index.ts';
import { packWeights, unpackWeights } from '../../../../functions/language/names/tagger/packed-weights.ts';
import { LABELS, mayFollow, SequenceModel } from '../../../../functions/language/names/tagger/sequence-model.ts';

const [PERSON, PERSON_ON, PLACE_ON] = [
  LABELS.indexOf('person'),
  LABELS.indexOf('person+'),
  LABELS.indexOf('place+'),
] as const;
const NO_TRANSITIONS = new Array<number>(LABELS.length ** 2).fill(0);

function weightsFor(label: number, weight: number): Float32Array {
  return Float32Array.from(LABELS, (_, each) => (each === label ? weight : 0));
}

describe('packed weights', () => {
  it('come back in their steps, those that are 0 left out', () => {
    const weights = new Map([
      [-294_967_296, weightsFor(PERSON, -1.5)],
      [7, weightsFor(LABELS.length - 1, 0.5)],
      [300, weightsFor(0, 0)],
    ]);
    const packed = unpackWeights(packWeights(weights));
    expect([...packed.keys()].sort((one, other) => one - other)).toEqual([-294_967_296, 7]);
    expect(packed.get(7)).toEqual(weights.get(7));
    expect(packed.get(-294_967_296)).toEqual(weights.get(-294_967_296));
  });

  it('are added to others', () => {
    const base = new Map([[7, weightsFor(PERSON, 1)]]);
    const sums = unpackWeights(packWeights(new Map([[7, weightsFor(PERSON, 0.5)]])), base);
    expect(sums.get(7)?.[PERSON]).toBe(1.5);
    expect(base.get(7)?.[PERSON]).toBe(1);
  });
});

describe('SequenceModel', () => {
  const weights = new Map([
    [1, weightsFor(PERSON, 5)],
    [2, weightsFor(PERSON_ON, 5)],
    [3, weightsFor(PLACE_ON, 3)],
  ]);
  const model = new SequenceModel((feature) => weights.get(feature), NO_TRANSITIONS);

  it('labels the words of a name, and gives probabilities that add up to 1', () => {
    const words = model.label([undefined, [1], [2], undefined]);
    expect(words.map(({ label }) => LABELS[label])).toEqual(['none', 'person', 'person+', 'none']);
    for (const { probabilities } of words)
      expect(Array.from(probabilities).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  });

  it('goes on with a name only behind itself', () => {
    expect(mayFollow(PLACE_ON, PERSON)).toBe(false);
    const [first, second] = model.label([[1], [3]]);
    expect([first?.label, second?.label]).not.toEqual([PERSON, PLACE_ON]);
  });
});

describe('nameTaggerOf', () => {
  it('has a model of its own for languages with marked texts, and one for the others', () => {
    expect(nameTaggerOf('nl')).toBeDefined();
    expect(nameTaggerOf('nl-BE')).toBe(nameTaggerOf('es'));
    expect(nameTaggerOf('de')).not.toBe(nameTaggerOf('nl'));
  });

  it('leaves English and what is not known to the rules', () => {
    expect(nameTaggerOf('en-GB')).toBeUndefined();
    expect(nameTaggerOf('und')).toBeUndefined();
  });
});
