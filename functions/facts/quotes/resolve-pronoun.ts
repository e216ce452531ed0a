import { genderOf } from '../../language/names/index.ts';
import type { Entity } from '../schema.ts';
import type { PhraseSpeaker, SpeakerMention } from './speaker-of-phrase.ts';

type Pronoun = Extract<PhraseSpeaker, { kind: 'pronoun' }>;

export interface ResolvedPronoun {
  readonly mention: SpeakerMention;
  readonly confidence: number;
}

const CONFIDENCE = { lastSpeaker: 0.95, onlyOne: 0.92, nearest: 0.82, unnamed: 0.8, plural: 0.6 };

/** The last speaker where the pronoun fits, unless another person was named before it and since who fits too. */
export function resolvePronoun(
  entities: readonly Entity[],
  position: number,
  { standsFor, place }: Pronoun,
  last: SpeakerMention | undefined,
): ResolvedPronoun | undefined {
  const lastAgain = last && { ...last, ...place };
  if (standsFor === 'plural') return lastAgain && { mention: lastAgain, confidence: CONFIDENCE.plural };
  const fitting = entities.filter((entity) => entity.type === 'person' && fits(entity, standsFor));
  const lastSpeaker = fitting.find(({ id }) => id === last?.entity);
  const nearest = nearestBefore(fitting, Math.min(position, place.start));
  const isLast = lastSpeaker !== undefined && (nearest === undefined || nearest.end <= (last?.end ?? -1));
  const speaker = isLast ? lastSpeaker : nearest?.entity;
  if (speaker === undefined) return lastAgain && { mention: lastAgain, confidence: CONFIDENCE.unnamed };
  const certain = isLast || speaker === lastSpeaker ? CONFIDENCE.lastSpeaker : CONFIDENCE.nearest;
  const confidence = fitting.length === 1 ? Math.max(certain, CONFIDENCE.onlyOne) : certain;
  return { mention: { name: speaker.name, entity: speaker.id, ...place }, confidence };
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
  if (standsFor === 'anybody') return true;
  const gender = genderOf(/^[\p{L}'’-]+/u.exec(entity.name.toLowerCase())?.[0] ?? '');
  return gender === undefined || gender === standsFor;
}
