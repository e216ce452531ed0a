import { splitSentences } from '../language/sentences/index.ts';
import type { ParsedBlock } from './document.ts';
import type { Article, Block } from './schema.ts';
import { tidyText } from './tidy-text.ts';

const BLANK_LINE = '\n\n';

/** Joins blocks into the article's text, with offsets in UTF-16 code units, and numbers its sentences. */
export function assembleArticle(parsed: readonly ParsedBlock[], language: string): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const { kind, text: raw, imageUrl } of parsed) {
    const tidy = tidyText(raw);
    if (tidy === '') continue;
    if (text !== '') text += BLANK_LINE;
    const start = text.length;
    text += tidy;
    blocks.push({ kind, start, end: text.length, ...(imageUrl === undefined ? {} : { imageUrl }) });
  }
  return withSentences(text, blocks, language);
}

/** An article of a text whose every line that is not blank is a paragraph. */
export function articleOfLines(text: string, language: string): Article {
  const blocks = [...text.matchAll(/\S.*/g)].map(
    ({ 0: line, index }): Block => ({ kind: 'paragraph', start: index, end: index + line.length }),
  );
  return withSentences(text, blocks, language);
}

function withSentences(text: string, blocks: Block[], language: string): Article {
  const spans = blocks.flatMap(({ start, end }) =>
    splitSentences(text.slice(start, end), language).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    })),
  );
  return { text, blocks, sentences: spans.map((span, index) => ({ id: `s${index + 1}`, ...span })) };
}
