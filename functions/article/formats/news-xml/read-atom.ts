import { markupFrom, type ParsedDocument } from '../../document.ts';
import { type FeedItem, longestOf, plainText, readFeedItems } from './feed-item.ts';
import {
  childElements,
  childrenNamed,
  childText,
  escapeMarkup,
  innerMarkup,
  type XmlElement,
  xmlText,
} from './xml-element.ts';

/** Atom 1.0 and 0.3: a feed or a single entry. Source: RFC 4287. */
export function readAtom(root: XmlElement): readonly ParsedDocument[] {
  const entries = root.name === 'entry' ? [root] : childrenNamed(root, 'entry');
  return readFeedItems(entries.map((entry) => readEntry(entry, root)));
}

function readEntry(entry: XmlElement, feed: XmlElement): FeedItem {
  const [source = feed] = childrenNamed(entry, 'source');
  const [category] = childrenNamed(entry, 'category');
  const address = readAddress(entry);
  const [own, shared] = [entry, feed].map((each) => childrenNamed(each, 'author').map(readAuthor));
  return {
    id: childText(entry, 'id') || address,
    title: childrenNamed(entry, 'title').map(readText)[0] ?? '',
    content: longestOf([...childrenNamed(entry, 'content'), ...childrenNamed(entry, 'summary')].map(readText)),
    markup: markupFrom('feed', [
      ['publishedAt', childText(entry, 'published', 'issued', 'created') || childText(entry, 'updated', 'modified')],
      ['modifiedAt', childText(entry, 'updated', 'modified')],
      ...((own?.length ? own : shared) ?? []).map((author) => ['author', author] as const),
      ['publisher', plainText(childText(source === entry ? feed : source, 'title'))],
      ['section', category?.attributes.label ?? category?.attributes.term],
      ['canonicalUrl', address],
      ['language', entry.attributes['xml:lang'] ?? feed.attributes['xml:lang']],
      ['description', plainText(childText(entry, 'summary'))],
    ]),
    captions: [],
  };
}

function readAuthor(author: XmlElement): string {
  return childText(author, 'name') || xmlText(author).trim();
}

/** A text construct as HTML: `type` says whether it is text, escaped HTML or elements (RFC 4287, 3.1). */
function readText(element: XmlElement): string {
  if (childElements(element).length > 0) return innerMarkup(element);
  const text = xmlText(element);
  const { type = 'text', mode } = element.attributes;
  const isMarkup = type.includes('html') || mode === 'escaped' || /<(?:p|br|div|a|img)\b/i.test(text);
  return isMarkup ? text : escapeMarkup(text).replace(/\n\s*\n/g, '<p>');
}

function readAddress(entry: XmlElement): string {
  const links = childrenNamed(entry, 'link').filter(({ attributes }) => attributes.href !== undefined);
  const alternate = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ?? links[0];
  return alternate?.attributes.href ?? '';
}
