/** Solves a system of linear equations whose matrix is symmetric and positive definite, by Cholesky's decomposition. */
export function solveSymmetric(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower = decompose(matrix);
  const half: number[] = [];
  for (const [index, value] of right.entries()) {
    const known = dot(lower[index] ?? [], half, index);
    half.push((value - known) / (lower[index]?.[index] ?? 1));
  }
  const solution = new Array<number>(right.length).fill(0);
  for (let index = right.length - 1; index >= 0; index -= 1) {
    let value = half[index] ?? 0;
    for (let later = index + 1; later < right.length; later += 1)
      value -= (lower[later]?.[index] ?? 0) * (solution[later] ?? 0);
    solution[index] = value / (lower[index]?.[index] ?? 1);
  }
  return solution;
}

/** The lower triangle whose product with its own transpose is the matrix. */
function decompose(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = [];
  for (const [index, line] of matrix.entries()) {
    const own: number[] = [];
    for (let column = 0; column < index; column += 1) {
      const other = lower[column] ?? [];
      own.push(((line[column] ?? 0) - dot(own, other, column)) / (other[column] ?? 1));
    }
    const rest = (line[index] ?? 0) - dot(own, own, index);
    if (rest <= 0) throw new Error('the features depend on each other: no ridge keeps the equations apart');
    own.push(Math.sqrt(rest));
    lower.push(own);
  }
  return lower;
}

function dot(one: readonly number[], other: readonly number[], length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
