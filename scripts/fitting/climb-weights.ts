import type { Example, LogisticModel } from './logistic-regression.ts';

/** Weights and the sum of them from which a case counts as an error. */
export interface Threshold {
  readonly weights: ReadonlyMap<string, number>;
  readonly threshold: number;
}

export interface ClimbOptions {
  /** Features that can speak only against an error; all others can speak only for one. */
  readonly against: ReadonlySet<string>;
  /** The least weight of a feature, also of one that the examples say nothing of. */
  readonly leastWeight: number;
  /** How many cases a squared step away from where a climb began is worth. */
  readonly pull: number;
  /** Cases that must be decided rightly, whatever the examples say. */
  readonly decided: readonly Example[];
}

/**
 * Moves the weights of a logistic regression, one at a time and in ever smaller steps, so long as fewer cases are on
 * the wrong side of the threshold. The regression counts how wrong each case is, and is drawn by many cases that are
 * clear in any event; here those count that are near the threshold.
 */
export function climbWeights(examples: readonly Example[], start: LogisticModel, options: ClimbOptions): Threshold {
  const names = [...start.weights.keys()];
  const state: State = {
    cases: [...mergeAlike(examples, false), ...mergeAlike(options.decided, true)].map((each) => ({
      ...each,
      margin: HALF_STEP,
    })),
    weights: new Map(names.map((name) => [name, 0])),
    threshold: 0,
  };
  for (const name of names)
    moveWeight(state, name, withinSign(name, roundToStep(start.weights.get(name) ?? 0), options));
  moveThreshold(state, roundToStep(-start.intercept));
  for (const softness of SOFTNESSES) {
    const origin = new Map(state.weights);
    for (const step of STEPS) while (climbOnce(state, { ...options, origin, step, softness }));
  }
  return { weights: state.weights, threshold: Number((state.threshold - HALF_STEP).toFixed(3)) };
}

/** Weights are rounded to this: finer digits are those of the sample. */
const STEP = 0.05;
/** Thresholds lie between two steps, so that no sum of weights equals one. */
const HALF_STEP = STEP / 2;
const STEPS = [0.4, 0.2, 0.1, STEP];
/**
 * How far from the threshold, in units of weight, it matters how far a case is: less and less, so that the climb does not
 * end on the first hill.
 */
const SOFTNESSES = [0.8, 0.4, 0.2];
/** What a decided case costs for each unit of weight on the wrong side: more than all examples that could gain by it. */
const DECIDED_COST = 2000;
/** How far on the right side they are at the least. */
const DECIDED_MARGIN = 1.5 * STEP;

interface Case {
  readonly features: ReadonlyMap<string, number>;
  readonly sign: 1 | -1;
  readonly count: number;
  readonly isDecided: boolean;
  /** The sum of its weights over the threshold. */
  margin: number;
}

interface State {
  readonly cases: readonly Case[];
  readonly weights: Map<string, number>;
  threshold: number;
}

/** Cases with the same features and outcome, as one that counts as all of them. */
function mergeAlike(examples: readonly Example[], isDecided: boolean): Omit<Case, 'margin'>[] {
  const keyOf = ({ features, isError }: Example) => JSON.stringify([[...features].sort(), isError]);
  return [...Map.groupBy(examples, keyOf).values()].flatMap((alike) => {
    const count = alike.reduce((sum, { weight = 1 }) => sum + weight, 0);
    const [first] = alike;
    return first === undefined ? [] : [{ features: first.features, sign: first.isError ? 1 : -1, count, isDecided }];
  });
}

interface Climb extends ClimbOptions {
  /** Where the weights were when this softness began. */
  readonly origin: ReadonlyMap<string, number>;
  readonly step: number;
  readonly softness: number;
}

/** Tries a step up and down of the threshold and of each weight; whether one of them was worth it. */
function climbOnce(state: State, climb: Climb): boolean {
  let hasMoved = false;
  for (const name of [undefined, ...state.weights.keys()]) {
    for (const change of [climb.step, -climb.step])
      hasMoved =
        (name === undefined ? tryThreshold(state, change, climb) : tryWeight(state, name, change, climb)) || hasMoved;
  }
  return hasMoved;
}

function tryThreshold(state: State, change: number, climb: Climb): boolean {
  const [before, cost] = [state.threshold, costOf(state.cases, climb)];
  moveThreshold(state, roundToStep(before + change));
  const isBetter = costOf(state.cases, climb) < cost - LEAST_GAIN;
  if (!isBetter) moveThreshold(state, before);
  return isBetter;
}

function tryWeight(state: State, name: string, change: number, climb: Climb): boolean {
  const before = state.weights.get(name) ?? 0;
  const after = roundToStep(before + change);
  if (withinSign(name, after, climb) !== after) return false;
  const target = climb.origin.get(name) ?? 0;
  const touched = state.cases.filter(({ features }) => (features.get(name) ?? 0) !== 0);
  const cost = () => costOf(touched, climb) + climb.pull * ((state.weights.get(name) ?? 0) - target) ** 2;
  const costBefore = cost();
  moveWeight(state, name, after);
  const isBetter = cost() < costBefore - LEAST_GAIN;
  if (!isBetter) moveWeight(state, name, before);
  return isBetter;
}

/** Less is a rounding error. */
const LEAST_GAIN = 1e-6;

function costOf(cases: readonly Case[], { softness }: Climb): number {
  return cases.reduce((sum, { sign, count, isDecided, margin }) => {
    if (isDecided) return sum + DECIDED_COST * Math.max(0, DECIDED_MARGIN - sign * margin);
    return sum + count / (1 + Math.exp((sign * margin) / softness));
  }, 0);
}

function moveWeight({ cases, weights }: State, name: string, weight: number): void {
  const change = weight - (weights.get(name) ?? 0);
  weights.set(name, weight);
  for (const each of cases) each.margin += change * (each.features.get(name) ?? 0);
}

function moveThreshold(state: State, threshold: number): void {
  for (const each of state.cases) each.margin -= threshold - state.threshold;
  state.threshold = threshold;
}

function withinSign(name: string, weight: number, { against, leastWeight }: ClimbOptions): number {
  return against.has(name) ? Math.min(weight, -leastWeight) : Math.max(weight, leastWeight);
}

function roundToStep(value: number): number {
  return Number((Math.round(value / STEP) * STEP).toFixed(2)) + 0;
}
