/** What a word of a sentence may be: in no name, or a name's first or a later word. */
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

const COUNT = LABELS.length;
const NONE = 0;

/** Whether a label may stand behind another: a name goes on only behind itself. Before the first word stands `none`. */
export function mayFollow(label: number, previous: number): boolean {
  return label === NONE || label % 2 === 1 || previous === label || previous === label - 1;
}

/** What a feature adds to the score of each label; undefined where it says nothing. */
export type WeightsOf = (feature: number) => ArrayLike<number> | undefined;

export interface LabeledWord {
  /** The word's label in the likeliest sequence. */
  readonly label: number;
  /** How likely each label is, over all sequences. */
  readonly probabilities: ArrayLike<number>;
}

/** A conditional random field whose labels form a chain (Lafferty et al. 2001). */
export class SequenceModel {
  readonly #weightsOf: WeightsOf;
  readonly #transitions: Float64Array;

  /** @param transitions scores of pairs of labels, a row for the first and a column for the second */
  constructor(weightsOf: WeightsOf, transitions: ArrayLike<number>) {
    this.#weightsOf = weightsOf;
    this.#transitions = transitionFactors((pair) => transitions[pair] ?? 0);
  }

  /** Labels the words of a sentence. @param features of each word; undefined for a word that can be in no name */
  label(features: readonly (readonly number[] | undefined)[]): LabeledWord[] {
    const factors = features.map((each) => labelFactors(each, this.#weightsOf));
    const { forward, backward } = sumPaths(factors, this.#transitions);
    const path = bestPath(factors, this.#transitions);
    return path.map((label, at) => {
      const [before, behind] = [forward[at], backward[at]];
      return { label, probabilities: before === IN_NO_NAME ? before : normalize(times(before, behind)) };
    });
  }
}

/** Exponentials of the scores of pairs of labels; 0 for those that cannot be. */
export function transitionFactors(scoreOf: (pair: number) => number): Float64Array {
  const factors = new Float64Array(COUNT * COUNT);
  for (let pair = 0; pair < factors.length; pair += 1)
    factors[pair] = mayFollow(pair % COUNT, Math.floor(pair / COUNT)) ? Math.exp(scoreOf(pair)) : 0;
  return factors;
}

/** Of a word that can be in no name, as most are: what leads to it leads to one label alone. */
const IN_NO_NAME: Float64Array = startSums();

/** Exponentials of the scores of a word's labels, the highest of them 1. */
export function labelFactors(features: Iterable<number> | undefined, weightsOf: WeightsOf): Float64Array {
  if (features === undefined) return IN_NO_NAME;
  const scores = new Float64Array(COUNT);
  for (const feature of features) {
    const weights = weightsOf(feature);
    if (weights === undefined) continue;
    for (let label = 0; label < COUNT; label += 1) scores[label] = (scores[label] ?? 0) + (weights[label] ?? 0);
  }
  const most = Math.max(...scores);
  for (let label = 0; label < COUNT; label += 1) scores[label] = Math.exp((scores[label] ?? 0) - most);
  return scores;
}

/** For each word and label, what all sequences up to it and from it on come to, each word's sums scaled to 1. */
export function sumPaths(factors: readonly Float64Array[], transitions: Float64Array) {
  const forward: Float64Array[] = [];
  let before: Float64Array = startSums();
  for (const each of factors) {
    before = each === IN_NO_NAME ? each : normalize(times(multiply(before, transitions), each));
    forward.push(before);
  }
  const backward = new Array<Float64Array>(factors.length);
  let behind: Float64Array = new Float64Array(COUNT).fill(1);
  for (let at = factors.length - 1; at >= 0; at -= 1) {
    backward[at] = behind;
    const each = factors[at];
    behind = normalize(
      each === IN_NO_NAME
        ? multiplyBack(transitions, behind, 1)
        : multiplyBack(transitions, times(behind, each), COUNT),
    );
  }
  return { forward, backward };
}

export function startSums(): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(COUNT);
  sums[NONE] = 1;
  return sums;
}

function multiply(row: Float64Array, matrix: Float64Array): Float64Array {
  const product = new Float64Array(COUNT);
  for (let left = 0; left < COUNT; left += 1) {
    const value = row[left] ?? 0;
    if (value === 0) continue;
    for (let right = 0; right < COUNT; right += 1)
      product[right] = (product[right] ?? 0) + value * (matrix[left * COUNT + right] ?? 0);
  }
  return product;
}

/** @param width how many labels, from the first on, the word of the column may have */
function multiplyBack(matrix: Float64Array, column: Float64Array, width: number): Float64Array {
  const product = new Float64Array(COUNT);
  for (let left = 0; left < COUNT; left += 1) {
    let sum = 0;
    for (let right = 0; right < width; right += 1) sum += (matrix[left * COUNT + right] ?? 0) * (column[right] ?? 0);
    product[left] = sum;
  }
  return product;
}

/** The products of what stands at the same place: plain loops, for methods of typed arrays take many times as long. */
function times(one: Float64Array | undefined, other: Float64Array | undefined): Float64Array {
  const products = new Float64Array(COUNT);
  for (let label = 0; label < COUNT; label += 1) products[label] = (one?.[label] ?? 0) * (other?.[label] ?? 0);
  return products;
}

/** Divides sums by what they come to. */
function normalize<Sums extends Float64Array>(sums: Sums): Sums {
  let total = 0;
  for (let label = 0; label < COUNT; label += 1) total += sums[label] ?? 0;
  for (let label = 0; label < COUNT; label += 1) sums[label] = (sums[label] ?? 0) / (total || 1);
  return sums;
}

/** The labels of the likeliest sequence (Viterbi). */
function bestPath(factors: readonly Float64Array[], transitions: Float64Array): number[] {
  let best: Float64Array = startSums();
  const origins = factors.map((each) => {
    const { next, origin } = bestStep(best, transitions, each);
    best = normalize(next);
    return origin;
  });
  let label = best.indexOf(Math.max(...best));
  const path = new Array<number>(factors.length).fill(NONE);
  for (let at = factors.length - 1; at >= 0; at -= 1) {
    path[at] = label;
    label = origins[at]?.[label] ?? NONE;
  }
  return path;
}

/** The likeliest way to each label of a word, and the label before it on that way. */
function bestStep(best: Float64Array, transitions: Float64Array, factors: Float64Array) {
  const [next, origin] = [new Float64Array(COUNT), new Uint8Array(COUNT)];
  const width = factors === IN_NO_NAME ? 1 : COUNT;
  for (let before = 0; before < COUNT; before += 1) {
    const reached = best[before] ?? 0;
    if (reached === 0) continue;
    for (let label = 0; label < width; label += 1) {
      const value = reached * (transitions[before * COUNT + label] ?? 0) * (factors[label] ?? 0);
      if (value <= (next[label] ?? 0)) continue;
      next[label] = value;
      origin[label] = before;
    }
  }
  return { next, origin };
}
