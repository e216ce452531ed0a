import { genderOf } from '../../language/names/index.ts';
import type { Entity } from '../schema.ts';
import type { PastSpeech } from './inherit-speaker.ts';
import type { PhraseSpeaker, SpeakerMention } from './speaker-of-phrase.ts';
import type { NamedPlaces, NamedStretch } from './spoken-text.ts';

type Pronoun = Extract<PhraseSpeaker, { kind: 'pronoun' }>;

export interface ResolvedPronoun {
  readonly mention: SpeakerMention;
  readonly confidence: number;
}

const CONFIDENCE = { lastSpeaker: 0.95, nearest: 0.85, unnamed: 0.85, nearestBody: 0.6, plural: 0.6, pluralBody: 0.75 };

/**
 * The last speaker where the pronoun fits, unless another person who fits was named since; then the first of the nearest
 * sentence: subjects stand first, and pronouns go back to them (Brennan, Friedman and Pollard 1987, A Centering Approach
 * to Pronouns).
 */
export function resolvePronoun(
  places: NamedPlaces,
  position: number,
  { standsFor, place }: Pronoun,
  last: PastSpeech | undefined,
): ResolvedPronoun | undefined {
  const lastAgain = last && { ...last.mention, ...place };
  if (standsFor === 'plural') {
    const isBody = places.entity(last?.mention.entity)?.type === 'organization';
    return lastAgain && { mention: lastAgain, confidence: isBody ? CONFIDENCE.pluralBody : CONFIDENCE.plural };
  }
  const type = standsFor === 'body' ? 'organization' : 'person';
  const isFitting = (entity: Entity) => entity.type === type && fits(entity, standsFor);
  const nearest = places.subjectBefore(Math.min(position, place.start), isFitting);
  const again = lastSpeakerAgain(places, last, { nearest, isFitting, standsFor });
  if (again !== undefined && lastAgain !== undefined) return { mention: lastAgain, confidence: again };
  if (nearest === undefined) return undefined;
  const { name, id } = nearest.entity;
  return {
    mention: { name, entity: id, ...place },
    confidence: standsFor === 'body' ? CONFIDENCE.nearestBody : CONFIDENCE.nearest,
  };
}

interface Candidates {
  readonly nearest: NamedStretch | undefined;
  readonly isFitting: (entity: Entity) => boolean;
  readonly standsFor: Pronoun['standsFor'];
}

/** How sure it is that the last speaker goes on: nobody who fits was named since. */
function lastSpeakerAgain(
  places: NamedPlaces,
  last: PastSpeech | undefined,
  { nearest, isFitting, standsFor }: Candidates,
): number | undefined {
  if (last === undefined) return undefined;
  const entity = places.entity(last.mention.entity);
  const end = Math.max(last.mention.end ?? 0, last.quotation?.end ?? 0);
  const isLast = nearest === undefined || end >= nearest.start || nearest.entity === entity;
  if (!isLast) return undefined;
  if (entity === undefined) return standsFor === 'body' ? undefined : Math.min(CONFIDENCE.unnamed, last.confidence);
  return isFitting(entity) || standsFor === 'anybody' ? CONFIDENCE.lastSpeaker : undefined;
}

/** A woman's given name does not answer to “he”; a name in no list answers to both. */
function fits({ name }: Pick<Entity, 'name'>, standsFor: Pronoun['standsFor']): boolean {
  if (standsFor === 'anybody' || standsFor === 'body') return true;
  const gender = genderOf(/^[\p{L}'’-]+/u.exec(name.toLowerCase())?.[0] ?? '');
  return gender === undefined || gender === standsFor;
}
