import type { Article, Sentence } from '../../article/schema.ts';

/** A word with its place in the article's text. */
export interface Token {
  /** Without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapitalized: boolean;
  /** First word of its sentence or of a quotation: its capital tells nothing. */
  readonly isInitial: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** `’s` and the like, where the word has one. */
  readonly possessive: string;
}

/** A sentence as tokens, with what its place and its letters say. */
export interface TokenizedSentence {
  readonly tokens: readonly Token[];
  /** Written in capitals throughout, as wires write headlines: a capital tells nothing here. */
  readonly isShouted: boolean;
  readonly isDateline: boolean;
}

const TOKEN = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
/** `L’ONU` is an article and a name. */
const ELIDED_TOKEN =
  /(?:\p{Lu}\.){2,}|(?:[LlDdNnSsJjCcMmTt]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all|[Ss]ull)(?=[’'])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
const ELIDING_LANGUAGES = new Set(['fr', 'it', 'ca']);
const POSSESSIVE = /[’'](?:s|S)?$/;
const MIN_SHOUTED_LETTERS = 12;
const SHOUTED_SHARE = 0.8;

/** Tokens of each sentence that may name somebody. */
export function tokenizeSentences(
  article: Article,
  sentences: readonly Sentence[],
  language: string,
): readonly TokenizedSentence[] {
  const elides = ELIDING_LANGUAGES.has(language);
  let blockIndex = 0;
  return sentences.map(({ start, end }) => {
    while ((article.blocks[blockIndex]?.end ?? Number.POSITIVE_INFINITY) < start) blockIndex += 1;
    const text = article.text.slice(start, end);
    return {
      tokens: tokenize(text, start, elides),
      isShouted: isShouted(text),
      isDateline: article.blocks[blockIndex]?.kind === 'dateline',
    };
  });
}

function tokenize(sentence: string, offset: number, elides: boolean): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of sentence.matchAll(elides ? ELIDED_TOKEN : TOKEN)) {
    const text = elides ? match[0] : match[0].replace(POSSESSIVE, '');
    const gap = sentence.slice(last, match.index);
    const isInitial = tokens.length === 0 || /["“«„:‘»]\s*$/.test(gap) || /[.!?…]\s+$/.test(gap) || gap.includes('\n');
    const start = offset + match.index;
    tokens.push({
      text,
      lower: text.toLowerCase(),
      start,
      end: start + text.length,
      // `al-Assad`: the article of an Arabic name is small.
      isCapitalized: /^(?:(?:al|el|an|ad|ash|as|ul|ur)[-’'])?\p{Lu}/u.test(text),
      isInitial,
      gap,
      possessive: match[0].slice(text.length),
    });
    last = match.index + match[0].length;
  }
  return tokens;
}

function isShouted(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper < MIN_SHOUTED_LETTERS) return false;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper / (upper + lower) >= SHOUTED_SHARE;
}
