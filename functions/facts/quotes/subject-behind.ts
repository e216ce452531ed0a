import { type Subject, trimmed } from './find-subject.ts';
import type { SpokenText, Stretch } from './spoken-text.ts';

const CLAUSE_LISTS = ['clauseOpenings', 'complementizers', 'quotatives'] as const;
/** Hearers and times that stand between a verb and its subject. */
const MAX_SKIPPED = 4;
/** Articles and adjectives before the noun of a subject. */
const MAX_WORDS_TO_NOUN = 4;
/** Name and role. */
const MAX_APPOSITIONS = 2;

/** The subject behind a verb, past its hearers and the time: `dijo este lunes a la prensa el alcalde Juan Pérez`. */
export function subjectBehind(spoken: SpokenText, from: number, to: number): Subject | undefined {
  const { text, words } = spoken;
  const start = pastAdverbials(spoken, trimmed(text, from, to).start, to);
  if (start === undefined) return personIn(spoken, from, to);
  // `said one of the men who …` stops before the clause.
  const said = text.slice(start, to);
  const nameLength = words.speech.nameEnd.exec(said)?.index ?? said.length;
  const head = trimmed(text, start, start + nameLength);
  if (head.end <= head.start) return undefined;
  return { head, appositions: nameLength === said.length ? appositionsBehind(text, to) : [] };
}

/** `afirmou ao site noticioso Ana Costa`: a person whom no preposition governs, behind a hearer of many words. */
function personIn(spoken: SpokenText, from: number, to: number): Subject | undefined {
  const words = [...spoken.text.slice(from, to).matchAll(/[\p{L}’'-]+/gu)];
  const clause = words.find(({ 0: word }) => CLAUSE_LISTS.some((list) => spoken.words.speech.has(list, word)));
  const end = from + (clause?.index ?? to - from);
  const name = spoken.names.find((each) => each.start >= from && each.end <= end && each.entity.type === 'person');
  const isFree = name !== undefined && !name.isPossessive && /\p{Ll}\s$/u.test(spoken.text.slice(0, name.start));
  const before = isFree ? /([\p{L}’'-]+)\s+$/u.exec(spoken.text.slice(from, name.start))?.[1] : undefined;
  if (name === undefined || before === undefined || spoken.words.isFunctionWord(before)) return undefined;
  return { head: { start: name.start, end: name.end }, appositions: [] };
}

/** Skips what is not a subject; undefined where nothing behind a hearer surely is one. */
function pastAdverbials(spoken: SpokenText, from: number, to: number): number | undefined {
  let start = from;
  let isBehindObject = false;
  for (let skipped = 0; skipped < MAX_SKIPPED; skipped += 1) {
    const after = pastAdverbial(spoken, start, to);
    if (after === undefined) break;
    isBehindObject ||= isPreposition(spoken, start, to);
    start = after;
  }
  if (isPreposition(spoken, start, to) || opensClause(spoken, start, to)) return undefined;
  return isBehindObject && !isSurelySubject(spoken, start, to) ? undefined : start;
}

/** `afirmou que o filho …` */
function opensClause({ text, words }: SpokenText, start: number, to: number): boolean {
  const word = wordsAt(text, start, to)[0];
  const said = word && text.slice(word.start, word.end);
  return CLAUSE_LISTS.some((list) => words.speech.has(list, said));
}

/** A preposition, or the article of an object. */
function isPreposition({ text, words }: SpokenText, start: number, to: number): boolean {
  const word = wordsAt(text, start, to)[0];
  const said = word === undefined ? '' : text.slice(word.start, word.end);
  return (
    words.speech.has('objectDeterminers', said) ||
    words.speech.has('prepositions', said) ||
    words.speech.has('prepositions', said.replace(/[’'].*$/, "'"))
  );
}

/** The name of a person, or a noun for one in small letters with its article and adjectives. */
function isSurelySubject({ text, names, words }: SpokenText, start: number, to: number): boolean {
  const name = names.find((each) => each.start <= start && each.end > start);
  if (name?.entity.type === 'person') return true;
  const next = [...text.slice(start, to).matchAll(/[\p{L}’'-]+/gu)].slice(0, MAX_WORDS_TO_NOUN).map(([word]) => word);
  const noun = next.findIndex((word) => words.isPerson(word) && (words.capitalizesNouns || /^\p{Ll}/u.test(word)));
  return noun >= 0 && next.slice(0, noun).every((word, index) => index === 0 || !words.isFunctionWord(word));
}

/** Where the subject may begin if the words here are an adverbial or an object; undefined if they may be the subject. */
function pastAdverbial(spoken: SpokenText, start: number, to: number): number | undefined {
  const { words, text } = spoken;
  const [word, next] = wordsAt(text, start, to);
  if (word === undefined || next === undefined) return undefined;
  const said = text.slice(word.start, word.end);
  const { speech } = words;
  if (isPreposition(spoken, start, to)) return pastObject(spoken, next, to);
  const isAdverb = speech.has('adverbs', said) && !isName(spoken, word);
  return isAdverb ||
    (/^\p{Lu}/u.test(said) && words.isNoName(said) && !speech.has('determiners', said) && !isName(spoken, word))
    ? next.start
    : undefined;
}

/** The end of the noun phrase behind a preposition: an article, a noun, or a name. */
function pastObject(spoken: SpokenText, first: Stretch, to: number): number | undefined {
  const { text, words, names } = spoken;
  const known = names.find(({ start, end }) => start <= first.start && end > first.start);
  if (known !== undefined) return nextWord(text, known.end, to);
  const isArticle = words.speech.has('determiners', text.slice(first.start, first.end));
  let noun = isArticle ? (wordsAt(text, first.end, to)[0] ?? first) : first;
  // `den neuen Fonds`: where nouns have capitals, adjectives have none.
  while (words.capitalizesNouns && /^\p{Ll}/u.test(text.slice(noun.start, noun.end))) {
    const after = wordsAt(text, noun.end, to)[0];
    if (after === undefined) break;
    noun = after;
  }
  return nextWord(text, noun.end, to);
}

function isName({ names }: SpokenText, { start }: Stretch): boolean {
  return names.some((name) => name.start <= start && name.end > start);
}

function nextWord(text: string, from: number, to: number): number | undefined {
  return wordsAt(text, from, to)[0]?.start;
}

function wordsAt(text: string, from: number, to: number): Stretch[] {
  return [...text.slice(from, to).matchAll(/[\p{L}\p{N}’'.-]+/gu)].slice(0, 2).map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
}

/** `said the lawyer for Berg, Marie Roux`: what follows between commas. */
function appositionsBehind(text: string, from: number): Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  while (found.length < MAX_APPOSITIONS) {
    const part = /^\s*(?:\([^()]*\)\s*)?,\s*([^.!?,;:"“”«»„\n]+)/u.exec(text.slice(at));
    if (part?.[1] === undefined) break;
    const end = at + part[0].length;
    found.push(trimmed(text, end - part[1].length, end));
    at = end;
  }
  return found;
}
