import type { Article, Sentence } from '../../article/schema.ts';
import type { Lexicon } from '../../language/names/index.ts';
import { type Token, tokenize } from '../../language/tokens/index.ts';
import { type KnownName, matchKnownName } from './match-known-name.ts';
import type { NamedSpan, Scores, SpanDetails } from './named-span.ts';

/** A sentence is shouted where it has so many capitals and they are such a share: a few acronyms do not shout. */
const MIN_SHOUTED_LETTERS = 12;
const SHOUTED_SHARE = 0.8;

interface SentenceKind {
  readonly isDateline?: boolean;
  /** Written in capitals throughout, as wires write headlines: a capital says nothing here. */
  readonly isShouted?: boolean;
}

/** A sentence in which names are looked for: its words, and what is known of its language. */
export class SentenceReading {
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly isDateline: boolean;
  readonly isShouted: boolean;
  readonly #text: string;
  readonly #known: (KnownName | null)[] = [];

  /** @param text of the whole article, into which the tokens point */
  constructor(text: string, tokens: readonly Token[], lexicon: Lexicon, kind: SentenceKind = {}) {
    this.#text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.isDateline = kind.isDateline === true;
    this.isShouted = kind.isShouted === true;
  }

  /** The text between two places of the article. */
  textBetween(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  lower(index: number): string | undefined {
    return this.tokens[index]?.lower;
  }

  /** The longest name known without its context that starts at a token. */
  knownAt(index: number): KnownName | undefined {
    let known = this.#known[index];
    if (known === undefined) {
      known = matchKnownName(this.#text, this.tokens, index, this.lexicon) ?? null;
      this.#known[index] = known;
    }
    return known ?? undefined;
  }

  /** The sentence without its first tokens. */
  from(index: number): SentenceReading {
    return index === 0 ? this : new SentenceReading(this.#text, this.tokens.slice(index), this.lexicon);
  }

  /** The tokens from `start` to `end` as a name. */
  span(start: number, end: number, scores: Scores, { withPossessive, ...details }: SpanDetails = {}): NamedSpan {
    const tokens = this.tokens.slice(start, end);
    const last = tokens.at(-1);
    return {
      text: tokens.map((token) => token.text).join(' '),
      start: tokens[0]?.start ?? 0,
      end: (last?.end ?? 0) + (withPossessive === true ? (last?.possessive.length ?? 0) : 0),
      tokens,
      sentence: this.tokens,
      index: start,
      scores,
      ...details,
    };
  }
}

/** Sentences that may name somebody, ready to look for names. */
export function readSentences(
  article: Article,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  language: string,
): readonly SentenceReading[] {
  let blockIndex = 0;
  return sentences.map(({ start, end }) => {
    while ((article.blocks[blockIndex]?.end ?? Number.POSITIVE_INFINITY) < start) blockIndex += 1;
    const text = article.text.slice(start, end);
    const isDateline = article.blocks[blockIndex]?.kind === 'dateline';
    const tokens = tokenize(text, language, start);
    return new SentenceReading(article.text, tokens, lexicon, { isDateline, isShouted: isShouted(text, tokens) });
  });
}

function isShouted(text: string, tokens: readonly Token[]): boolean {
  const small = tokens.filter(({ isCapitalized, text: word }) => !isCapitalized && !/^\d/.test(word)).length;
  if (small * 2 > tokens.length) return false;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper < MIN_SHOUTED_LETTERS) return false;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper / (upper + lower) >= SHOUTED_SHARE;
}
