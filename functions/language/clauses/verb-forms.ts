import type { Token } from '../tokens/index.ts';
import type { ClauseWords } from './clause-words.ts';

/** Whether a word may be a form of a verb. */
export function isVerbForm(lower: string, words: ClauseWords): boolean {
  const { verbs, auxiliaries, verbEndings } = words;
  return (
    auxiliaries.has(lower) ||
    verbs.finite.has(lower) ||
    verbs.participles.has(lower) ||
    words.isVerbOfSaying(lower) ||
    (lower.length > 4 && verbEndings.some((ending) => lower.endsWith(ending)))
  );
}

/** Whether a word is the verb of its clause, as far as its neighbours tell. */
export function isFiniteVerb(tokens: readonly Token[], index: number, words: ClauseWords): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || isNothingButFunction(token.lower, words)) return false;
  if (words.auxiliaries.has(token.lower)) return true;
  if (before === undefined || opensNoun(before, token, words)) return false;
  if (isName(tokens, index)) return false;
  const next = tokens[index + 1];
  // A participle is no verb of its own, but where the past tense is spelled alike.
  if (isVerbForm(token.lower, words) && !words.verbs.participles.has(token.lower)) {
    return !isNounBefore(token, next, words);
  }
  return words.infinitivesAreFinite && isPlainPresent(tokens, index, words);
}

function isNothingButFunction(lower: string, words: ClauseWords): boolean {
  return (
    [words.determiners, words.pronouns, words.conjunctions, words.subordinators].some((list) => list.has(lower)) ||
    (words.prepositions.has(lower) && !words.auxiliaries.has(lower))
  );
}

/** A noun follows an article or a preposition: `the injured`, `by fans`, `to identify`. */
function opensNoun(before: Token, token: Token, words: ClauseWords): boolean {
  if (!/^\s*$/.test(token.gap)) return false;
  return (
    words.determiners.has(before.lower) ||
    words.prepositions.has(before.lower) ||
    words.infinitiveMarkers.has(before.lower) ||
    before.possessive !== ''
  );
}

/** A capital in a text that gives none to every word. */
function isName(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.isCapitalized !== true) return false;
  const lettered = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const capitals = lettered.filter(({ isCapitalized }) => isCapitalized).length;
  return capitals < lettered.length * TITLE_SHARE;
}

/** A text with a capital at so many of its longer words gives one to each. */
const TITLE_SHARE = 0.85;

/** `fans outraged`, `drivers are`: with the verb behind it the word is a plural. */
function isNounBefore(token: Token, next: Token | undefined, words: ClauseWords): boolean {
  if (next === undefined || !words.verbs.finite.has(token.lower) || !token.lower.endsWith('s')) return false;
  if (!/^\s*$/.test(next.gap) || next.isCapitalized) return false;
  return words.auxiliaries.has(next.lower) || (isVerbForm(next.lower, words) && !next.lower.endsWith('s'));
}

/** `Police identify three`, `Brits blame the …`: a plural before it, and what follows a verb behind it. */
function isPlainPresent(tokens: readonly Token[], index: number, words: ClauseWords): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before === undefined || token === undefined || !words.verbs.infinitives.has(token.lower)) return false;
  if (next !== undefined && isVerbForm(next.lower, words)) return false;
  const isJoined = before.isCapitalized && tokens.slice(0, index).some(({ lower }) => words.conjunctions.has(lower));
  const isPlural = isJoined || words.plurals.has(before.lower) || /^\p{L}+[^s]s$/u.test(before.text);
  const leadsOn = next === undefined || words.determiners.has(next.lower) || words.pronouns.has(next.lower);
  return isPlural || (leadsOn && next !== undefined && before.isCapitalized);
}
