import { splitSentences } from '../language/sentences/index.ts';
import type { Article, Block } from './schema.ts';

/** An article of a text whose every line that is not blank is a paragraph. */
export function articleOfLines(text: string, language: string): Article {
  const blocks = [...text.matchAll(/\S.*/g)].map(
    ({ 0: line, index }): Block => ({ kind: 'paragraph', start: index, end: index + line.length }),
  );
  const sentences = blocks.flatMap(({ start, end }) =>
    splitSentences(text.slice(start, end), language).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    })),
  );
  return { text, blocks, sentences: sentences.map((span, index) => ({ ...span, id: `s${index + 1}` })) };
}
