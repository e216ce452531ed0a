import type { Quote } from '../schema.ts';
import { isBehindPreposition, type Subject } from './find-subject.ts';
import type { NamedStretch, SpokenText, Stretch } from './spoken-text.ts';

export type SpeakerMention = NonNullable<Quote['speaker']>;

/** Who speaks by the words of an article: somebody named, a role, words that look like a name, a noun, the author of a document, or whom a pronoun stands for. */
export type PhraseSpeaker =
  | {
      readonly kind: 'named' | 'role' | 'words' | 'noun';
      readonly mention: SpeakerMention;
      readonly isDefinite?: boolean;
    }
  | { readonly kind: 'document'; readonly noun: string; readonly place: Stretch }
  | {
      readonly kind: 'pronoun';
      readonly standsFor: 'female' | 'male' | 'plural' | 'body' | 'anybody';
      readonly place: Stretch;
    };

const LINKS = ['nounLinks', 'prepositions', 'relatives', 'genitiveArticles'] as const;
/** Longer phrases are clauses. */
const MAX_ROLE_WORDS = 12;
/** More words without a known role describe no speaker surely. */
const MAX_UNKNOWN_WORDS = 4;
const MAX_BARE_WORDS = 3;

/** The speaker that a subject names; undefined where its words are nobody. */
export function speakerOfPhrase(spoken: SpokenText, { head, appositions, isCut }: Subject): PhraseSpeaker | undefined {
  const { text, offset, words } = spoken;
  const standsFor = head && words.speech.pronoun(text.slice(head.start, head.end));
  if (head !== undefined && standsFor !== undefined)
    return { kind: 'pronoun', standsFor, place: { start: offset + head.start, end: offset + head.end } };
  const own = head && namedIn(spoken, head);
  const beside = own ?? appositions.map((each) => namedApposition(spoken, each)).find((name) => name !== undefined);
  if (beside !== undefined) return { kind: 'named', mention: mentionOf(spoken, beside) };
  const role = head && roleIn(spoken, head);
  return isCut === true && role?.kind !== 'role' && role?.kind !== 'named' ? undefined : role;
}

function mentionOf({ offset }: SpokenText, { entity, start, end }: NamedStretch): SpeakerMention {
  return { name: entity.name, entity: entity.id, start: offset + start, end: offset + end };
}

/** The person, or else the body, that a noun phrase is about: not `Berg` in `a lawyer for Berg`, `Berg’s lawyer`, `Berg spokesman`. */
function namedIn(spoken: SpokenText, phrase: Stretch): NamedStretch | undefined {
  const end = endOfHead(spoken, phrase);
  const inside = spoken.names.filter((name) => name.start >= phrase.start && name.start < end && !name.isPossessive);
  const name =
    inside.findLast(({ entity }) => entity.type === 'person') ??
    inside.findLast(({ entity }) => entity.type === 'organization');
  if (name === undefined) return undefined;
  const behind = spoken.text.slice(name.end, end).match(/[\p{L}-]+/gu) ?? [];
  return behind.some((word) => spoken.words.isPerson(word)) ? undefined : name;
}

/** `Marie Roux`, `mayor Marie Roux` between commas. */
function namedApposition(spoken: SpokenText, phrase: Stretch): NamedStretch | undefined {
  const name = namedIn(spoken, phrase);
  if (name === undefined || name.entity.type !== 'person') return undefined;
  const before = spoken.text.slice(phrase.start, name.start).match(/[\p{L}.-]+/gu) ?? [];
  const [next] = spoken.text.slice(name.end, phrase.end).match(/[\p{L}’'-]+/u) ?? [];
  // `…, Berg looks strong`: a clause of its own.
  if (next !== undefined && !LINKS.some((list) => spoken.words.speech.has(list, next))) return undefined;
  const last = before.at(-1);
  return last === undefined || spoken.words.isTitle(last) ? name : undefined;
}

/** Where the complement of a noun phrase begins: `a spokesman | for the mayor`. */
function endOfHead({ text, names, words }: SpokenText, { start, end }: Stretch): number {
  const { speech } = words;
  let isFirst = true;
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}’'.-]+/gu)) {
    const at = start + index;
    const lower = /^\p{Ll}/u.test(word);
    const isInName = names.some((name) => name.start < at && at < name.end);
    // `un proche d’Edouard Philippe`
    const elided = /^\p{Ll}{1,2}[’']/u.exec(word)?.[0].replace('’', "'");
    const links = LINKS.some((list) => speech.has(list, word) || speech.has(list, elided));
    if (!isFirst && lower && !isInName && links) return at;
    isFirst = false;
  }
  return end;
}

/** A role without a name, a document, or words that may be a name that nobody knows. */
function roleIn(spoken: SpokenText, phrase: Stretch): PhraseSpeaker | undefined {
  const { text, offset, words } = spoken;
  const said = text.slice(phrase.start, phrase.end);
  const own = text.slice(phrase.start, endOfHead(spoken, phrase)).match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const place = { start: offset + phrase.start, end: offset + phrase.end };
  const noun = own.at(-1) ?? '';
  // Of `the company’s statement` the statement is the head.
  if (words.isDocument(noun)) return authorIn(spoken, phrase) ?? { kind: 'document', noun, place };
  const isAlone = own.length === 1 && words.speech.has('standalones', noun);
  if (isAlone || own.some((word) => words.isPerson(word))) return knownRole(spoken, { said, own, place });
  return unknownName(words, { said, own, place });
}

interface Phrase {
  readonly said: string;
  /** The words of its head. */
  readonly own: readonly string[];
  readonly place: Stretch;
}

function knownRole(spoken: SpokenText, { said, own, place }: Phrase): PhraseSpeaker | undefined {
  const { words } = spoken;
  const all = said.split(/\s+/);
  const isDefinite = !words.speech.has('indefinites', all[0]);
  const noun = own.findLast((word) => words.isPerson(word));
  const known = isDefinite && noun !== undefined ? spoken.entityOf(noun, said) : undefined;
  if (known !== undefined) return { kind: 'named', mention: { name: known.name, entity: known.id, ...place } };
  if (all.length > MAX_ROLE_WORDS) return undefined;
  // `the manager`, with nothing that says whose.
  const isBare = all.length <= MAX_BARE_WORDS && own.length === all.length && !/[’']/.test(said);
  const refersBack = isDefinite && isBare && words.speech.has('determiners', all[0]);
  return { kind: 'role', mention: { name: said.trim(), ...place }, isDefinite: refersBack };
}

/** A capital where nouns have none, or an article before a noun that is in no list. */
function unknownName(words: SpokenText['words'], { said, own, place }: Phrase): PhraseSpeaker | undefined {
  const isLong = own.length > MAX_UNKNOWN_WORDS;
  if (isLong || /\d/.test(said) || own.every((word) => words.isNoName(word))) return undefined;
  const mention = { name: said.trim(), ...place };
  const isName =
    own.some((word) => /^\p{Lu}/u.test(word) && !words.isNoName(word)) &&
    own.every((word) => /^\p{Lu}/u.test(word) || words.isFunctionWord(word));
  if (isName && !words.capitalizesNouns) return { kind: 'words', mention };
  return words.speech.has('determiners', own[0]) ? { kind: 'noun', mention } : undefined;
}

/** `Berg’s statement`, `a statement from Berg`: who stands in the noun phrase of a document wrote it. */
function authorIn(spoken: SpokenText, { start, end }: Stretch): PhraseSpeaker | undefined {
  const name = spoken.names.find(
    (each) => each.start >= start && each.end <= end && (each.isPossessive || each.entity.type === 'person'),
  );
  return (
    name && {
      kind: 'role',
      mention: { ...mentionOf(spoken, name), start: spoken.offset + start, end: spoken.offset + end },
    }
  );
}

/** Whether a name is what a text is about where it begins: no possessive, and behind no preposition. */
export function isOwnName(spoken: SpokenText, name: NamedStretch): boolean {
  return !name.isPossessive && !isBehindPreposition(spoken, name);
}
