import type { Article } from '../../../functions/article/schema.ts';
import { findFacts } from '../../../functions/facts/find-facts.ts';
import type { Entity, EntityType, Facts } from '../../../functions/facts/schema.ts';
import { splitSentences } from '../../../functions/language/sentences/index.ts';
import type { Metadata } from '../../../functions/metadata/schema.ts';

/** Publication day of the invented articles: a Tuesday. */
export const PUBLISHED = '2026-02-03';

/** An article of plain paragraphs, one a line, as the earlier stages hand it on. */
export function articleOf(text: string, language: string): { readonly article: Article; readonly metadata: Metadata } {
  const blocks: Article['blocks'] = [];
  const sentences: Article['sentences'] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length });
    for (const { start, end } of splitSentences(match[0], language))
      sentences.push({ id: `s${sentences.length + 1}`, start: match.index + start, end: match.index + end });
  }
  const metadata: Metadata = {
    publishedAt: { value: PUBLISHED, precision: 'day' },
    authors: [],
    agencies: [],
    captions: [],
    subheads: [],
    language: { code: language, confidence: 1 },
    words: text.split(/\s+/).length,
    readingMinutes: 1,
  };
  return { article: { text, blocks, sentences }, metadata };
}

/** The facts of an invented text. */
export function factsOf(text: string, language = 'en'): Facts {
  const { article, metadata } = articleOf(text, language);
  return findFacts(article, metadata);
}

/** Names of the entities of a type, in the order of their first mention. */
export function namesOf(text: string, type: EntityType, language = 'en'): string[] {
  return entitiesOf(text, type, language).map(({ name }) => name);
}

export function entitiesOf(text: string, type: EntityType, language = 'en'): Entity[] {
  return factsOf(text, language).entities.filter((entity) => entity.type === type);
}
