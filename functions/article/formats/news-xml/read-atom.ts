import type { MarkupField, MarkupValue, ParsedDocument } from '../../document.ts';
import { type FeedItem, plainText, readFeedItems } from './feed-item.ts';
import { childElements, childrenNamed, childText, toMarkup, type XmlElement, xmlText } from './xml-element.ts';

/** Atom 1.0 and 0.3: a feed or a single entry. Source: RFC 4287. */
export function readAtom(root: XmlElement): readonly ParsedDocument[] {
  const entries = root.name === 'entry' ? [root] : childrenNamed(root, 'entry');
  return readFeedItems(entries.map((entry) => readEntry(entry, root)));
}

function readEntry(entry: XmlElement, feed: XmlElement): FeedItem {
  const value = (field: MarkupField, text: string): MarkupValue => ({ field, value: text, from: 'feed' });
  const [source = feed] = childrenNamed(entry, 'source');
  const authors = childrenNamed(entry, 'author').map((author) => childText(author, 'name') || xmlText(author).trim());
  const shared = childrenNamed(feed, 'author').map((author) => childText(author, 'name'));
  const markup = [
    value('publishedAt', childText(entry, 'published', 'issued', 'created') || childText(entry, 'updated', 'modified')),
    value('modifiedAt', childText(entry, 'updated', 'modified')),
    ...(authors.length > 0 ? authors : shared).map((author) => value('author', author)),
    value('publisher', plainText(childText(source === entry ? feed : source, 'title'))),
    ...childrenNamed(entry, 'category')
      .slice(0, 1)
      .map(({ attributes }) => value('section', attributes.label ?? attributes.term ?? '')),
    value('canonicalUrl', readAddress(entry)),
    value('language', entry.attributes['xml:lang'] ?? feed.attributes['xml:lang'] ?? ''),
    value('description', plainText(childText(entry, 'summary'))),
  ];
  return {
    id: childText(entry, 'id') || readAddress(entry),
    title: childrenNamed(entry, 'title').map(readText)[0] ?? '',
    content: [...childrenNamed(entry, 'content'), ...childrenNamed(entry, 'summary')]
      .map(readText)
      .reduce((longest, text) => (text.length > longest.length ? text : longest), ''),
    markup: markup.filter((each) => each.value !== ''),
    captions: [],
  };
}

/** A text construct as HTML: `type` says whether it is text, escaped HTML or elements (RFC 4287, 3.1). */
function readText(element: XmlElement): string {
  if (childElements(element).length > 0) return element.children.map(toMarkup).join('');
  const text = xmlText(element);
  const { type = 'text', mode } = element.attributes;
  const isMarkup = type.includes('html') || mode === 'escaped' || /<(?:p|br|div|a|img)\b/i.test(text);
  return isMarkup
    ? text
    : text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/\n\s*\n/g, '<p>');
}

function readAddress(entry: XmlElement): string {
  const links = childrenNamed(entry, 'link').filter(({ attributes }) => attributes.href !== undefined);
  const alternate = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  return alternate?.attributes.href ?? '';
}
