import type { EntityType, Facts } from '../facts/schema.ts';
import type { Metadata } from '../metadata/schema.ts';

/** Partition of a mention item: who or what an article can be found by. */
export type MentionType = EntityType | 'agency';

/** Items of the table an article, and characters a key: far above any article, far below the limits of DynamoDB. */
const MAX_MENTIONS = 200;
const MAX_SLUG_LENGTH = 200;

/** A name as a key: `Mark Rutte` and `MARK  RUTTE` are one, `Zürich` and `Zurich` too; other scripts stay as they are. */
export function slugify(name: string): string {
  return (
    name
      .normalize('NFKD')
      // Accents are dropped in Latin script alone: elsewhere marks are vowels (हिन्दी) or make another letter (й).
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, MAX_SLUG_LENGTH)
  );
}

/** `PERSON#mark-rutte`. */
export function mentionPartition(type: MentionType, name: string): string {
  return `${type.toUpperCase()}#${slugify(name)}`;
}

/** Every partition that an article is listed under: its entities by each of their names, and its agencies. */
export function listMentions(facts: Facts, metadata: Metadata): readonly string[] {
  const named = facts.entities.flatMap((entity) =>
    [entity.name, ...(entity.aliases ?? [])].map((name) => mentionPartition(entity.type, name)),
  );
  const agencies = metadata.agencies.map((agency) => mentionPartition('agency', agency.name));
  return [...new Set([...agencies, ...named])].filter((partition) => !partition.endsWith('#')).slice(0, MAX_MENTIONS);
}
