import { solveSymmetric } from './solve-symmetric.ts';

/** What is known of one case, by feature, and whether it was an error. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly isError: boolean;
  /** As how many cases it counts. @default 1 */
  readonly weight?: number;
}

export interface FitOptions {
  /** What is added for the sum of squared weights; it holds back weights of rare features, and the intercept never. */
  readonly ridge: number;
}

/** Logarithms of odds: each feature's weight, and what all cases have in common. */
export interface LogisticModel {
  readonly weights: ReadonlyMap<string, number>;
  readonly intercept: number;
}

/**
 * Logistic regression with a ridge, by Newton's method (iteratively reweighted least squares): deterministic, and done
 * in a dozen steps.
 */
export function fitLogistic(
  examples: readonly Example[],
  names: readonly string[],
  { ridge }: FitOptions,
): LogisticModel {
  const rows = examples.map(({ features, isError, weight = 1 }) => ({
    values: [1, ...names.map((name) => features.get(name) ?? 0)],
    outcome: isError ? 1 : 0,
    weight,
  }));
  let weights = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { gradient, curvature } = derivatives(rows, weights, ridge);
    const change = solveSymmetric(curvature, gradient);
    weights = weights.map((weight, index) => weight + (change[index] ?? 0));
    if (Math.max(...change.map(Math.abs)) < CONVERGED) break;
  }
  const [intercept = 0, ...others] = weights;
  return { weights: new Map(names.map((name, index) => [name, others[index] ?? 0])), intercept };
}

/** Newton's method doubles the right digits in each step; what has not converged by then never will. */
const MAX_STEPS = 50;
const CONVERGED = 1e-9;

interface Row {
  readonly values: readonly number[];
  readonly outcome: number;
  readonly weight: number;
}

/** Gradient of the penalised log-likelihood, and the negative of its second derivatives. */
function derivatives(rows: readonly Row[], weights: readonly number[], ridge: number) {
  const gradient = weights.map((weight, index) => (index === 0 ? 0 : -ridge * weight));
  const curvature = weights.map((_, index) => weights.map((__, other) => (index === other && index > 0 ? ridge : 0)));
  for (const { values, outcome, weight } of rows) {
    const score = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    const probability = 1 / (1 + Math.exp(-score));
    const spread = weight * probability * (1 - probability);
    for (const [index, value] of values.entries()) {
      if (value === 0) continue;
      gradient[index] = (gradient[index] ?? 0) + weight * (outcome - probability) * value;
      const line = curvature[index] ?? [];
      for (const [other, otherValue] of values.entries())
        line[other] = (line[other] ?? 0) + spread * value * otherValue;
    }
  }
  return { gradient, curvature };
}
