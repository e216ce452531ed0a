import { captionBlocks, markupFrom, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { type FeedItem, longestOf, plainText, readFeedItems } from './feed-item.ts';
import {
  childElements,
  childrenNamed,
  childText,
  descendants,
  innerMarkup,
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
  const textsOf = (...names: readonly string[]) => childrenNamed(item, ...names).map(xmlText);
  const dates = (field: 'publishedAt' | 'modifiedAt', ...names: readonly string[]) =>
    textsOf(...names).map((date) => [field, date] as const);
  return {
    id: childText(item, 'guid', 'link') || (item.attributes['rdf:about'] ?? ''),
    title: childText(item, 'title', 'media:title'),
    content: readContent(item),
    markup: markupFrom('feed', [
      ...dates('publishedAt', 'pubDate', 'dc:date', 'published', 'dcterms:issued'),
      ...dates('modifiedAt', 'updated', 'dcterms:modified', 'modified'),
      ...textsOf('dc:creator', 'author', 'creator').map((author) => ['author', withoutAddress(author)] as const),
      ['publisher', childText(item, 'source') || childText(item, 'dc:publisher') || publisher],
      ['section', textsOf('category', 'dc:subject')[0]],
      ['canonicalUrl', readAddress(item)],
      ['language', childText(item, 'dc:language', 'language') || language],
      ['description', childText(item, 'content:encoded') === '' ? '' : plainText(childText(item, 'description'))],
    ]),
    captions: readCaptions(item),
  };
}

const CONTENT_ELEMENTS =
  'content:encoded encoded fulltext full-text yandex:full-text body content description summary'.split(' ');

/** The fullest of the texts that the item has: many feeds give a teaser and the whole. */
function readContent(item: XmlElement): string {
  const elements = CONTENT_ELEMENTS.flatMap((name) => childrenNamed(item, name)).filter(
    ({ qualifiedName }) => !qualifiedName.startsWith('media:'),
  );
  return longestOf(elements.map((each) => (childElements(each).length > 0 ? innerMarkup(each) : xmlText(each))));
}

function readAddress(item: XmlElement): string {
  const links = childrenNamed(item, 'link').map((link) => xmlText(link).trim() || (link.attributes.href ?? ''));
  const guid = childrenNamed(item, 'guid').find(({ attributes }) => attributes.isPermaLink !== 'false');
  return links.find((address) => address !== '') ?? xmlText(guid).trim();
}

function readCaptions(item: XmlElement): readonly ParsedBlock[] {
  return [...descendants(item)]
    .filter(({ qualifiedName }) => /^media:(?:content|thumbnail)$/.test(qualifiedName))
    .flatMap((media) =>
      captionBlocks(
        plainText(childText(media, 'media:description', 'media:text')),
        plainText(childText(media, 'media:credit')),
      ),
    );
}

/** A longer one names nobody, and takes the square of its length to search. */
const MAX_AUTHOR_CHARACTERS = 300;

/** `desk@paper.example (Jane Doe)`, as RSS 2.0 wants it, and `Jane Doe <jane@paper.example>`. */
function withoutAddress(author: string): string {
  if (author.length > MAX_AUTHOR_CHARACTERS) return '';
  return /\S+@\S+\s+\(([^)]+)\)/.exec(author)?.[1] ?? author.replace(/<[^>]*@[^>]*>|\b\S+@\S+\b/g, '');
}
