import type { Entity } from '../schema.ts';
import type { SpeakerWords } from './speaker-words.ts';

const WORDS_BEFORE = 3;
const WORDS_BEHIND = 8;
const REACH = 80;
const MIN_HEAD_LETTERS = 4;

/** The nouns by which an article introduces its people and bodies: `the mayor, Aino Laine`, `Aino Laine, mayor of Turku`. */
export class DescribedEntities {
  readonly #text: string;
  readonly #entities: readonly Entity[];
  readonly #words: SpeakerWords;
  #nouns: ReadonlyMap<Entity, ReadonlySet<string>> | undefined;

  constructor(text: string, entities: readonly Entity[], words: SpeakerWords) {
    this.#text = text;
    this.#entities = entities.filter(({ type }) => type !== 'place');
    this.#words = words;
  }

  /** The only person or body that goes by a noun, or by a compound with the same head: `Konzernchef` and `Firmenchef`. */
  entityOf(noun: string): Entity | undefined {
    const lower = noun.toLowerCase();
    this.#nouns ??= new Map(this.#entities.map((entity) => [entity, this.#nounsOf(entity)]));
    const [same, other] = [...this.#nouns].filter(([, nouns]) => nouns.has(lower));
    if (same !== undefined) return other === undefined ? same[0] : undefined;
    const [like, another] = [...this.#nouns].filter(([, nouns]) =>
      [...nouns].some((each) => this.#sharesHead(each, lower)),
    );
    return another === undefined ? like?.[0] : undefined;
  }

  #nounsOf({ mentions, role = '' }: Entity): ReadonlySet<string> {
    const beside = mentions.flatMap(({ start, end }) => {
      const before = /[^.!?;:,"“”«»„()\n]*,?\s*$/u.exec(this.#text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
      const behind = /^\s*[,(]([^.!?;:"“”«»„()\n]*)/u.exec(this.#text.slice(end, end + REACH))?.[1] ?? '';
      return [...wordsOf(before).slice(-WORDS_BEFORE), ...wordsOf(behind).slice(0, WORDS_BEHIND)];
    });
    return new Set([...beside, ...wordsOf(role)].filter((word) => this.#words.isPerson(word)));
  }

  #sharesHead(one: string, other: string): boolean {
    let length = 0;
    while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
    for (; length >= MIN_HEAD_LETTERS; length -= 1) if (this.#words.isPerson(one.slice(-length))) return true;
    return false;
  }
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []).map((word) => word.replace(/[’'-]+$/, ''));
}
