import { markupFrom, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { isJsonObject, type Json } from './read-schema-org.ts';
import { readText, stringOf } from './read-text.ts';

/** JSON Feed 1 and 1.1; `undefined` for any other object. Source: jsonfeed.org, version 1.1. */
export function readJsonFeed(feed: Json): readonly ParsedDocument[] | undefined {
  if (!/jsonfeed\.org\/version/.test(stringOf(feed.version)) || !Array.isArray(feed.items)) return undefined;
  return feed.items.filter(isJsonObject).map((item) => readItem(item, feed));
}

function readItem(item: Json, feed: Json): ParsedDocument {
  const headline = tidyText(stringOf(item.title));
  const body = stringOf(item.content_html) || stringOf(item.content_text) || stringOf(item.summary);
  const authors = [item.authors ?? item.author ?? feed.authors ?? feed.author].flat().filter(isJsonObject);
  return {
    ...readText(body, headline),
    markup: markupFrom('feed', [
      ['headline', headline],
      ['publishedAt', stringOf(item.date_published)],
      ['modifiedAt', stringOf(item.date_modified)],
      ...authors.map(({ name }) => ['author', stringOf(name)] as const),
      ['publisher', stringOf(feed.title)],
      ['section', Array.isArray(item.tags) ? stringOf(item.tags[0]) : ''],
      ['description', stringOf(item.summary)],
      ['language', stringOf(item.language ?? feed.language)],
      ['canonicalUrl', stringOf(item.url)],
    ]),
    item: stringOf(item.id) || stringOf(item.url) || headline,
  };
}
