import { type Clause, clauseOf } from './find-clauses.ts';
import type { Subject } from './find-subject.ts';
import { endOfFirstClause, lastSentenceStart } from './sentence-ends.ts';
import { isOwnName } from './speaker-of-phrase.ts';
import type { NamedStretch, SpokenText, Stretch } from './spoken-text.ts';

/** More words before a name are a clause of their own. */
const MAX_WORDS_BEFORE_NAME = 4;

/** The clause behind a quotation by its grammar alone: a comma, then a name and a verb that is in no list, on either side. */
export function unknownVerbAfter(spoken: SpokenText): Clause | undefined {
  const { text, words } = spoken;
  const start = /^\s*[,–—-]?\s*/u.exec(text)?.[0].length ?? 0;
  const end = endOfFirstClause(text);
  const name = spoken.names.find((each) => each.start < end && isOwnName(spoken, each));
  const pronoun = /^\p{L}+/u.exec(text.slice(start, end))?.[0];
  if (pronoun !== undefined && words.speech.pronoun(pronoun) !== undefined) {
    const head = { start, end: start + pronoun.length };
    return verbBehind(spoken, head, end);
  }
  if (name === undefined || name.end > end) return undefined;
  const before = text.slice(start, name.start).match(/[\p{L}’'-]+/gu) ?? [];
  if (before.length > MAX_WORDS_BEFORE_NAME) return undefined;
  const isPhrase = before.every(
    (word, index) =>
      words.isTitle(word) || (index === 0 ? words.speech.has('determiners', word) : !words.isFunctionWord(word)),
  );
  if (isPhrase) return verbBehind(spoken, { start, end: name.end }, end);
  const [verb, ...others] = before;
  const isVerb =
    verb !== undefined &&
    isPlainWord(spoken, verb) &&
    others.every((word) => words.isTitle(word) || words.speech.has('determiners', word));
  if (!isVerb) return undefined;
  return clauseOf(
    spoken,
    { head: { start: name.start, end: name.end }, appositions: [] },
    { reach: name.end, cue: verb, basis: 'grammar' },
  );
}

function verbBehind(spoken: SpokenText, head: Stretch, end: number): Clause | undefined {
  const behind = /^(?:\s*\([^()]*\))?(?:,[^,]{2,80},)?\s+(?<verb>\p{Ll}[\p{L}’'-]+)/u.exec(
    spoken.text.slice(head.end, end),
  );
  const verb = behind?.groups?.verb;
  if (behind === null || verb === undefined || !isPlainWord(spoken, verb)) return undefined;
  return clauseOf(
    spoken,
    { head, appositions: [] },
    { reach: head.end + behind[0].length, cue: verb, basis: 'grammar' },
  );
}

function isPlainWord({ words }: SpokenText, word: string): boolean {
  return (
    word === word.toLowerCase() &&
    !words.isFunctionWord(word) &&
    words.speech.pronoun(word) === undefined &&
    !words.isPerson(word)
  );
}

/** The sentence that leads up to a quotation by a colon, a participle or a second verb: `Cruz called them on it: “…”`. */
export function introduction(spoken: SpokenText): Clause | undefined {
  const { text } = spoken;
  const from = lastSentenceStart(text);
  const cue = lastVerbWithoutSubject(spoken, from);
  const isAnnounced = /:\s*$/.test(text);
  if (cue === undefined && !isAnnounced && !isComplement(spoken, from)) return undefined;
  const subject =
    (cue === undefined ? undefined : nameBefore(spoken, text.lastIndexOf(cue))) ??
    (isAnnounced ? subjectAt(spoken, text.lastIndexOf(',') + 1) : undefined) ??
    mainSubject(spoken, from) ??
    ownerOfWords(spoken, from);
  return clauseOf(spoken, subject, { reach: text.length, cue: cue ?? '', basis: 'introduction' });
}

/** `Berg condemned the “attack on all that we hold dear”`: the one person whom the sentence names before its quotation. */
export function subjectOfSentence(spoken: SpokenText): Clause | undefined {
  const from = lastSentenceStart(spoken.text);
  const [name, other] = spoken.names.filter(({ start, entity }) => start >= from && entity.type === 'person');
  const subject = name !== undefined && other === undefined ? mainSubject(spoken, from) : undefined;
  const clause = clauseOf(spoken, subject, { reach: spoken.text.length, cue: '', basis: 'introduction' });
  return clause?.speaker.kind === 'named' ? { ...clause, isGuess: true } : undefined;
}

/** `… that “…”`, `As Berg puts it, “…”`. */
function isComplement({ text, words }: SpokenText, from: number): boolean {
  const { speech } = words;
  const first = /^[\p{L}’'-]+/u.exec(text.slice(from))?.[0];
  const isQuoted = /,\s*$/.test(text) && speech.has('quotatives', first);
  return isQuoted || speech.has('complementizers', /([\p{L}’'-]+)\s*$/u.exec(text)?.[1]);
}

/** `with Berg reportedly yelling`: the name right before a participle, and not before `and said`. */
function nameBefore({ text, names, words }: SpokenText, at: number): Subject | undefined {
  const name = names.findLast(({ end, isPossessive }) => {
    const between = end <= at ? /^\s+(?:(\p{Ll}+)\s+)?$/u.exec(text.slice(end, at)) : null;
    return !isPossessive && between !== null && !words.speech.has('clauseOpenings', between[1]);
  });
  return name && { head: { start: name.start, end: name.end }, appositions: [] };
}

/** `Berg’s response was: “…”` */
function ownerOfWords({ text, names, words }: SpokenText, from: number): Subject | undefined {
  const owner = names.find(({ start, end, isPossessive }) => {
    const [, noun = ''] = /^[’']?s?\s+(\p{L}+)/u.exec(text.slice(end)) ?? [];
    return start >= from && isPossessive && words.isDocument(noun);
  });
  const noun = owner && /^[’']?s?\s+\p{L}+/u.exec(text.slice(owner.end))?.[0];
  return owner && noun !== undefined
    ? { head: { start: owner.start, end: owner.end + noun.length }, appositions: [] }
    : undefined;
}

/** `…, saying: “…”`, `and joked: “…”`: a verb whose subject is that of the sentence. */
function lastVerbWithoutSubject({ text, words }: SpokenText, from: number): string | undefined {
  const { speech } = words;
  const verbs = [...text.slice(from).matchAll(speech.verb)];
  const last = (text.slice(from).match(/[\p{L}’'-]+/gu) ?? []).slice(-3);
  const participle = last.find(
    (word, index) => index > 0 && speech.participleEnding.test(word) && !speech.has('prepositions', last[index - 1]),
  );
  if (participle !== undefined) return participle;
  return verbs.findLast(({ 0: word, index }) => {
    const before = text.slice(from, from + index).replace(speech.adverbsAtEnd, '');
    const link = /([\p{L}’'-]+)\s*$/u.exec(before)?.[1];
    const isJoined = speech.has('clauseOpenings', link) && !speech.has('relatives', link);
    return isJoined || speech.has('participles', word) || speech.has('prepositions', link);
  })?.[0];
}

/** A verb stands no farther from a subject behind it. */
const MAX_WORDS_TO_SUBJECT = 8;

/** The subject of a sentence: the pronoun, name or role that it begins with, past what a comma sets apart. */
export function mainSubject(spoken: SpokenText, from: number): Subject | undefined {
  const { text, words } = spoken;
  const { speech } = words;
  const opening = /^[\p{L}’'-]+/u.exec(text.slice(from))?.[0] ?? '';
  const behind = text.slice(from + opening.length);
  if (speech.has('quotatives', opening) && /^[^,]*,\s*$/.test(behind)) return subjectAt(spoken, from + opening.length);
  const lists = ['prepositions', 'clauseOpenings', 'participles'] as const;
  const isAdverbial = lists.some((list) => speech.has(list, opening));
  return subjectAt(spoken, isAdverbial ? text.indexOf(',', from) + 1 || from : from);
}

function subjectAt(spoken: SpokenText, from: number): Subject | undefined {
  const { text, words } = spoken;
  const { speech } = words;
  const first = text.slice(from).trimStart();
  const start = text.length - first.length;
  const word = /^\p{L}+/u.exec(first)?.[0] ?? '';
  if (speech.pronoun(word) !== undefined) return { head: { start, end: start + word.length }, appositions: [] };
  const role = speech.has('determiners', word) ? roleAt(spoken, start) : undefined;
  if (role !== undefined) return { head: role, appositions: [] };
  const name = spoken.names.find((each) => each.start >= start && (isOwnName(spoken, each) || isOwner(spoken, each)));
  const between = name && (text.slice(start, name.start).match(/[\p{L}’'-]+/gu) ?? []);
  if (name === undefined || between === undefined || between.length > MAX_WORDS_TO_SUBJECT) return undefined;
  const owned = name.isPossessive ? (/^[’']?s?\s+\p{L}+/u.exec(text.slice(name.end))?.[0].length ?? 0) : 0;
  return { head: { start: name.start, end: name.end + owned }, appositions: [] };
}

/** `Berg’s campaign`. */
function isOwner({ text, words }: SpokenText, { end, isPossessive }: NamedStretch): boolean {
  return isPossessive && words.isPerson(/^[’']?s?\s+(\p{L}+)/u.exec(text.slice(end))?.[1] ?? '');
}

/** `The company`, `Her senior adviser`: the words from an article to the first that is a person or body. */
function roleAt({ text, names, words }: SpokenText, start: number): Stretch | undefined {
  let role: Stretch | undefined;
  for (const { 0: word, index } of [...text.slice(start).matchAll(/[\p{L}’'-]+/gu)].slice(
    1,
    MAX_WORDS_BEFORE_NAME + 1,
  )) {
    const end = start + index + word.length;
    if (names.some((name) => name.start < end && name.end >= end)) return undefined;
    if (words.isPerson(word) && !/[’']s?$/.test(word)) role = { start, end };
    else if (role !== undefined) break;
  }
  return role;
}
