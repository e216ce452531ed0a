import type { Article } from '../../article/schema.ts';
import { type Lexicon, stemOf } from '../../language/names/index.ts';
import { canonicalPlace, findKnownPlace } from '../../language/places/index.ts';
import { functionWordsOf } from '../../language/tokens/index.ts';
import type { Entity, EntityType, Mention } from '../schema.ts';
import type { ResolvedName } from './named-span.ts';

interface Group {
  readonly type: EntityType;
  readonly names: Map<string, number>;
  readonly mentions: Mention[];
  role?: string;
  country?: string;
}

/** Joins the short form of a name to the full one, and a place to its other names. */
export function groupEntities(article: Article, resolved: readonly ResolvedName[], lexicon: Lexicon): Entity[] {
  const groups = new Map<string, Group>();
  const inOrder = [...resolved].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const fullNames = new FullNames(inOrder, lexicon);
  const taken = new Set<number>();
  for (const { span, type } of inOrder) {
    const { start, end } = span;
    if (taken.has(start)) continue;
    taken.add(start);
    const text = article.text.slice(start, end);
    const key = `${type} ${type === 'place' ? canonicalPlace(span.placeName ?? text) : fullNames.of(type, text)}`;
    const group: Group = groups.get(key) ?? { type, names: new Map(), mentions: [] };
    groups.set(key, group);
    group.names.set(text, (group.names.get(text) ?? 0) + 1);
    group.role ??= span.role;
    group.country ??= span.place?.country;
    group.mentions.push({ start, end, text });
  }
  return [...groups.values()]
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map((group, index) => toEntity(group, index + 1, lexicon.language));
}

/** Short forms → the full name that they stand for. */
class FullNames {
  readonly #lexicon: Lexicon;
  readonly #people = new Map<string, string>();
  readonly #organizations = new Map<string, string>();
  /** `t hald` → `tom hald`; empty where several people have the initial and the surname. */
  readonly #initialled = new Map<string, string>();

  constructor(names: readonly ResolvedName[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const { span, type } of names) {
      const words = span.text.toLowerCase().split(/[ \u00a0]/);
      if (words.length < 2) continue;
      const full = words.join(' ');
      if (type === 'organization') claim(this.#organizations, this.#initialsOf(span.text), full);
      if (type !== 'person') continue;
      // `de Silva`, `Synegubov`, and last of all the given name.
      for (let at = 1; at < words.length; at += 1) claim(this.#people, words.slice(at).join(' '), full);
      const surname = this.#surnameStem(words.at(-1) ?? '');
      claim(this.#people, surname, full);
      if (!INITIALLED.test(full)) claimAlone(this.#initialled, `${full[0]} ${surname}`, full);
    }
  }

  /** What a person or an organisation is called in full, lower case. */
  of(type: EntityType, text: string): string {
    const lower = text.toLowerCase().replace(/[ \u00a0\n]+/g, ' ');
    if (type === 'person') return this.#person(lower);
    const full = /^\p{Lu}{2,}$/u.test(text) ? this.#organizations.get(lower) : undefined;
    return (full ?? lower).replace(/^the /, '');
  }

  #person(lower: string): string {
    const short = this.#people.get(lower) ?? this.#people.get(this.#surnameStem(lower));
    const [, initial, surname] = INITIALLED.exec(lower) ?? [];
    if (short !== undefined || initial === undefined || surname === undefined) return short ?? lower;
    return this.#initialled.get(`${initial} ${this.#surnameStem(surname)}`) || lower;
  }

  /** Slavic surnames change their ending by case: `Зеленского` is `Зеленский`. */
  #surnameStem(lower: string): string {
    const { surnames } = this.#lexicon.inflection;
    return surnames === undefined ? lower : `~${stemOf(lower, surnames) ?? lower}`;
  }

  /** `Institute for the Study of War` → `isw`. */
  #initialsOf(name: string): string {
    const functionWords = functionWordsOf(this.#lexicon.language);
    return name
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => !functionWords.has(word))
      .map((word) => word[0] ?? '')
      .join('');
  }
}

/** `t. hald`, `т.хальд`, `j. m. roe`: the first initial and the surname. */
const INITIALLED = /^(\p{L})(?:\.\s?|\s)(?:\p{L}(?:\.\s?|\s))*(\p{L}[\p{L}\p{M}'’-]+)$/u;

function claimAlone(forms: Map<string, string>, form: string, full: string): void {
  const other = forms.get(form);
  forms.set(form, other === undefined || other === full ? full : '');
}

function claim(forms: Map<string, string>, form: string, full: string): void {
  if (!forms.has(form)) forms.set(form, full);
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
