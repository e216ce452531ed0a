import { type Clause, isClosed, isVerbForm, readClause } from '../../language/clauses/index.ts';
import type { Token } from '../../language/tokens/index.ts';

/** A stretch of the article that tells of the event: its headline, or a sentence. */
export interface Passage {
  readonly text: string;
  /** Where it stands in `article.text`; undefined where the headline came from markup alone. */
  readonly start: number | undefined;
  /** Ids of its sentences. */
  readonly evidence: readonly string[];
  /** 0 for the headline, then the sentences in reading order. */
  readonly order: number;
  readonly stems: ReadonlySet<string>;
  readonly clause: Clause | undefined;
}

export function toPassage(passage: Omit<Passage, 'clause'>, language: string): Passage {
  return { ...passage, clause: readClause(passage.text, language) };
}

/** The words of a passage from one token up to another, without the marks around them. */
export function phraseOf({ text, clause }: Passage, from: number, to: number): string {
  const [first, last] = [clause?.tokens[from], clause?.tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return '';
  return withoutLoneMarks(
    text.slice(first.start, last.end + last.possessive.length * Number(to === clause?.tokens.length)),
  );
}

/** A quotation mark whose other half is outside is left out. */
function withoutLoneMarks(phrase: string): string {
  const isOdd = (phrase.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return (isOdd ? phrase.replace(/["“”]/g, '') : phrase).replaceAll(/\s+/g, ' ').trim();
}

/**
 * Where a phrase of at most so many words ends: at the end of the sentence, or before a comma or a link as far behind
 * as there is room.
 */
export function cutPhrase({ tokens, words }: Clause, from: number, most: number): number {
  const limit = from + most;
  const hardEnd = tokens.findIndex((token, index) => index > from && endsSentence(tokens[index - 1], token));
  const end = hardEnd < 0 ? tokens.length : hardEnd;
  if (end <= limit) return end;
  for (let index = limit; index > from + MIN_WORDS; index -= 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const isLink = [words.subordinators, words.prepositions, words.relatives, words.conjunctions].some((list) =>
      list.has(token.lower),
    );
    if (isClosed(token) || isLink) return closeClause(tokens, words, from, index);
  }
  return limit;
}

/** A clause that is cut before its verb is left out: `when a tram`. */
function closeClause(tokens: Clause['tokens'], words: Clause['words'], from: number, end: number): number {
  const opening = tokens.findLastIndex(
    ({ lower }, at) => at > from + MIN_WORDS && at < end && words.subordinators.has(lower),
  );
  if (opening < 0) return end;
  return tokens
    .slice(opening + 1, end)
    .some(
      ({ lower }) => isVerbForm(lower, words) || words.verbs.gerunds.has(lower) || words.verbs.infinitives.has(lower),
    ) || words.prepositions.has(tokens[opening]?.lower ?? '')
    ? end
    : opening;
}

/** A full stop behind a short word with a capital is that of an abbreviation: `Sen. Roe`. */
function endsSentence(before: Token | undefined, { gap }: Token): boolean {
  if (/^[!?;]|^\.["”)]/.test(gap)) return true;
  return /^\.\s/.test(gap) && !(before?.isCapitalized === true && before.text.length <= ABBREVIATION_LETTERS);
}

const ABBREVIATION_LETTERS = 4;

/** Fewer words say nothing. */
const MIN_WORDS = 1;
