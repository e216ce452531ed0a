import type { KnownPlace } from '../../language/places/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import type { EntityType } from '../schema.ts';

/** How much speaks for each type of name; nothing at all where it is no name. */
export type Evidence = Readonly<Partial<Record<EntityType, number>>>;

/** What settles a type: a title before it, a ministry's own word in it. */
export const CERTAIN = 6;
/** What usually holds: a given name before it, a preposition of place. */
export const LIKELY = 3;
/** What tips the scales where nothing else speaks. */
export const HINT = 1;

/** A name alone, with the role that stood before it, its surroundings and what they say of it. */
export interface NamedSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly sentence: readonly Token[];
  /** Where in the sentence it stands. */
  readonly index: number;
  readonly role?: string;
  readonly place?: KnownPlace;
  readonly placeName?: string;
  readonly evidence: Evidence;
}

export function toSpan(
  sentence: readonly Token[],
  index: number,
  length: number,
  evidence: Evidence,
  more: {
    readonly role?: string;
    readonly place?: KnownPlace;
    readonly placeName?: string;
    readonly withPossessive?: boolean;
  } = {},
): NamedSpan {
  const tokens = sentence.slice(index, index + length);
  const last = tokens.at(-1);
  const ending = more.withPossessive === true ? (last?.possessive.length ?? 0) : 0;
  return {
    text: tokens.map((token) => token.text).join(' '),
    start: tokens[0]?.start ?? 0,
    end: (last?.end ?? 0) + ending,
    tokens,
    sentence,
    index,
    evidence,
    ...(more.role === undefined ? {} : { role: more.role }),
    ...(more.place === undefined ? {} : { place: more.place }),
    ...(more.placeName === undefined ? {} : { placeName: more.placeName }),
  };
}

export function addEvidence(left: Evidence, right: Evidence, factor = 1): Evidence {
  const sum: Partial<Record<EntityType, number>> = { ...left };
  for (const type of ['person', 'organization', 'place'] as const) {
    const more = right[type];
    if (more !== undefined) sum[type] = (sum[type] ?? 0) + more * factor;
  }
  return sum;
}

/** The type that most speaks for, and how much. */
export function strongest(evidence: Evidence): { readonly type: EntityType; readonly weight: number } | undefined {
  let best: { type: EntityType; weight: number } | undefined;
  for (const type of ['person', 'organization', 'place'] as const) {
    const weight = evidence[type] ?? 0;
    if (weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best;
}
