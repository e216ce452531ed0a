import type { Article, Block } from '../../article/schema.ts';
import type { Quote } from '../../facts/schema.ts';
import { spaceBetweenSentences, textDirection } from '../../language/scripts/index.ts';
import type { Translation } from '../schema.ts';

/** A sentence of the target text and the source sentence that it translates. */
export interface AlignedSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Span in `article.text` of the source. */
  readonly source: { readonly start: number; readonly end: number; readonly text: string };
}

/** Somebody's words, verbatim, beside the translated sentences that hold them. */
export interface AlignedQuotation {
  /** Span of the translated sentences. */
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly string[];
  readonly original: string;
  readonly speaker?: string;
  /** Span of `original` in `article.text` of the source. */
  readonly source: { readonly start: number; readonly end: number };
}

/** An article in another language; offsets are into its own `text`. */
export interface TranslatedText {
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly blocks: readonly Block[];
  readonly sentences: readonly AlignedSentence[];
  readonly quotations: readonly AlignedQuotation[];
}

const BETWEEN_BLOCKS = '\n\n';

/** Puts the translated sentences into the blocks of the source. A sentence without translation stays in the source language. */
export function assembleText(article: Article, quotes: readonly Quote[], translation: Translation): TranslatedText {
  const targets = new Map(translation.segments.map(({ id, target }) => [id, target]));
  const space = spaceBetweenSentences(translation.language);
  const blocks: Block[] = [];
  const sentences: AlignedSentence[] = [];
  let text = '';
  let position = 0;
  for (const block of article.blocks) {
    if (text !== '') text += BETWEEN_BLOCKS;
    const start = text.length;
    for (; position < article.sentences.length; position += 1) {
      const sentence = article.sentences[position];
      if (sentence === undefined || sentence.start >= block.end) break;
      if (text.length > start) text += space;
      const source = {
        start: sentence.start,
        end: sentence.end,
        text: article.text.slice(sentence.start, sentence.end),
      };
      const target = targets.get(sentence.id) ?? source.text;
      sentences.push({ id: sentence.id, start: text.length, end: text.length + target.length, source });
      text += target;
    }
    blocks.push({ kind: block.kind, start, end: text.length });
  }
  const { language } = translation;
  const quotations = quotes.flatMap((quote) => alignQuotation(quote, sentences));
  return { text, language, direction: textDirection(language), blocks, sentences, quotations };
}

function alignQuotation(quote: Quote, sentences: readonly AlignedSentence[]): AlignedQuotation[] {
  const holding = sentences.filter(({ source }) => source.start < quote.end && quote.start < source.end);
  const [first, last] = [holding.at(0), holding.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      start: first.start,
      end: last.end,
      sentences: holding.map(({ id }) => id),
      original: quote.text,
      ...(quote.speaker === undefined ? {} : { speaker: quote.speaker.name }),
      source: { start: quote.start, end: quote.end },
    },
  ];
}
