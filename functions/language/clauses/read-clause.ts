import { type Token, tokenize } from '../tokens/index.ts';
import { type ClauseWords, clauseWordsOf } from './clause-words.ts';
import { isFiniteVerb, isVerbForm } from './verb-forms.ts';

/** The main clause of a sentence: who or what it is about, and what it says of that. Places among `tokens`. */
export interface Clause {
  readonly words: ClauseWords;
  readonly tokens: readonly Token[];
  readonly subject: { readonly from: number; readonly to: number };
  /** Of the finite verb, or of what stands for one in a headline. */
  readonly verb: number;
}

/** What a relative clause or a list may hold before the verb of the sentence. */
const MAX_BEFORE_VERB = 40;

/**
 * Reads the main clause of a sentence by its finite verb: subjects stand before it, behind an adjunct that a comma
 * closes. `undefined` where no verb is found, or nothing before it, or the language has no data.
 */
export function readClause(text: string, language: string): Clause | undefined {
  const words = clauseWordsOf(language);
  if (words === undefined) return undefined;
  const tokens = tokenize(text, language);
  const start = startOf(tokens, words);
  const verb = start === undefined ? undefined : (findVerb(tokens, start, words) ?? findState(tokens, words));
  if (start === undefined || verb === undefined) return undefined;
  const subject = subjectBefore(tokens, start, verb, words);
  return subject.from < subject.to ? { words, tokens, subject, verb } : undefined;
}

/** The first word behind an adjunct in front. */
function startOf(tokens: readonly Token[], words: ClauseWords): number | undefined {
  const [first] = tokens;
  if (first === undefined) return undefined;
  const { prepositions, subordinators, verbs } = words;
  const isAdjunct = prepositions.has(first.lower) || subordinators.has(first.lower) || verbs.gerunds.has(first.lower);
  const isQuantity = words.quantifiers.some((phrase) => phrase.every((word, at) => tokens[at]?.lower === word));
  if (!isAdjunct || isQuantity) return 0;
  const behind = tokens.findIndex((token, index) => index > 0 && isClosed(token) && !isLink(token, words));
  return behind < 0 ? undefined : behind;
}

/** Whether a comma or a dash stands before a word. */
export function isClosed({ gap }: Token): boolean {
  return /[,;:–—]|\s-+\s/.test(gap);
}

function findVerb(tokens: readonly Token[], start: number, words: ClauseWords): number | undefined {
  for (let index = start; index < Math.min(tokens.length, start + MAX_BEFORE_VERB); index += 1) {
    if (index > start && opensClause(tokens, index, words)) {
      const behind = behindClause(tokens, index, words);
      if (behind === undefined) return undefined;
      index = behind - 1;
      continue;
    }
    if (isFiniteVerb(tokens, index, words) && !isReducedRelative(tokens, index, words)) return index;
  }
  return undefined;
}

/** A relative pronoun that is an article as well is one behind a comma alone: `, der`. */
function opensClause(tokens: readonly Token[], index: number, words: ClauseWords): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (words.subordinators.has(token.lower)) return true;
  return words.relatives.has(token.lower) && (!words.determiners.has(token.lower) || isClosed(token));
}

/** The word behind a clause inside; without commas around it, one of time or reason leaves the subject unclear. */
function behindClause(tokens: readonly Token[], index: number, words: ClauseWords): number | undefined {
  const token = tokens[index];
  const isRelative = token !== undefined && words.relatives.has(token.lower);
  return isRelative || (token !== undefined && isClosed(token)) ? behindRelative(tokens, index, words) : undefined;
}

/** The word behind a relative clause: what follows its closing comma, or else its own verb. */
function behindRelative(tokens: readonly Token[], relative: number, words: ClauseWords): number | undefined {
  const isParted = tokens[relative] !== undefined && isClosed(tokens[relative]);
  if (isParted) {
    const closing = tokens.findIndex((token, index) => index > relative && isClosed(token));
    if (closing > 0) return closing;
  }
  const verb = tokens.findIndex((_, index) => index > relative && isFiniteVerb(tokens, index, words));
  if (verb < 0) return undefined;
  return isVerbForm(tokens[verb + 1]?.lower ?? '', words) ? verb + 2 : verb + 1;
}

/** `A car packed with explosives was rammed`: a participle before the words of its own, with the verb still to come. */
function isReducedRelative(tokens: readonly Token[], index: number, words: ClauseWords): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (words.auxiliaries.has(lower) || !isPast(lower, words)) return false;
  const next = tokens[index + 1];
  if (next === undefined || !words.prepositions.has(next.lower) || words.subordinators.has(next.lower)) return false;
  for (let at = index + 2; at < Math.min(tokens.length, index + MAX_REDUCED); at += 1) {
    const token = tokens[at];
    if (token === undefined || isClosed(token) || isLink(token, words)) return false;
    if (words.auxiliaries.has(token.lower)) return true;
  }
  return false;
}

/** Words of a participle that stands for a relative clause. */
const MAX_REDUCED = 12;

function isPast(lower: string, { verbs, verbEndings }: ClauseWords): boolean {
  return verbs.participles.has(lower) || verbEndings.some((ending) => lower.endsWith(ending));
}

function isLink({ lower }: Token, { subordinators, relatives, conjunctions }: ClauseWords): boolean {
  return subordinators.has(lower) || relatives.has(lower) || conjunctions.has(lower);
}

/** `Five dead after …`: headlines leave the verb out. */
function findState(tokens: readonly Token[], { states }: ClauseWords): number | undefined {
  const index = tokens.findIndex(({ lower }) => states.has(lower));
  return index > 0 ? index : undefined;
}

/** The words between the start and the verb that name whom the sentence is about. */
function subjectBefore(tokens: readonly Token[], start: number, verb: number, words: ClauseWords) {
  const commas = [start];
  for (let index = start + 1; index < verb; index += 1) {
    const token = tokens[index];
    if (token !== undefined && isClosed(token)) commas.push(index);
  }
  const isList = commas.length > 1 && isListOfNames(tokens, commas, verb, words);
  // An adjunct in front may go on behind its comma: the subject is then what stands next to the verb.
  const from = isList || start === 0 ? start : (commas.at(-1) ?? start);
  const to = isList ? verb : (commas.find((comma) => comma > from) ?? verb);
  const participle = tokens.findIndex(
    (_, at) => at > from && at < to && isFiniteVerb(tokens, at, words) && isReducedRelative(tokens, at, words),
  );
  return { from, to: withoutAdverbs(tokens, from, participle < 0 ? to : participle, words) };
}

function isListOfNames(tokens: readonly Token[], commas: readonly number[], verb: number, words: ClauseWords): boolean {
  const last = tokens.slice(commas.at(-1), verb);
  const isJoined = last.some(({ lower }) => words.conjunctions.has(lower));
  return isJoined && commas.every((comma) => tokens[comma]?.isCapitalized === true);
}

function withoutAdverbs(tokens: readonly Token[], from: number, to: number, words: ClauseWords): number {
  let end = to;
  while (end > from && tokens[end - 1]?.isCapitalized !== true && isAdverb(tokens[end - 1]?.lower ?? '', words))
    end -= 1;
  return end;
}

/** Names may end as adverbs do: `Kelly`. */
export function isAdverb(lower: string, { adverbs, adverbEndings }: ClauseWords): boolean {
  return adverbs.has(lower) || (lower.length > 4 && adverbEndings.some((ending) => lower.endsWith(ending)));
}
