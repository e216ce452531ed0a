import { namesCheck } from '../../../../../../functions/translation/gate/names/index.ts';

export type Pair = readonly [source: string, target: string];

/** The names found wrong in the last pair; the others say how the translation writes names. */
export function wrongNames(to: string, ...pairs: readonly Pair[]): string[] {
  const segments = pairs.map(([source, target], index) => ({
    id: `s${index}`,
    kind: 'sentence' as const,
    source,
    target,
  }));
  return namesCheck
    .check(segments, { pair: { from: 'en', to }, glossary: [] })
    .filter(({ segment }) => segment === segments.at(-1)?.id)
    .map(({ text }) => text);
}
