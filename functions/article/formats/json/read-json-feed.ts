import type { MarkupField, MarkupValue, ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { isJsonObject, type Json } from './read-schema-org.ts';
import { readText, stringOf } from './read-text.ts';

/** JSON Feed 1 and 1.1; `undefined` for any other object. Source: jsonfeed.org, version 1.1. */
export function readJsonFeed(feed: Json): readonly ParsedDocument[] | undefined {
  if (!/jsonfeed\.org\/version/.test(stringOf(feed.version)) || !Array.isArray(feed.items)) return undefined;
  return feed.items.filter(isJsonObject).map((item) => readItem(item, feed));
}

function readItem(item: Json, feed: Json): ParsedDocument {
  const value = (field: MarkupField, text: unknown): MarkupValue => ({
    field,
    value: tidyText(stringOf(text)),
    from: 'feed',
  });
  const headline = tidyText(stringOf(item.title));
  const body = stringOf(item.content_html) || stringOf(item.content_text) || stringOf(item.summary);
  const authors = [item.authors ?? item.author ?? feed.authors ?? feed.author].flat().filter(isJsonObject);
  const markup = [
    value('headline', headline),
    value('publishedAt', item.date_published),
    value('modifiedAt', item.date_modified),
    ...authors.map(({ name }) => value('author', name)),
    value('publisher', feed.title),
    value('section', Array.isArray(item.tags) ? item.tags[0] : undefined),
    value('description', item.summary),
    value('language', item.language ?? feed.language),
    value('canonicalUrl', item.url),
  ];
  const text = readText(body, headline);
  return {
    ...text,
    markup: markup.filter((each) => each.value !== ''),
    item: stringOf(item.id) || stringOf(item.url) || headline,
  };
}
