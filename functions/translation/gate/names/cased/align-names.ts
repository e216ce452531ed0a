/** A name that both sides have: where it stands in each, in characters. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** Where in a target a place of the source should be, judged by the nearest name that both have, or by the ends. */
export function expectedPlace(
  at: number,
  anchors: readonly Anchor[],
  lengths: { readonly source: number; readonly target: number },
): number {
  const ends = [
    { source: 0, target: 0 },
    { source: lengths.source, target: lengths.target },
  ];
  const nearest = [...anchors, ...ends].reduce((best, each) =>
    Math.abs(each.source - at) < Math.abs(best.source - at) ? each : best,
  );
  return nearest.target + (at - nearest.source) * (lengths.target / Math.max(1, lengths.source));
}
