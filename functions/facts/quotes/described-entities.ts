import type { Entity } from '../schema.ts';
import type { SpeakerWords } from './speaker-words.ts';

/** Words of a description before and behind a name, within so many characters of its clause. */
const WORDS_BEFORE = 6;
const WORDS_BEHIND = 8;
const REACH = 80;
/** A comma and a space. */
const MAX_GAP = 2;
/** Shorter heads end other words by chance. */
const MIN_HEAD_LETTERS = 4;
/** From the last mark to a name, and a comma before that. It starts at a mark alone, so that its time grows with the text. */
const LAST_WORDS = /(?<![^.!?;:,"“”«»„()\n])[^.!?;:,"“”«»„()\n]*,?\s*$/u;

/** The words by which an article introduces its people and bodies: `the mayor, Aino Laine`, `Aino Laine, mayor of Turku`. */
export class DescribedEntities {
  readonly #text: string;
  readonly #lower: string;
  readonly #entities: readonly Entity[];
  readonly #words: SpeakerWords;
  #descriptions: ReadonlyMap<Entity, ReadonlySet<string>> | undefined;

  constructor(text: string, entities: readonly Entity[], words: SpeakerWords) {
    this.#text = text;
    this.#lower = text.toLowerCase();
    this.#entities = entities.filter(({ type }) => type !== 'place');
    this.#words = words;
  }

  /** The only one that goes by the noun of a phrase, people before bodies; of two, the one with more of its other words: `the minister of Health`. */
  entityOf(noun: string, phrase: string): Entity | undefined {
    const lower = noun.toLowerCase();
    const beside = this.#namedBehind(phrase.slice(phrase.indexOf(noun)));
    if (beside !== undefined) return beside;
    this.#descriptions ??= new Map(this.#entities.map((entity) => [entity, this.#describe(entity)]));
    const isBody = this.#words.isBody(noun);
    const all = [...this.#descriptions].filter(([{ type }]) => !isBody || type === 'organization');
    const same = all.filter(([, described]) => described.has(lower));
    const alike = same.length > 0 ? same : all.filter(([, described]) => this.#hasSameHead(described, lower));
    const names = wordsOf((phrase.match(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu) ?? []).join(' '));
    const isSpecific = same.length > 0 && this.#words.isCompoundRole(noun);
    const fitting = alike.filter(([, described]) => isSpecific || names.every((word) => described.has(word)));
    const people = fitting.filter(([{ type }]) => type === 'person');
    return mostAlike(people.length > 0 ? people : fitting, wordsOf(phrase));
  }

  /** Whose name follows the same words elsewhere: `the minister of Health Aino Laine`. */
  #namedBehind(words: string): Entity | undefined {
    const [text, lower] = [this.#lower, words.toLowerCase()];
    const found = new Set<Entity>();
    for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
      const end = at + words.length;
      const isHere = (mention: { readonly start: number; readonly end: number }) =>
        mention.end > end &&
        mention.start > at &&
        mention.start <= end + MAX_GAP &&
        !/[.!?;:]/.test(text.slice(end, mention.start));
      const entity = this.#entities.find(({ type, mentions }) => type === 'person' && mentions.some(isHere));
      if (entity !== undefined) found.add(entity);
    }
    const [only, other] = found;
    return other === undefined ? only : undefined;
  }

  /** A body goes by the words of its name, `the ministry`; a person by titles before and behind. */
  #describe({ mentions, role = '', type, name }: Entity): ReadonlySet<string> {
    if (type === 'organization') return new Set(wordsOf(name));
    const beside = mentions.flatMap(({ start, end }) => {
      const before = LAST_WORDS.exec(this.#text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
      const behind = /^\s*[,(]([^.!?;:"“”«»„()\n]*)/u.exec(this.#text.slice(end, end + REACH))?.[1] ?? '';
      return [...this.#titleBefore(before), ...wordsOf(behind).slice(0, WORDS_BEHIND)];
    });
    return new Set([...beside, ...wordsOf(role)]);
  }

  /** Back from the name to a word of another kind: `the minister of Health`, but of `a friend of` nothing. */
  #titleBefore(before: string): string[] {
    const title: string[] = [];
    for (const word of (before.match(/[\p{L}’'-]+/gu) ?? []).slice(-WORDS_BEFORE).reverse()) {
      const isTitle = /^\p{Lu}/u.test(word) || this.#words.isPerson(word) || this.#words.isTitle(word);
      if (!isTitle && (title.length === 0 || !this.#words.isFunctionWord(word))) break;
      title.push(word.toLowerCase());
    }
    return title;
  }

  /** `Konzernchef` and `Firmenchef`. */
  #hasSameHead(described: ReadonlySet<string>, noun: string): boolean {
    return [...described].some((word) => {
      let length = 0;
      while (length < Math.min(word.length, noun.length) && word.at(-1 - length) === noun.at(-1 - length)) length += 1;
      for (; length >= MIN_HEAD_LETTERS; length -= 1) if (this.#words.isPerson(word.slice(-length))) return true;
      return false;
    });
  }
}

function mostAlike(
  described: readonly (readonly [Entity, ReadonlySet<string>])[],
  words: readonly string[],
): Entity | undefined {
  const shared = described.map(([entity, own]) => ({ entity, count: words.filter((word) => own.has(word)).length }));
  const [first, second] = shared.sort((one, other) => other.count - one.count);
  return first !== undefined && first.count !== second?.count ? first.entity : undefined;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []).map((word) => word.replace(/[’'-]+$/, ''));
}
