import type { SpokenText, Stretch } from './spoken-text.ts';

/** The words that may be the subject of a verb, and what stands between commas beside them: `Aino Laine, the mayor, said`. */
export interface Subject {
  readonly head: Stretch | undefined;
  readonly appositions: readonly Stretch[];
  /** A comma alone stands behind it, so that it must be somebody to be a subject: `Asked about it, said Berg`. */
  readonly isCut?: boolean;
}

/** Words before a verb among which its subject is looked for. */
const MAX_SUBJECT_WORDS = 14;
/** Name, role, age and place of a speaker, between commas. */
const MAX_APPOSITIONS = 4;

/** It begins at a mark alone, so that its time grows with the text. */
const LAST_CLAUSE = /(?<![^,;:—–()"“”«»„])[^,;:—–()"“”«»„]*$/u;

/** The subject that ends before a verb: a pronoun, or the noun phrase up to it. */
export function findSubject(spoken: SpokenText, from: number, to: number): Subject | undefined {
  const { text, words } = spoken;
  const { speech } = words;
  let end = from + text.slice(from, to).replace(speech.adverbsAtEnd, '').trimEnd().length;
  const pronoun = speech.pronounAtEnd.exec(text.slice(from, end))?.groups?.who;
  if (pronoun !== undefined) return { head: { start: end - pronoun.length, end }, appositions: [] };
  const appositions: Stretch[] = [];
  for (let comma = commaBefore(text, from, end); comma !== undefined; comma = commaBefore(text, from, end)) {
    if (appositions.length === MAX_APPOSITIONS) break;
    appositions.push(trimmed(text, comma + 1, end - 1));
    end = comma + 1;
  }
  const isCut = appositions.length === 0 && text[end - 1] === ',';
  const head = nounPhraseAtEnd(spoken, from, from + text.slice(from, end).replace(/,?\s*(?:\([^()]*\))?$/u, '').length);
  // A comma alone ends a clause, `If it fails, said Berg`, unless it stands behind the subject that opens the sentence.
  if (isCut && head?.start !== trimmed(text, from, end).start) return undefined;
  return head === undefined && appositions.length === 0 ? undefined : { head, appositions, isCut };
}

/** The comma before the part that a comma at the end closes. */
function commaBefore(text: string, from: number, end: number): number | undefined {
  if (text[end - 1] !== ',') return undefined;
  const comma = text.lastIndexOf(',', end - 2);
  return comma < from ? undefined : comma;
}

export function trimmed(text: string, start: number, end: number): Stretch {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: start + part.trimEnd().length };
}

function nounPhraseAtEnd(spoken: SpokenText, from: number, to: number): Stretch | undefined {
  const { text, words: known } = spoken;
  const clause = LAST_CLAUSE.exec(text.slice(from, to))?.[0] ?? '';
  const offset = to - clause.length;
  const matches = [...clause.matchAll(/\S+/gu)];
  const words = matches.map(([word]) => word);
  const first = firstOfPhrase(words, spoken);
  const [start, last] = [matches[first]?.index, words.at(-1)];
  if (start === undefined || last === undefined) return undefined;
  const phrase = { start: offset + start, end: offset + clause.trimEnd().length };
  const { speech } = known;
  // `Trump’s comments`, `the claims`: the verb is a noun.
  if (
    /[’']s?$/u.test(last) ||
    (last.toLowerCase() === last && known.isFunctionWord(last) && !speech.has('standalones', last))
  )
    return undefined;
  if (speech.has('prepositions', words[first])) return lastNoun(spoken, phrase);
  const said = text.slice(phrase.start, phrase.end);
  const names_ =
    /\p{Lu}/u.test(said) ||
    speech.has('determiners', words[first]) ||
    speech.has('standalones', words[first]) ||
    words.some((word) => known.isPerson(word));
  return names_ && !speech.has('impersonal', said) ? phrase : undefined;
}

/** `On Monday Berg said`: the name or the person behind an adverbial that no comma ends. */
function lastNoun(spoken: SpokenText, { start, end }: Stretch): Stretch | undefined {
  const { text, names, words } = spoken;
  const name = names.find((each) => each.end === end && each.start > start);
  const word = /[\p{L}’'-]+$/u.exec(text.slice(start, end))?.[0] ?? '';
  const noun = name ?? (words.isPerson(word) ? { start: end - word.length, end } : undefined);
  return noun && !isBehindPreposition(spoken, noun) ? { start: noun.start, end } : undefined;
}

/** Whether the word right before is a preposition. */
export function isBehindPreposition({ text, words }: SpokenText, { start }: Stretch): boolean {
  return words.speech.has('prepositions', /([\p{L}’'-]+)\s+$/u.exec(text.slice(0, start))?.[1]);
}

/** Where the last noun phrase of these words begins: at its article, or behind a conjunction or a verb of saying. */
function firstOfPhrase(words: readonly string[], { words: known }: SpokenText): number {
  const { speech } = known;
  let first = words.length;
  for (let index = words.length - 1; index >= Math.max(0, words.length - MAX_SUBJECT_WORDS); index -= 1) {
    const word = words[index] ?? '';
    const [before, isLower] = [words[index - 1], word === word.toLowerCase()];
    const isOtherVerb = index < words.length - 1 && speech.has('verbs', word);
    const isRelative = speech.has('relatives', word) && !speech.has('determiners', word);
    // `serverings- och nöjesbranschen` is one noun.
    const isJoint = before?.endsWith('-') === true;
    if (isLower && !isJoint && (isOtherVerb || isRelative || speech.has('clauseOpenings', word))) break;
    first = index;
    if (before === undefined || !speech.has('determiners', word)) continue;
    const isGenitive = speech.has('genitiveArticles', word) && known.isPerson(before);
    // `a comment on a page`: the article belongs to a complement.
    if (!isGenitive && !speech.has('nounLinks', before) && !speech.has('prepositions', before)) break;
  }
  return first;
}
