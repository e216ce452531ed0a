import { describe, expect, it } from 'vitest';
import { LABELS, SequenceModel } from '../../../functions/language/names/tagger/sequence-model.ts';
import { readMarkedSentences, toMarkedText } from '../../../scripts/fitting/tagging/marked-sentences.ts';
import { trainSequenceModel } from '../../../scripts/fitting/tagging/train-sequence-model.ts';

describe('readMarkedSentences', () => {
  it('reads labels with and without the place in the name, and what is derived from a name as none', () => {
    const text = '# id\nAnna\tB-PER\nLund\tI-PER\nlobt\tO\n\nBerliner\tB-LOCderiv\nSPD\tORG\n';
    expect(readMarkedSentences(text, [0, 1])).toEqual([
      { words: ['Anna', 'Lund', 'lobt'], names: [{ start: 0, end: 2, type: 'person' }] },
      { words: ['Berliner', 'SPD'], names: [{ start: 1, end: 2, type: 'organization' }] },
    ]);
  });
});

describe('toMarkedText', () => {
  it('puts signs where they stood, and points to names in the text', () => {
    const names = [{ start: 5, end: 7, type: 'place' as const }];
    const words = ['„', 'Ja', '“', ',', '(', 'Bad', 'Vilbel', ')', '.'];
    const {
      text,
      sentences,
      names: placed,
    } = toMarkedText([
      { words: ['Gut', '.'], names: [] },
      { words, names },
    ]);
    expect(text).toBe('Gut. „Ja“, (Bad Vilbel).');
    expect(sentences).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: text.length },
    ]);
    expect(placed.map(({ start, end }) => text.slice(start, end))).toEqual(['Bad Vilbel']);
  });
});

describe('trainSequenceModel', () => {
  it('learns which feature goes with which label, and leaves what earns nothing at 0', () => {
    const person = LABELS.indexOf('person');
    const examples = Array.from({ length: 40 }, (_, index) => ({
      features: [Uint32Array.of(index % 2, 2)],
      labels: Uint8Array.of(index % 2 === 0 ? person : 0),
    }));
    const options = { features: 3, rounds: 4, rate: 0.3, penalty: 0.3 };
    const { weights, transitions } = trainSequenceModel(examples, options);
    const count = LABELS.length;
    const model = new SequenceModel((feature) => weights.subarray(feature * count, (feature + 1) * count), transitions);
    expect(model.label([[0, 2]])[0]?.label).toBe(person);
    expect(model.label([[1, 2]])[0]?.label).toBe(0);
    expect(weights.filter((weight) => weight !== 0).length).toBeLessThan(weights.length);
    expect(trainSequenceModel(examples, options).weights).toEqual(weights);
  });
});
