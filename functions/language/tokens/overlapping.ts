/** A stretch of a text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Those of `spans` that share a character with `[start, end)`. They stand in order and beside each other, as sentences
 * and quotations do, so that the first is found by halving.
 */
export function overlapping<Each extends Span>(spans: readonly Each[], { start, end }: Span): readonly Each[] {
  let [first, behind] = [0, spans.length];
  while (first < behind) {
    const middle = (first + behind) >>> 1;
    if ((spans[middle]?.end ?? 0) > start) behind = middle;
    else first = middle + 1;
  }
  let after = first;
  while ((spans[after]?.start ?? end) < end) after += 1;
  return spans.slice(first, after);
}
