/** What a word of a sentence may be: outside of names, or a name's first or a later word. */
export const LABELS = [
  'none',
  'person',
  'person+',
  'organization',
  'organization+',
  'place',
  'place+',
  'other',
  'other+',
] as const;
export type Label = (typeof LABELS)[number];

const COUNT = LABELS.length;
const NONE = 0;

/** Whether a label may stand behind another: a name goes on only behind itself. Before the first word stands `none`. */
export function mayFollow(label: number, previous: number): boolean {
  return label === NONE || label % 2 === 1 || previous === label || previous === label - 1;
}

/** Weights of a feature for each label; undefined where the feature says nothing. */
export type WeightsOf = (feature: number) => ArrayLike<number> | undefined;

export interface Decoded {
  readonly label: number;
  /** How likely each label is in its sentence. */
  readonly probabilities: Float64Array;
}

/** A linear chain of labels: a conditional random field (Lafferty et al. 2001). */
export class SequenceModel {
  readonly #weightsOf: WeightsOf;
  readonly #transitions: Float64Array;

  /** @param transitions a row for each label before, a column for each label behind it */
  constructor(weightsOf: WeightsOf, transitions: ArrayLike<number>) {
    this.#weightsOf = weightsOf;
    this.#transitions = new Float64Array(COUNT * COUNT);
    for (let row = 0; row < COUNT; row += 1)
      for (let column = 0; column < COUNT; column += 1)
        this.#transitions[row * COUNT + column] = mayFollow(column, row) ? Math.exp(transitions[row * COUNT + column] ?? 0) : 0;
  }

  /** The likeliest label of each word. @param features of each word; undefined for a word that is in no name */
  decode(features: readonly (readonly number[] | undefined)[]): Decoded[] {
    const scores = features.map((each) => this.#scoresOf(each));
    return bestPath(scores, this.#transitions, marginals(scores, this.#transitions));
  }

  /** Factors of each label: exponentials of scores, the highest of them 1. */
  #scoresOf(features: readonly number[] | undefined): Float64Array {
    const scores = new Float64Array(COUNT);
    if (features === undefined) {
      scores[NONE] = 1;
      return scores;
    }
    for (const feature of features) {
      const weights = this.#weightsOf(feature);
      if (weights !== undefined) for (let label = 0; label < COUNT; label += 1) scores[label] = (scores[label] ?? 0) + (weights[label] ?? 0);
    }
    const most = Math.max(...scores);
    return scores.map((score) => Math.exp(score - most));
  }
}

/** The probability of each label of each word, by forward and backward sums. */
export function marginals(scores: readonly Float64Array[], transitions: Float64Array): Float64Array[] {
  const forward = forwardSums(scores, transitions);
  let backward = new Float64Array(COUNT).fill(1);
  const found: Float64Array[] = [];
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    const here = forward[at] ?? backward;
    found.unshift(normalized(here.map((value, label) => value * (backward[label] ?? 0))));
    const carried = backward.map((value, label) => value * (scores[at]?.[label] ?? 0));
    const before = new Float64Array(COUNT);
    for (let row = 0; row < COUNT; row += 1)
      for (let column = 0; column < COUNT; column += 1)
        before[row] = (before[row] ?? 0) + (transitions[row * COUNT + column] ?? 0) * (carried[column] ?? 0);
    backward = normalized(before);
  }
  return found;
}

export function forwardSums(scores: readonly Float64Array[], transitions: Float64Array): Float64Array[] {
  let previous = new Float64Array(COUNT);
  previous[NONE] = 1;
  return scores.map((factors) => {
    const sums = new Float64Array(COUNT);
    for (let row = 0; row < COUNT; row += 1) {
      const value = previous[row] ?? 0;
      if (value > 0)
        for (let column = 0; column < COUNT; column += 1)
          sums[column] = (sums[column] ?? 0) + value * (transitions[row * COUNT + column] ?? 0) * (factors[column] ?? 0);
    }
    previous = normalized(sums);
    return previous;
  });
}

function normalized(values: Float64Array): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (const value of values) sum += value;
  return Float64Array.from(values, (value) => value / (sum || 1));
}

/** The likeliest path (Viterbi). */
function bestPath(scores: readonly Float64Array[], transitions: Float64Array, probabilities: readonly Float64Array[]): Decoded[] {
  let best = new Float64Array(COUNT);
  best[NONE] = 1;
  const origins: Uint8Array[] = [];
  for (const factors of scores) {
    const next = new Float64Array(COUNT);
    const origin = new Uint8Array(COUNT);
    for (let column = 0; column < COUNT; column += 1) {
      for (let row = 0; row < COUNT; row += 1) {
        const value = (best[row] ?? 0) * (transitions[row * COUNT + column] ?? 0) * (factors[column] ?? 0);
        if (value > (next[column] ?? 0)) [next[column], origin[column]] = [value, row];
      }
    }
    origins.push(origin);
    best = normalized(next);
  }
  let label = best.indexOf(Math.max(...best));
  const path: Decoded[] = [];
  for (let at = scores.length - 1; at >= 0; at -= 1) {
    path.unshift({ label, probabilities: probabilities[at] ?? new Float64Array(COUNT) });
    label = origins[at]?.[label] ?? NONE;
  }
  return path;
}
