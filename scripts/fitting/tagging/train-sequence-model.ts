import { LABELS, mayFollow } from '../../../functions/language/names/tagger/sequence-model.ts';

const COUNT = LABELS.length;

/** Words with the numbers of their features, and their labels. */
export interface TrainingSentence {
  readonly features: readonly (Uint32Array | undefined)[];
  readonly labels: Uint8Array;
}

export interface TrainingOptions {
  readonly features: number;
  readonly rounds: number;
  readonly rate: number;
  /** What a weight must earn a sentence not to be 0. */
  readonly penalty: number;
  readonly seed?: number;
}

export interface TrainedModel {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

/**
 * Weights of a conditional random field by regularized dual averaging with a rate of its own for each weight (Xiao
 * 2010; Duchi et al. 2011): those that earn too little stay 0. Sentences come in an order that a fixed seed gives.
 */
export function trainSequenceModel(sentences: readonly TrainingSentence[], options: TrainingOptions): TrainedModel {
  const averaged = new DualAverages(options.features * COUNT, options);
  const transitions = new DualAverages(COUNT * COUNT, options);
  const order = sentences.map((_, index) => index);
  const random = randomNumbers(options.seed ?? 1);
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index];
      if (sentence === undefined) continue;
      averaged.time += 1;
      transitions.time += 1;
      learn(sentence, averaged, transitions);
    }
  }
  return { weights: averaged.all(), transitions: Float64Array.from(transitions.all()) };
}

class DualAverages {
  time = 0;
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;
  readonly #rate: number;
  readonly #penalty: number;

  constructor(size: number, { rate, penalty }: TrainingOptions) {
    this.#sums = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#rate = rate;
    this.#penalty = penalty;
  }

  at(index: number): number {
    const sum = this.#sums[index] as number;
    const earned = Math.abs(sum) - this.#penalty * Math.sqrt(this.time);
    if (earned <= 0) return 0;
    return (Math.sign(sum) * earned * this.#rate) / (1 + Math.sqrt(this.#squares[index] as number));
  }

  add(index: number, gradient: number): void {
    this.#sums[index] = (this.#sums[index] as number) + gradient;
    this.#squares[index] = (this.#squares[index] as number) + gradient * gradient;
  }

  all(): Float32Array {
    return this.#sums.map((_, index) => this.at(index));
  }
}

function learn({ features, labels }: TrainingSentence, weights: DualAverages, transitions: DualAverages): void {
  const length = labels.length;
  const moves = new Float64Array(COUNT * COUNT);
  for (let row = 0; row < COUNT; row += 1)
    for (let column = 0; column < COUNT; column += 1)
      moves[row * COUNT + column] = mayFollow(column, row) ? Math.exp(transitions.at(row * COUNT + column)) : 0;
  const factors = features.map((each) => factorsOf(each, weights));
  const forward = new Float64Array(length * COUNT);
  for (let at = 0; at < length; at += 1) {
    let sum = 0;
    for (let column = 0; column < COUNT; column += 1) {
      const factor = factors[at]?.[column] ?? 0;
      let value = 0;
      if (factor > 0) {
        if (at === 0) value = (moves[column] as number) * factor;
        else for (let row = 0; row < COUNT; row += 1) value += (forward[(at - 1) * COUNT + row] as number) * (moves[row * COUNT + column] as number);
        if (at > 0) value *= factor;
      }
      forward[at * COUNT + column] = value;
      sum += value;
    }
    for (let column = 0; column < COUNT; column += 1) forward[at * COUNT + column] = (forward[at * COUNT + column] as number) / sum;
  }
  let backward = new Float64Array(COUNT).fill(1);
  const edges = new Float64Array(COUNT * COUNT);
  for (let at = length - 1; at >= 0; at -= 1) {
    const gold = labels[at] as number;
    const marginal = new Float64Array(COUNT);
    let sum = 0;
    for (let label = 0; label < COUNT; label += 1) {
      marginal[label] = (forward[at * COUNT + label] as number) * (backward[label] as number);
      sum += marginal[label] as number;
    }
    const each = features[at];
    if (each !== undefined)
      for (let label = 0; label < COUNT; label += 1) {
        const gradient = (label === gold ? 1 : 0) - (marginal[label] as number) / sum;
        if (Math.abs(gradient) > 1e-4) for (const feature of each) weights.add(feature * COUNT + label, gradient);
      }
    const before = new Float64Array(COUNT);
    let total = 0;
    for (let row = 0; row < COUNT; row += 1) {
      const left = at === 0 ? (row === 0 ? 1 : 0) : (forward[(at - 1) * COUNT + row] as number);
      for (let column = 0; column < COUNT; column += 1) {
        const edge = (moves[row * COUNT + column] as number) * (factors[at]?.[column] ?? 0) * (backward[column] as number);
        before[row] = (before[row] as number) + edge;
        edges[row * COUNT + column] = left * edge;
        total += left * edge;
      }
    }
    const previous = at === 0 ? 0 : (labels[at - 1] as number);
    for (let row = 0; row < COUNT; row += 1)
      for (let column = 0; column < COUNT; column += 1) {
        const gradient = (row === previous && column === gold ? 1 : 0) - (edges[row * COUNT + column] as number) / total;
        if (Math.abs(gradient) > 1e-4) transitions.add(row * COUNT + column, gradient);
      }
    let scale = 0;
    for (const value of before) scale += value;
    backward = before.map((value) => value / scale);
  }
}

function factorsOf(features: Uint32Array | undefined, weights: DualAverages): Float64Array {
  const scores = new Float64Array(COUNT);
  if (features === undefined) {
    scores[0] = 1;
    return scores;
  }
  for (const feature of features)
    for (let label = 0; label < COUNT; label += 1) scores[label] = (scores[label] as number) + weights.at(feature * COUNT + label);
  const most = Math.max(...scores);
  return scores.map((score) => Math.exp(score - most));
}

/** Evenly spread numbers from 0 to 1 (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
}
