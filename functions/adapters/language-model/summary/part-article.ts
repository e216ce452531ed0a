import type { Article, Sentence } from '../../../article/schema.ts';

/** Sentences of an article that go into one request. */
export type ArticlePart = readonly Sentence[];

export interface PartedArticle {
  readonly parts: readonly ArticlePart[];
  /** Characters of the article's text, and how many of them are in the parts. */
  readonly coverage: { readonly characters: number; readonly used: number };
}

/** A budget of an article allows so much; what comes after it is reported as not used. */
const MAX_PARTS = 8;

/** Groups the sentences of an article, in their order, so that each group fits one request. */
export function partArticle({ text, sentences }: Article, maxCharacters: number): PartedArticle {
  const parts: Sentence[][] = [];
  let room = 0;
  let left = 0;
  for (const sentence of sentences) {
    const characters = sentence.end - sentence.start;
    if (characters > room && (parts.length === MAX_PARTS || characters > maxCharacters)) {
      left += characters;
      // A gap in the middle is worse than an end that is missing: what is left out is what comes last.
      if (parts.length === MAX_PARTS) room = 0;
      continue;
    }
    if (characters > room) {
      parts.push([]);
      room = maxCharacters;
    }
    parts.at(-1)?.push(sentence);
    room -= characters;
  }
  return { parts, coverage: { characters: text.length, used: text.length - left } };
}
