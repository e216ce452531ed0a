import type { Article, Sentence } from '../../article/schema.ts';
import { type Token, tokenize } from '../../language/tokens/index.ts';

/** A sentence as tokens, with what its place and its letters say. */
export interface TokenizedSentence {
  readonly tokens: readonly Token[];
  /** Written in capitals throughout, as wires write headlines: a capital says nothing here. */
  readonly isShouted: boolean;
  readonly isDateline: boolean;
}

const MIN_SHOUTED_LETTERS = 12;
const SHOUTED_SHARE = 0.8;

/** Tokens of each sentence that may name somebody. */
export function tokenizeSentences(
  article: Article,
  sentences: readonly Sentence[],
  language: string,
): readonly TokenizedSentence[] {
  let blockIndex = 0;
  return sentences.map(({ start, end }) => {
    while ((article.blocks[blockIndex]?.end ?? Number.POSITIVE_INFINITY) < start) blockIndex += 1;
    const text = article.text.slice(start, end);
    return {
      tokens: tokenize(text, language, start),
      isShouted: isShouted(text),
      isDateline: article.blocks[blockIndex]?.kind === 'dateline',
    };
  });
}

function isShouted(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper < MIN_SHOUTED_LETTERS) return false;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper / (upper + lower) >= SHOUTED_SHARE;
}
