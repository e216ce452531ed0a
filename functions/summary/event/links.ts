import type { Clause, Link } from '../../language/clauses/index.ts';

/** A phrase of a list that stands at a word: how many words it has, and how surely it means what the list says. */
export interface FoundLink {
  readonly length: number;
  readonly weight: number;
}

/** The longest phrase of the list that begins at a word. */
export function linkAt({ tokens }: Clause, index: number, links: readonly Link[]): FoundLink | undefined {
  const link = links.find(([phrase]) => phrase.every((word, at) => tokens[index + at]?.lower === word));
  return link === undefined ? undefined : { length: link[0].length, weight: link[1] };
}
