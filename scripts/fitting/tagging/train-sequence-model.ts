import {
  LABELS,
  labelFactors,
  startSums,
  sumPaths,
  transitionFactors,
} from '../../../functions/language/names/tagger/sequence-model.ts';

const COUNT = LABELS.length;

/** Numbers of the features of each word, and the words' labels. */
export interface Example {
  readonly features: readonly (Uint32Array | undefined)[];
  readonly labels: Uint8Array;
}

export interface TrainingOptions {
  /** How many features there are. */
  readonly features: number;
  readonly rounds: number;
  readonly rate: number;
  /** What a weight must earn not to be 0, times the root of the number of examples seen. */
  readonly penalty: number;
}

export interface TrainedModel {
  /** A weight for each feature and label. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Weights of a conditional random field by dual averaging with a rate for each weight (Xiao 2010; Duchi et al. 2011),
 * which leaves those at 0 that earn little. Examples come in an order that a fixed seed gives.
 */
export function trainSequenceModel(examples: readonly Example[], options: TrainingOptions): TrainedModel {
  const weights = new DualAverages(options.features * COUNT, options);
  const transitions = new DualAverages(COUNT * COUNT, options);
  const random = randomNumbers();
  let order = [...examples.keys()];
  for (let round = 0; round < options.rounds; round += 1) {
    order = order
      .map((index) => ({ index, place: random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ index }) => index);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      weights.next();
      transitions.next();
      learn(example, weights, transitions);
    }
  }
  return { weights: weights.all(), transitions: transitions.all() };
}

/** Smaller gradients are not worth their time. */
const MIN_GRADIENT = 1e-4;

/** Weights that are made of the sums of their gradients. */
class DualAverages {
  #examples = 0;
  /** What a sum must come to for its weight not to be 0. */
  #least = 0;
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;
  readonly #options: TrainingOptions;
  readonly #row = new Float64Array(COUNT);

  constructor(size: number, options: TrainingOptions) {
    this.#sums = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#options = options;
  }

  /** To be called before each example. */
  next(): void {
    this.#examples += 1;
    this.#least = this.#options.penalty * Math.sqrt(this.#examples);
  }

  at(index: number): number {
    const sum = this.#sums[index] ?? 0;
    if (sum <= this.#least && sum >= -this.#least) return 0;
    const earned = sum > 0 ? sum - this.#least : sum + this.#least;
    return (earned * this.#options.rate) / (1 + Math.sqrt(this.#squares[index] ?? 0));
  }

  /** Those of a feature; the same array each time. */
  row(feature: number): Float64Array {
    for (let label = 0; label < COUNT; label += 1) this.#row[label] = this.at(feature * COUNT + label);
    return this.#row;
  }

  /** Moves the weights from an index on. */
  learn(from: number, gradients: Float64Array): void {
    for (let offset = 0; offset < gradients.length; offset += 1) {
      const gradient = gradients[offset] ?? 0;
      if (gradient === 0) continue;
      const index = from + offset;
      this.#sums[index] = (this.#sums[index] ?? 0) + gradient;
      this.#squares[index] = (this.#squares[index] ?? 0) + gradient * gradient;
    }
  }

  all(): Float32Array {
    return this.#sums.map((_, index) => this.at(index));
  }
}

function learn(example: Example, weights: DualAverages, transitions: DualAverages): void {
  const { features, labels } = example;
  const moves = transitionFactors((pair) => transitions.at(pair));
  const factors = features.map((each) => labelFactors(each, (feature) => weights.row(feature)));
  const { forward, backward } = sumPaths(factors, moves);
  for (const [at, gold] of labels.entries()) {
    const after = multiplyEach(factors[at], backward[at]);
    const pairs = pairProbabilities(at === 0 ? startSums() : (forward[at - 1] ?? startSums()), moves, after);
    transitions.learn(0, gradientsOf(pairs, (at === 0 ? 0 : (labels[at - 1] ?? 0)) * COUNT + gold));
    const gradients = gradientsOf(labelProbabilities(pairs), gold);
    for (const feature of features[at] ?? []) weights.learn(feature * COUNT, gradients);
  }
}

function multiplyEach(left: Float64Array | undefined, right: Float64Array | undefined): Float64Array {
  return Float64Array.from(LABELS, (_, label) => (left?.[label] ?? 0) * (right?.[label] ?? 0));
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Towards what is right, away from what is expected. */
function gradientsOf(expected: Float64Array, right: number): Float64Array {
  return expected.map((probability, index) => {
    const gradient = (index === right ? 1 : 0) - probability;
    return Math.abs(gradient) > MIN_GRADIENT ? gradient : 0;
  });
}

function labelProbabilities(pairs: Float64Array): Float64Array {
  const sums = new Float64Array(COUNT);
  for (const [pair, probability] of pairs.entries()) sums[pair % COUNT] = (sums[pair % COUNT] ?? 0) + probability;
  return sums;
}

/** How likely each pair of labels is at a word and the one before it. */
function pairProbabilities(before: Float64Array, moves: Float64Array, after: Float64Array): Float64Array {
  const pairs = moves.map((move, pair) => (before[Math.floor(pair / COUNT)] ?? 0) * move * (after[pair % COUNT] ?? 0));
  const sum = sumOf(pairs);
  return pairs.map((each) => each / sum);
}

/** Evenly spread numbers from 0 to 1, the same each time (Mulberry32). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
