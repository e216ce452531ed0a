import { splitSentences } from '../language/sentences/index.ts';
import type { ParsedBlock } from './document.ts';
import type { Article, Block, Sentence } from './schema.ts';
import { tidyText } from './tidy-text.ts';

const BLANK_LINE = '\n\n';

/** Joins blocks into the article's text, with offsets in UTF-16 code units, and numbers its sentences. */
export function assembleArticle(parsed: readonly ParsedBlock[], language: string): Article {
  let text = '';
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const { kind, text: raw, imageUrl } of parsed) {
    const tidy = tidyText(raw);
    if (tidy === '') continue;
    if (text !== '') text += BLANK_LINE;
    const start = text.length;
    text += tidy;
    blocks.push({ kind, start, end: text.length, ...(imageUrl === undefined ? {} : { imageUrl }) });
    for (const span of splitSentences(tidy, language)) {
      sentences.push({ id: `s${sentences.length + 1}`, start: start + span.start, end: start + span.end });
    }
  }
  return { text, blocks, sentences };
}
