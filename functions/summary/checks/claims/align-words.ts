import type { ReadToken } from '../check-source.ts';

/** A stretch of a statement that stands where the source has another; either may be empty. */
export interface Difference {
  readonly stated: readonly ReadToken[];
  readonly source: readonly ReadToken[];
}

/**
 * Where a statement departs from a sentence: what lies between the words of their longest common subsequence.
 * Sentences are short, so the quadratic table costs little.
 */
export function findDifferences(stated: readonly ReadToken[], source: readonly ReadToken[]): Difference[] {
  const lengths = commonLengths(stated, source);
  const differences: Difference[] = [];
  let open: { stated: ReadToken[]; source: ReadToken[] } = { stated: [], source: [] };
  const close = () => {
    if (open.stated.length > 0 || open.source.length > 0) differences.push(open);
    open = { stated: [], source: [] };
  };
  let [i, j] = [0, 0];
  while (i < stated.length || j < source.length) {
    const [a, b] = [stated[i], source[j]];
    if (a !== undefined && b !== undefined && a.stem === b.stem) {
      close();
      [i, j] = [i + 1, j + 1];
    } else if (b === undefined || (a !== undefined && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      if (a !== undefined) open.stated.push(a);
      i += 1;
    } else {
      open.source.push(b);
      j += 1;
    }
  }
  close();
  return differences;
}

/** `lengths[i][j]`: how many words the rests from i and j have in common, in order. */
function commonLengths(stated: readonly ReadToken[], source: readonly ReadToken[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: stated.length + 1 }, () => new Uint16Array(source.length + 1));
  for (let i = stated.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    for (let j = source.length - 1; j >= 0 && row !== undefined; j -= 1) {
      row[j] =
        stated[i]?.stem === source[j]?.stem
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
