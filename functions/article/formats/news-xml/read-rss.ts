import type { MarkupField, MarkupValue, ParsedBlock, ParsedDocument } from '../../document.ts';
import { type FeedItem, plainText, readFeedItems } from './feed-item.ts';
import {
  childElements,
  childrenNamed,
  childText,
  descendants,
  toMarkup,
  type XmlElement,
  xmlText,
} from './xml-element.ts';

/** RSS 0.9 to 2.0 and RDF, with the modules Content, Dublin Core and Media. Source: RSS 2.0 specification; RSS 1.0. */
export function readRss(root: XmlElement): readonly ParsedDocument[] {
  const channel = [root, ...childElements(root)].find(({ name }) => name === 'channel') ?? root;
  const items = [...childrenNamed(root, 'item'), ...(channel === root ? [] : childrenNamed(channel, 'item'))];
  const publisher = plainText(childText(channel, 'title'));
  const language = childText(channel, 'language', 'dc:language');
  return readFeedItems(items.map((item) => readItem(item, publisher, language)));
}

function readItem(item: XmlElement, publisher: string, language: string): FeedItem {
  const value = (field: MarkupField, text: string): MarkupValue => ({ field, value: text, from: 'feed' });
  const authors = childrenNamed(item, 'dc:creator', 'author', 'creator').map((author) =>
    withoutAddress(xmlText(author)),
  );
  const source = childrenNamed(item, 'source').map((each) => xmlText(each).trim());
  const markup = [
    ...childrenNamed(item, 'pubDate', 'dc:date', 'published', 'dcterms:issued').map((date) =>
      value('publishedAt', xmlText(date).trim()),
    ),
    ...childrenNamed(item, 'updated', 'dcterms:modified', 'modified').map((date) =>
      value('modifiedAt', xmlText(date).trim()),
    ),
    ...authors.map((author) => value('author', author)),
    value('publisher', source[0] || childText(item, 'dc:publisher') || publisher),
    ...childrenNamed(item, 'category', 'dc:subject')
      .slice(0, 1)
      .map((each) => value('section', xmlText(each).trim())),
    value('canonicalUrl', readAddress(item)),
    value('language', childText(item, 'dc:language', 'language') || language),
    value('description', childText(item, 'content:encoded') === '' ? '' : plainText(childText(item, 'description'))),
  ];
  return {
    id: childText(item, 'guid', 'link') || (item.attributes['rdf:about'] ?? ''),
    title: childText(item, 'title', 'media:title'),
    content: readContent(item),
    markup: markup.filter((each) => each.value !== ''),
    captions: readCaptions(item),
  };
}

/** The fullest of the texts that the item has: many feeds give a teaser and the whole. */
function readContent(item: XmlElement): string {
  const texts = [
    'content:encoded',
    'encoded',
    'fulltext',
    'full-text',
    'yandex:full-text',
    'body',
    'content',
    'description',
    'summary',
  ]
    .flatMap((name) => childrenNamed(item, name))
    .filter(({ qualifiedName }) => !qualifiedName.startsWith('media:'))
    .map((element) => (childElements(element).length > 0 ? element.children.map(toMarkup).join('') : xmlText(element)));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function readAddress(item: XmlElement): string {
  const links = childrenNamed(item, 'link');
  const address = links.map((link) => xmlText(link).trim() || (link.attributes.href ?? '')).find((each) => each !== '');
  const guid = childrenNamed(item, 'guid').find(({ attributes }) => attributes.isPermaLink !== 'false');
  return address ?? (guid === undefined ? '' : xmlText(guid).trim());
}

function readCaptions(item: XmlElement): ParsedBlock[] {
  const media = [...descendants(item)].filter(({ qualifiedName }) =>
    /^media:(?:content|thumbnail)$/.test(qualifiedName),
  );
  return media.flatMap((each): ParsedBlock[] => {
    const text = plainText(childText(each, 'media:description', 'media:text'));
    const credit = plainText(childText(each, 'media:credit'));
    if (text === '') return [];
    return credit === ''
      ? [{ kind: 'caption', text }]
      : [
          { kind: 'caption', text },
          { kind: 'credit', text: credit },
        ];
  });
}

/** `desk@paper.example (Jane Doe)`, as RSS 2.0 wants it, and `Jane Doe <jane@paper.example>`. */
function withoutAddress(author: string): string {
  const named = /\S+@\S+\s+\(([^)]+)\)/.exec(author)?.[1] ?? author.replace(/<[^>]*@[^>]*>|\b\S+@\S+\b/g, '');
  return named.trim();
}
