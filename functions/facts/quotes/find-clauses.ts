import { findSubject, type Subject } from './find-subject.ts';
import { endOfFirstClause, lastSentenceStart } from './sentence-ends.ts';
import { type PhraseSpeaker, speakerOfPhrase } from './speaker-of-phrase.ts';
import type { SpokenText } from './spoken-text.ts';
import { subjectBehind } from './subject-behind.ts';

/** Words that say who speaks, as offsets into the text that was searched. */
export interface Clause {
  readonly speaker: PhraseSpeaker;
  readonly start: number;
  /** Where the clause ends that names both speaker and verb. */
  readonly reach: number;
  readonly cue: string;
  readonly basis: 'label' | 'verb' | 'source' | 'introduction' | 'grammar';
  /** No word says that somebody speaks. */
  readonly isGuess?: boolean;
}

/** A sentence that gives the quotation to somebody whom it does not name as its subject: `He was asked: “…”`. */
export type ClauseOrOpen = Clause | 'open' | undefined;

/** Characters: a clause that names its source stands close to what it said. */
const MAX_SOURCE_REACH = 180;
const MAX_OBJECT_CHARACTERS = 80;
/** `dijo que “…”`. */
const MAX_LINK_CHARACTERS = 12;
/** An auxiliary and an adverb before a verb take no more characters. */
const PASSIVE_CHARACTERS = 80;
/** More words before a subject are a clause of their own. */
const MAX_WORDS_BEFORE_SUBJECT = 4;

/** A clause of a subject, if it is somebody. */
export function clauseOf(
  spoken: SpokenText,
  subject: Subject | undefined,
  { reach, cue, basis }: Pick<Clause, 'reach' | 'cue' | 'basis'>,
): Clause | undefined {
  const speaker = subject && speakerOfPhrase(spoken, subject);
  const start = subject?.head?.start ?? subject?.appositions.at(-1)?.start ?? reach;
  return speaker && { speaker, start, reach, cue, basis };
}

/** `“…,” said the mayor of Turku`, `“…,” Mayor Aino Laine (Green), who was there, added`. */
export function clauseAfter(after: SpokenText): ClauseOrOpen {
  // `in an interview with “The Post”`: names between marks are part of the clause.
  const spoken = { ...after, text: after.text.replace(/["“”„«»]/g, ' ') };
  const { text, words } = spoken;
  const { speech } = words;
  const first = speech.verbThenName.exec(text);
  const inverted = speech.has('participles', first?.groups?.cue) ? null : first;
  const clause =
    fromObject(spoken, inverted, 0, 'verb') ?? fromObject(spoken, speech.auxiliaryThenName.exec(text), 0, 'verb');
  if (clause !== undefined) return isSurelyBehind(clause, words) ? clause : 'open';
  const [next = ''] = inverted?.groups?.who?.match(/[\p{L}’'-]+/u) ?? [];
  // `„…“, hieß es`
  if (speech.has('impersonal', next)) return 'open';
  const cue = (speech.verbAlone.exec(text) ?? (isAdverbial(words, next) ? inverted : null))?.groups?.cue;
  if (cue !== undefined && speech.dropsPronouns) return withoutSubject(spoken, cue, text.indexOf(cue));
  // Somebody said it whose name cannot be told.
  if (inverted !== null) return 'open';
  if (!/^\s*[,–—-]?\s*[\p{L}\d(]/u.test(text)) return undefined;
  const [own] = verbsWithSubject(spoken, 0, { to: endOfFirstClause(text) });
  return own !== undefined && isTag(spoken, own) ? own : sourceAfter(spoken);
}

function isAdverbial({ speech }: SpokenText['words'], word: string): boolean {
  const lists = ['prepositions', 'adverbs', 'clauseOpenings', 'nameEnds'] as const;
  return !speech.has('determiners', word) && lists.some((list) => speech.has(list, word));
}

/** Without articles nor pronouns, a name behind a verb may as well be the hearer's: `řekl Respektu`. */
function isSurelyBehind({ speaker }: Clause, { speech }: SpokenText['words']): boolean {
  return !speech.dropsPronouns || speaker.kind !== 'words' || speech.hasArticles;
}

/** A subject that can be the speaker's: it stands close behind the quotation, or a comma sets the clause apart at the sentence's end. */
function isTag({ text, words }: SpokenText, { start, reach }: Clause): boolean {
  const before = text.slice(0, start).match(/[\p{L}’'-]+/gu) ?? [];
  const isJoined = (word: string) => words.speech.has('clauseOpenings', word);
  // `Brody and Susan Pettit said`
  if (before.every((word) => /^\p{Lu}/u.test(word) || isJoined(word)) && !isJoined(before[0] ?? '')) return true;
  if (/,\s*$/.test(text.slice(0, start)) && /^[^,]{0,40}(?:[.!?]|$)/.test(text.slice(reach))) return true;
  return before.length <= MAX_WORDS_BEFORE_SUBJECT && !before.some(isJoined);
}

function sourceAfter(spoken: SpokenText): Clause | undefined {
  const { text, words } = spoken;
  const from = /^\s*[,–—-]?\s*/u.exec(text)?.[0].length ?? 0;
  const cited = words.speech.source.exec(text.slice(from, from + MAX_SOURCE_REACH));
  const before = cited?.index === 0 ? fromObject(spoken, cited, from, 'source') : undefined;
  return before ?? fromObject(spoken, words.speech.sourceBehind.exec(text), 0, 'source');
}

/** `“The clock – the makers say – is running”`: the speaker between dashes within the marks. */
export function clauseWithin(spoken: SpokenText): Clause | undefined {
  for (const { 1: inner = '', index } of spoken.text.matchAll(/\s[–—-]\s+([^–—]{3,100})(?=\s[–—-](?:\s|$))/gu)) {
    const start = spoken.text.indexOf(inner, index);
    const words = spoken.part(start, start + inner.length);
    const clause = clauseAfter(words);
    if (clause !== undefined && clause !== 'open') return clause;
  }
  return undefined;
}

/** `“…”, dijo.`: the ending of the verb stands for a pronoun. */
function withoutSubject({ words, offset }: SpokenText, cue: string, at: number): Clause {
  const end = at + cue.length;
  const place = { start: offset + end, end: offset + end };
  const standsFor = words.speech.genderOfVerb(cue) ?? 'anybody';
  return { speaker: { kind: 'pronoun', standsFor, place }, start: at, reach: end, cue, basis: 'verb' };
}

/** `The mayor said in an interview that “…”`, `according to the mayor, “…”`: the sentence that leads up to a quotation. */
export function clauseBefore(spoken: SpokenText): ClauseOrOpen {
  const { text, words } = spoken;
  const from = lastSentenceStart(text);
  const sentence = text.slice(from);
  if (isPassive(spoken, from)) return 'open';
  const verbs = [...verbsWithSubject(spoken, from)];
  const governing = governingVerb(verbs, spoken, from) ?? verbThenSubject(spoken, from);
  return governing ?? fromObject(spoken, words.speech.source.exec(sentence), from, 'source');
}

/** `Trump was asked: “…”`. */
function isPassive({ text, words }: SpokenText, from: number): boolean {
  const verb = [...text.slice(from).matchAll(words.speech.verb)].at(-1);
  if (verb === undefined || !/^\s*[,:]\s*$/.test(text.slice(from + verb.index + verb[0].length))) return false;
  return isBehindPassive(text.slice(0, from + verb.index), words.speech.has.bind(words.speech, 'passives'));
}

function isBehindPassive(before: string, isAuxiliary: (word: string | undefined) => boolean): boolean {
  const last =
    before
      .slice(-PASSIVE_CHARACTERS)
      .match(/[\p{L}’'-]+/gu)
      ?.slice(-2) ?? [];
  return isAuxiliary(last.at(-1)) || (isAuxiliary(last[0]) && /ly$/.test(last[1] ?? ''));
}

/** Clauses of verbs of saying with somebody before them who can be their subject, in order, each read when it is asked for. */
export function* verbsWithSubject(
  spoken: SpokenText,
  from: number,
  { to = spoken.text.length, isLastFirst = false } = {},
): Generator<Clause & { readonly at: number }> {
  const { speech } = spoken.words;
  const verbs = [...spoken.text.slice(from, to).matchAll(speech.verb)];
  for (const { 0: cue, index } of isLastFirst ? verbs.reverse() : verbs) {
    const at = from + index;
    if (speech.has('participles', cue)) continue;
    if (isBehindPassive(spoken.text.slice(from, at), (word) => speech.has('passives', word))) continue;
    const clause = clauseOfVerb(spoken, from, { cue, at });
    if (clause !== undefined) yield { ...clause, at };
  }
}

/** Its subject before it, or behind it where the language has it there and nobody who is known stands before. */
function clauseOfVerb(
  spoken: SpokenText,
  from: number,
  { cue, at }: { readonly cue: string; readonly at: number },
): Clause | undefined {
  const { speech } = spoken.words;
  const isBehindComma = /,\s*$/.test(spoken.text.slice(from, at).replace(speech.adverbsAtEnd, ''));
  const behind = () => (speech.invertsSubjects ? clauseBehind(spoken, at, cue) : undefined);
  const first = isBehindComma ? behind() : undefined;
  if (first !== undefined) return first;
  const before = clauseOf(spoken, findSubject(spoken, from, at), { reach: at + cue.length, cue, basis: 'verb' });
  const isKnown = before !== undefined && before.speaker.kind !== 'words' && before.speaker.kind !== 'noun';
  return isKnown ? before : (behind() ?? before);
}

/**
 * The verb right before the quotation, else the first one: it governs what follows, unless it stands in a relative clause:
 * “The deal, which he called fair, she said was …”.
 */
function governingVerb(
  verbs: readonly (Clause & { readonly at: number })[],
  { text, words }: SpokenText,
  from: number,
): Clause | undefined {
  const last = verbs.at(-1);
  const handsOver = /[:,]\s*$/.test(text) && last !== undefined && text.length - last.reach <= MAX_OBJECT_CHARACTERS;
  const isLinked = last !== undefined && /^\s*\p{L}{0,6}\s*$/u.test(text.slice(last.reach));
  if (handsOver || isLinked) return last;
  return verbs.find(({ at }) => !words.speech.relative.test(text.slice(from, at))) ?? last;
}

/** `Gestern sagte Müller: „…“`, `Añadió: «…»`: the subject behind the verb, or in its ending, where the language has it so. */
function verbThenSubject(spoken: SpokenText, from: number): Clause | undefined {
  const { text, words } = spoken;
  const verbs = [...text.slice(from).matchAll(words.speech.verb)];
  if (words.speech.invertsSubjects) {
    for (const { 0: cue, index } of verbs) {
      const clause = clauseBehind(spoken, from + index, cue);
      if (clause !== undefined) return clause;
    }
  }
  const last = verbs.at(-1);
  if (last === undefined || !words.speech.dropsPronouns) return undefined;
  const reach = /[:,]\s*$/.test(text) ? MAX_OBJECT_CHARACTERS : MAX_LINK_CHARACTERS;
  const isNear = text.length - from - last.index - last[0].length <= reach;
  return isNear ? withoutSubject(spoken, last[0], from + last.index) : undefined;
}

/** The clause of a verb whose subject stands behind it. */
function clauseBehind(spoken: SpokenText, at: number, cue: string): Clause | undefined {
  const { text } = spoken;
  const start = at + cue.length;
  const end = start + (/^[^.!?;:,"“”«»„\n]*/u.exec(text.slice(start))?.[0].length ?? 0);
  const clause = clauseOf(spoken, subjectBehind(spoken, start, end), { reach: end, cue, basis: 'verb' });
  return clause?.speaker.kind === 'words' || clause?.speaker.kind === 'noun' ? undefined : clause;
}

function fromObject(
  spoken: SpokenText,
  match: RegExpExecArray | null,
  from: number,
  basis: Clause['basis'],
): Clause | undefined {
  const { who, cue = '' } = match?.groups ?? {};
  if (match === null || who === undefined) return undefined;
  const start = from + match.index + match[0].lastIndexOf(who);
  const end = basis === 'source' ? endOfSource(spoken, start, start + who.length) : start + who.length;
  return clauseOf(spoken, subjectBehind(spoken, start, end), { reach: end, cue, basis });
}

/** `Ifølge London Gazette ledet Vann …`: a source ends with its name where a word in small letters follows that is not a preposition. */
function endOfSource({ text, names, words }: SpokenText, start: number, end: number): number {
  const name = names.find((each) => each.start >= start && each.end <= end);
  const next = name && /^\s+(\p{Ll}[\p{L}’'-]*)/u.exec(text.slice(name.end, end))?.[1];
  return name === undefined || next === undefined || words.isFunctionWord(next) || words.isPerson(next)
    ? end
    : name.end;
}
