import type { Entity } from '../schema.ts';
import { DescribedEntities } from './described-entities.ts';
import { endOfFirstClause, sentenceStarts } from './sentence-ends.ts';
import type { SpeakerWords } from './speaker-words.ts';

/** A stretch of the text that was searched. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a text names somebody, and whether the name only says whose: `Berg’s lawyer`. */
export interface NamedStretch extends Stretch {
  readonly entity: Entity;
  readonly isPossessive: boolean;
}

/** A text beside a quotation, its place in the article and the people and bodies that it names, by offsets into it. */
export interface SpokenText {
  readonly text: string;
  readonly offset: number;
  readonly names: readonly NamedStretch[];
  readonly words: SpeakerWords;
  readonly everybody: readonly Entity[];
  /** The one person or body that the article calls by a noun: `the mayor`. */
  entityOf(noun: string, phrase: string): Entity | undefined;
  /** A part of it, as a text of its own. */
  part(start: number, end: number): SpokenText;
}

/** The people and bodies of an article by their places, for the texts beside its quotations. */
export class NamedPlaces {
  readonly #text: string;
  readonly #names: readonly NamedStretch[];
  readonly words: SpeakerWords;
  readonly #entities: readonly Entity[];
  readonly #described: DescribedEntities;
  #starts: readonly number[] | undefined;

  constructor(text: string, entities: readonly Entity[], words: SpeakerWords) {
    this.#text = text;
    this.words = words;
    this.#entities = entities.filter(({ type, name }) => type !== 'place' && !words.isNoSpeaker(name, type));
    this.#described = new DescribedEntities(text, this.#entities, words);
    const written = new Set(text.match(/\p{Lu}[\p{L}’'-]+/gu));
    this.#names = this.#entities
      .flatMap((entity) =>
        entity.mentions.map(({ start, end, text: mention }) => {
          const isPossessive =
            /^[’']s?(?!\p{L})/u.test(text.slice(end, end + 3)) ||
            words.isGenitive(mention, entity.name) ||
            words.isOblique(mention, written);
          return { entity, start, end, isPossessive };
        }),
      )
      .sort((one, other) => one.start - other.start);
  }

  entity(id: string | undefined): Entity | undefined {
    return this.#entities.find((entity) => entity.id === id);
  }

  /** The first person named in the nearest sentence before a place that names any who fits, as nobody's complement. */
  subjectBefore(place: number, fits: (entity: Entity) => boolean): NamedStretch | undefined {
    const isSubject = ({ start, isPossessive }: NamedStretch) => !isPossessive && !this.#isBehindPreposition(start);
    // `(Reuters/Berg)`: who took a picture does not act.
    const isCredit = ({ start }: NamedStretch) => /[(/]$/.test(this.#text.charAt(start - 1));
    const named = this.#names.filter((name) => name.end <= place && fits(name.entity) && !isCredit(name));
    const nearest = named.findLast(isSubject) ?? named.at(-1);
    if (nearest === undefined) return undefined;
    const from = this.#sentenceStart(nearest.start);
    return named.find((name) => name.start >= from && isSubject(name)) ?? nearest;
  }

  /** The nearest sentence before a place that has a word. */
  sentenceWith(word: string, place: number): SpokenText | undefined {
    const at = this.#text.slice(0, place).toLowerCase().lastIndexOf(word.toLowerCase());
    if (at < 0) return undefined;
    return this.spokenText(this.#sentenceStart(at), at + endOfFirstClause(this.#text.slice(at, place)));
  }

  #sentenceStart(place: number): number {
    this.#starts ??= sentenceStarts(this.#text);
    return this.#starts.findLast((start) => start <= place) ?? 0;
  }

  #isBehindPreposition(start: number): boolean {
    const word = /([\p{L}’'-]+)\s+$/u.exec(this.#text.slice(Math.max(0, start - 30), start))?.[1];
    return this.words.speech.has('prepositions', word);
  }

  /** The text between two places of the article. */
  spokenText(start: number, end: number): SpokenText {
    const names = this.#names
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
    const entityOf = (noun: string, phrase: string) => this.#described.entityOf(noun, phrase);
    const part = (from: number, to: number) => this.spokenText(start + from, start + to);
    return {
      text: this.#text.slice(start, end),
      offset: start,
      names,
      words: this.words,
      everybody: this.#entities,
      entityOf,
      part,
    };
  }
}
