import type { Article } from '../article/schema.ts';
import { canonicalPlace, findKnownPlace } from '../language/places.ts';
import type { Metadata } from '../metadata/schema.ts';
import { classifyName } from './classify-name.ts';
import { findNamedForces } from './find-named-forces.ts';
import { findCandidates, tokenizeSentences } from './find-names.ts';
import { lexiconOf } from './lexicon.ts';
import type { Entity, EntityType, Mention } from './schema.ts';
import { type NamedSpan, splitRole } from './split-role.ts';

const SKIPPED_BLOCKS = new Set(['credit', 'byline', 'other']);

/** People with roles, organisations and places, each with all its mentions; ids in order of first mention. */
export function findEntities(article: Article, metadata: Metadata): Entity[] {
  const lexicon = lexiconOf(metadata.language.code);
  const readable = article.sentences.filter((sentence) => {
    const block = article.blocks.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
    return block !== undefined && !SKIPPED_BLOCKS.has(block.kind);
  });
  const sentences = tokenizeSentences({ ...article, sentences: readable });
  const lowerWords = new Set(
    sentences
      .flat()
      .filter((token) => !token.isCapitalized)
      .map((token) => token.lower),
  );
  const candidates = sentences.flatMap((tokens) => findCandidates(article.text, tokens, lexicon));
  const spans = candidates.flatMap((candidate) => splitRole(candidate, lexicon));
  const named = [
    ...spans.flatMap((span) => classified(span, spans, lexicon, lowerWords)),
    ...findNamedForces(article, readable),
  ];
  return groupEntities(article, named);
}

interface Classified {
  readonly span: NamedSpan;
  readonly type: EntityType;
}

function classified(
  span: NamedSpan,
  all: readonly NamedSpan[],
  lexicon: ReturnType<typeof lexiconOf>,
  lowerWords: ReadonlySet<string>,
): Classified[] {
  const type = classifyName(span, all, lexicon, lowerWords);
  return type === undefined ? [] : [{ span, type }];
}

interface Group {
  readonly type: EntityType;
  readonly names: Map<string, number>;
  readonly mentions: Mention[];
  role?: string;
}

/** Joins the short form of a name to the full one, and a place to its other names. */
function groupEntities(article: Article, named: readonly Classified[]): Entity[] {
  const groups = new Map<string, Group>();
  const people = named
    .filter(({ type, span }) => type === 'person' && span.text.includes(' '))
    .map(({ span }) => span.text);
  for (const { span, type } of [...named].sort((a, b) => a.span.start - b.span.start)) {
    const full =
      type === 'person'
        ? (people.find((name) => name === span.text || name.split(' ').at(-1) === span.text) ?? span.text)
        : span.text;
    const key = `${type} ${type === 'place' ? canonicalPlace(span.text) : full.toLowerCase()}`;
    const group: Group = groups.get(key) ?? { type, names: new Map(), mentions: [] };
    groups.set(key, group);
    group.names.set(span.text, (group.names.get(span.text) ?? 0) + 1);
    group.role ??= span.role;
    const { start, end } = span;
    if (!group.mentions.some((mention) => mention.start === start))
      group.mentions.push({ start, end, text: article.text.slice(start, end) });
  }
  return [...groups.values()]
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map((group, index) => toEntity(group, index + 1));
}

function toEntity(group: Group, number: number): Entity {
  const names = [...group.names.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length);
  const name = names[0] ?? '';
  const country = group.type === 'place' ? findKnownPlace(name)?.country : undefined;
  return {
    id: `e${number}`,
    type: group.type,
    name: group.type === 'place' && name === name.toUpperCase() && name.length > 4 ? (names[1] ?? titled(name)) : name,
    ...(names.length > 1 ? { aliases: names.slice(1) } : {}),
    ...(group.role === undefined ? {} : { role: group.role }),
    ...(country ? { country } : {}),
    mentions: group.mentions,
  };
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
