import type { KnownPlace } from '../../language/places/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import type { EntityType } from '../schema.ts';

/** How much speaks for each type of name; empty where it is not a name. */
export type Scores = Readonly<Partial<Record<EntityType, number>>>;

/** What settles a type: a title before it, a ministry's own word in it. */
export const CERTAIN = 6;
/** What usually holds: a given name before it, a preposition of place. */
export const LIKELY = 3;
/** What decides where nothing else speaks. */
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
  readonly scores: Scores;
}

/** What a span may have beside its words. */
export type SpanDetails = Pick<NamedSpan, 'role' | 'place' | 'placeName'> & { readonly withPossessive?: boolean };

/** A name with the type that the whole article gives it. */
export interface ResolvedName {
  readonly span: NamedSpan;
  readonly type: EntityType;
}

const TYPES = ['person', 'organization', 'place'] as const;

export function addScores(left: Scores, right: Scores, factor = 1): Scores {
  const sum: Partial<Record<EntityType, number>> = { ...left };
  for (const type of TYPES) {
    const more = right[type];
    if (more !== undefined) sum[type] = (sum[type] ?? 0) + more * factor;
  }
  return sum;
}

export function capScores({ person = 0, organization = 0, place = 0 }: Scores, most: number): Scores {
  return { person: Math.min(person, most), organization: Math.min(organization, most), place: Math.min(place, most) };
}

/** The type that most speaks for, and how much. */
export function strongest(scores: Scores): { readonly type: EntityType; readonly score: number } | undefined {
  let best: { type: EntityType; score: number } | undefined;
  for (const type of TYPES) {
    const score = scores[type] ?? 0;
    if (score > (best?.score ?? 0)) best = { type, score };
  }
  return best;
}
