import { solveSymmetric } from './solve-symmetric.ts';

export interface Observation {
  readonly features: readonly number[];
  readonly outcome: number;
}

/** Linear regression that adds `ridge` for the sum of squared weights; features and outcome are centred first. */
export function fitRidge(observations: readonly Observation[], ridge: number): number[] {
  const width = observations[0]?.features.length ?? 0;
  const means = Array.from({ length: width }, (_, index) => mean(observations, ({ features }) => features[index] ?? 0));
  const outcome = mean(observations, (each) => each.outcome);
  const products = means.map((_, index) => means.map((__, other) => (index === other ? ridge : 0)));
  const sums = means.map(() => 0);
  for (const each of observations) {
    const centred = each.features.map((value, index) => value - (means[index] ?? 0));
    for (const [index, value] of centred.entries()) {
      sums[index] = (sums[index] ?? 0) + value * (each.outcome - outcome);
      const line = products[index] ?? [];
      for (const [other, otherValue] of centred.entries()) line[other] = (line[other] ?? 0) + value * otherValue;
    }
  }
  return solveSymmetric(products, sums);
}

function mean(observations: readonly Observation[], pick: (each: Observation) => number): number {
  return observations.reduce((sum, each) => sum + pick(each), 0) / observations.length;
}
