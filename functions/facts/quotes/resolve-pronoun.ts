import { genderOf } from '../entities/person-names.ts';
import type { Entity, Quote } from '../schema.ts';

type SpeakerMention = NonNullable<Quote['speaker']>;

const FEMALE = /^(?:she|ella|elle|sie|она|вона|zij|ze)$/i;
const MALE = /^(?:he|él|er|il|он|він|hij)$/i;
const PLURAL = /^(?:they|ellos|ellas|ils|elles|они|вони)$/i;

export function isPronoun(words: string): boolean {
  return FEMALE.test(words) || MALE.test(words) || PLURAL.test(words);
}

/** The last speaker where the pronoun fits, unless another person was named since who fits too. */
export function resolvePronoun(
  entities: readonly Entity[],
  before: number,
  pronoun: string,
  last: SpeakerMention | undefined,
  span: { readonly start: number; readonly end: number },
): SpeakerMention | undefined {
  const fitting = entities.filter((entity) => entity.type === 'person' && fits(entity, pronoun));
  const lastSpeaker = fitting.find(({ id }) => id === last?.entity);
  const nearest = nearestBefore(fitting, Math.min(before, span.start));
  const lastEnd = last?.end ?? -1;
  if (lastSpeaker !== undefined && (nearest === undefined || nearest.end <= lastEnd))
    return { name: lastSpeaker.name, entity: lastSpeaker.id, ...span };
  if (nearest !== undefined) return { name: nearest.entity.name, entity: nearest.entity.id, ...span };
  return last === undefined ? undefined : { ...last, ...span };
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
function fits(entity: Entity, pronoun: string): boolean {
  if (PLURAL.test(pronoun)) return true;
  const gender = genderOf(/^[\p{L}'’-]+/u.exec(entity.name.toLowerCase())?.[0] ?? '');
  return gender === undefined || gender === (FEMALE.test(pronoun) ? 'female' : 'male');
}
