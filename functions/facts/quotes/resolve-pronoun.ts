import { genderOf } from '../../language/names/index.ts';
import type { Entity, Quote } from '../schema.ts';

type SpeakerMention = NonNullable<Quote['speaker']>;

/** A pronoun that speaks, with its place in the article. */
export interface Pronoun {
  readonly standsFor: 'female' | 'male' | 'plural';
  readonly start: number;
  readonly end: number;
}

/** The last speaker where the pronoun fits, unless another person was named before `position` and since who fits too. */
export function resolvePronoun(
  entities: readonly Entity[],
  position: number,
  { standsFor, start, end }: Pronoun,
  last: SpeakerMention | undefined,
): SpeakerMention | undefined {
  const fitting = entities.filter((entity) => entity.type === 'person' && fits(entity, standsFor));
  const lastSpeaker = fitting.find(({ id }) => id === last?.entity);
  const nearest = nearestBefore(fitting, Math.min(position, start));
  const isLast = lastSpeaker !== undefined && (nearest === undefined || nearest.end <= (last?.end ?? -1));
  const speaker = isLast ? lastSpeaker : nearest?.entity;
  if (speaker !== undefined) return { name: speaker.name, entity: speaker.id, start, end };
  return last === undefined ? undefined : { ...last, start, end };
}

function nearestBefore(
  people: readonly Entity[],
  position: number,
): { readonly entity: Entity; readonly end: number } | undefined {
  let best: { entity: Entity; end: number } | undefined;
  for (const entity of people) {
    const end = entity.mentions.findLast((mention) => mention.end <= position)?.end;
    if (end !== undefined && end > (best?.end ?? -1)) best = { entity, end };
  }
  return best;
}

/** A woman's given name does not answer to “he”; a name in no list answers to both. */
function fits(entity: Entity, standsFor: Pronoun['standsFor']): boolean {
  if (standsFor === 'plural') return true;
  const gender = genderOf(/^[\p{L}'’-]+/u.exec(entity.name.toLowerCase())?.[0] ?? '');
  return gender === undefined || gender === standsFor;
}
