import type { Article } from '../../article/schema.ts';
import { canonicalPlace, findKnownPlace } from '../../language/places/index.ts';
import type { Entity, EntityType, Mention } from '../schema.ts';
import type { ResolvedName } from './resolve-names.ts';

interface Group {
  readonly type: EntityType;
  readonly names: Map<string, number>;
  readonly mentions: Mention[];
  role?: string;
  country?: string;
}

/** Joins the short form of a name to the full one, and a place to its other names. */
export function groupEntities(article: Article, resolved: readonly ResolvedName[], language: string): Entity[] {
  const groups = new Map<string, Group>();
  const inOrder = [...resolved].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const fullNames = fullNamesOf(inOrder);
  const taken = new Set<number>();
  for (const { span, type } of inOrder) {
    const { start, end } = span;
    if (taken.has(start)) continue;
    taken.add(start);
    const text = article.text.slice(start, end);
    const key = `${type} ${groupKey(type, type === 'place' ? (span.placeName ?? text) : text, fullNames)}`;
    const group: Group = groups.get(key) ?? { type, names: new Map(), mentions: [] };
    groups.set(key, group);
    group.names.set(text, (group.names.get(text) ?? 0) + 1);
    group.role ??= span.role;
    group.country ??= span.place?.country;
    group.mentions.push({ start, end, text });
  }
  return [...groups.values()]
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map((group, index) => toEntity(group, index + 1, language));
}

/** Short forms → the full name that they stand for. */
interface FullNames {
  readonly people: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
}

function fullNamesOf(names: readonly ResolvedName[]): FullNames {
  const people = new Map<string, string>();
  const organizations = new Map<string, string>();
  const claim = (forms: Map<string, string>, form: string, full: string) => {
    if (!forms.has(form)) forms.set(form, full);
  };
  for (const { span, type } of names) {
    const words = span.text.toLowerCase().split(/[ \u00a0]/);
    if (words.length < 2) continue;
    const full = words.join(' ');
    if (type === 'person') {
      // `de Silva`, `Synegubov`, and last of all the given name.
      for (let at = 1; at < words.length; at += 1) claim(people, words.slice(at).join(' '), full);
      claim(people, stemOfSurname(words.at(-1) ?? ''), full);
    } else if (type === 'organization') claim(organizations, initialsOf(span.text), full);
  }
  return { people, organizations };
}

function groupKey(type: EntityType, text: string, { people, organizations }: FullNames): string {
  const lower = text.toLowerCase().replace(/[ \u00a0\n]+/g, ' ');
  if (type === 'place') return canonicalPlace(text);
  if (type === 'person') return people.get(lower) ?? people.get(stemOfSurname(lower)) ?? lower;
  const full = /^\p{Lu}{2,}$/u.test(text) ? organizations.get(lower) : undefined;
  return (full ?? lower).replace(/^the /, '');
}

/** Slavic surnames change their ending by case: `Зеленского` is `Зеленский`. */
function stemOfSurname(lower: string): string {
  if (!/^\p{Script=Cyrillic}/u.test(lower) || lower.length < 5) return lower;
  return `~${lower.replace(/(?:ский|ского|скому|ским|ском|ська|ської|ській|ською|ський|ського|ському|ським|ская|ской|скую|ым|ом|ем|ым|ого|ему|ому|ою|ей|ой|а|у|е|ы|і|и|ю|я|ь|й)$/u, '')}`;
}

const SMALL_WORDS = /^(?:of|the|and|for|de|del|la|los|las|y|des|der|die|und|für|von|van|het|en|voor|du|et|les)$/i;

/** `Institute for the Study of War` → `isw`. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !SMALL_WORDS.test(word))
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
}

function toEntity(group: Group, number: number, language: string): Entity {
  const names = [...group.names.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length);
  const name = names[0] ?? '';
  const country = group.type === 'place' ? group.country || findKnownPlace(name, language)?.country : undefined;
  return {
    id: `e${number}`,
    type: group.type,
    name: isShoutedName(name, group.type) ? (names[1] ?? titled(name)) : name,
    ...(names.length > 1 ? { aliases: names.slice(1) } : {}),
    ...(group.role === undefined ? {} : { role: group.role }),
    ...(country ? { country } : {}),
    mentions: group.mentions,
  };
}

function isShoutedName(name: string, type: EntityType): boolean {
  return type !== 'organization' && name === name.toUpperCase() && name.length > 4 && /\p{Lu}{3}/u.test(name);
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
