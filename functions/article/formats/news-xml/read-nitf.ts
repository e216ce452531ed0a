import { captionBlocks, charactersOf, markupFrom, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import {
  childrenNamed,
  childText,
  descendantsNamed,
  findElement,
  innerMarkup,
  type XmlElement,
  xmlText,
} from './xml-element.ts';

/** The text that agencies send: headlines, byline, dateline and body stand in elements of their own. Source: NITF 3.6. */
export function readNitf(root: XmlElement): ParsedDocument {
  const head = findElement(root, 'body.head') ?? root;
  const headline = textOf(head, 'hl1') || childText(findElement(root, 'head') ?? root, 'title');
  const before: readonly ParsedBlock[] = [
    { kind: 'headline', text: headline },
    ...descendantsNamed(head, 'hl2')
      .filter((element) => tidyText(xmlText(element)) !== headline)
      .map((element): ParsedBlock => ({ kind: 'subhead', text: xmlText(element) })),
    ...descendantsNamed(head, 'byline').map((byline): ParsedBlock => ({ kind: 'byline', text: readByline(byline) })),
    { kind: 'dateline', text: descendantsNamed(head, 'dateline').map(readDateline)[0] ?? '' },
  ];
  const shown = before.map((block) => ({ ...block, text: tidyText(block.text) })).filter(({ text }) => text !== '');
  const { blocks, dropped, characters } = readBody(root, head);
  return {
    blocks: [...shown, ...blocks],
    markup: readNitfMarkup(root, headline),
    characters: characters + charactersOf(shown),
    dropped,
  };
}

function textOf(root: XmlElement, name: string): string {
  return tidyText(xmlText(descendantsNamed(root, name)[0]));
}

/** Name and title stand in elements of their own, without anything between: `By Jane Doe – Transport writer`. */
function readByline(byline: XmlElement): string {
  const text = byline.children.map((child) =>
    typeof child !== 'string' && child.name === 'byttl' ? ` – ${xmlText(child)}` : xmlText(child),
  );
  return tidyText(text.join('')).replace(/^– /, '');
}

/** Place and date as they would stand before the first sentence; a date as data (`20241112T100000+0000`) is none to read. */
function readDateline(element: XmlElement): string {
  const date = findElement(element, 'story.date');
  const day = tidyText(xmlText(date));
  const place = findElement(element, 'location');
  const where = place === undefined ? ownText(element) : readLocation(place);
  return [where, /^\d{8}T?/.test(day) ? '' : day].filter((text) => text !== '').join(', ');
}

function ownText({ children }: XmlElement): string {
  return tidyText(
    children
      .filter((child) => typeof child === 'string' || child.name !== 'story.date')
      .map(xmlText)
      .join(''),
  );
}

/** Each part of a place stands in an element of its own: city, state, country. */
function readLocation({ children }: XmlElement): string {
  return children
    .map((child) => tidyText(xmlText(child)).replace(/^,|,$/g, '').trim())
    .filter((text) => text !== '')
    .join(', ');
}

function readNitfMarkup(root: XmlElement, headline: string): ParsedDocument['markup'] {
  const docdata = findElement(root, 'docdata');
  const pubdata = findElement(root, 'pubdata');
  const head = findElement(root, 'body.head') ?? root;
  const dateOf = (name: string) => docdata && findElement(docdata, name)?.attributes.norm;
  const people = descendantsNamed(head, 'byline').flatMap((byline) => {
    const named = descendantsNamed(byline, 'person');
    const bare = {
      ...byline,
      children: byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl'),
    };
    return named.length > 0 ? named : [bare];
  });
  return markupFrom('feed', [
    ['headline', headline],
    ['publishedAt', dateOf('date.issue') ?? pubdata?.attributes['date.publication'] ?? dateOf('date.release')],
    ...people.map((person) => ['author', xmlText(person)] as const),
    ['agency', textOf(head, 'distributor')],
    ['publisher', pubdata?.attributes.name ?? textOf(head, 'distributor')],
    ['section', pubdata?.attributes['position.section']],
    ['description', textOf(head, 'abstract')],
    ['language', root.attributes['xml:lang']],
    ['canonicalUrl', pubdata?.attributes['ex-ref']],
    ...descendantsNamed(root, 'correction').map(
      (each) => ['correction', each.attributes.info ?? xmlText(each)] as const,
    ),
  ]);
}

/** Media, notes and tables have elements that HTML does not know; the rest is read as HTML. */
function readBody(root: XmlElement, head: XmlElement): Pick<ParsedDocument, 'blocks' | 'dropped' | 'characters'> {
  const content = findElement(root, 'body.content') ?? findElement(root, 'body') ?? root;
  const children = content.children.filter((child) => child !== head);
  const captions = descendantsNamed(content, 'media').flatMap(readMedia);
  const fragment = readFragment(innerMarkup(toHtml({ ...content, children })));
  return {
    blocks: [...fragment.blocks, ...captions],
    dropped: fragment.dropped,
    characters: fragment.characters + charactersOf(captions),
  };
}

const HTML_NAMES: ReadonlyMap<string, string> = new Map([
  ['block', 'div'],
  ['bq', 'blockquote'],
  ['hl2', 'h3'],
  ['hl1', 'h2'],
  ['fn', 'p'],
  ['note', 'p'],
  ['nitf', 'div'],
  ['pre', 'p'],
]);

function toHtml(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || child.name !== 'media')
    .map((child) => (typeof child === 'string' ? child : toHtml(child)));
  return { ...element, name: HTML_NAMES.get(element.name) ?? element.name, attributes: {}, children };
}

function readMedia(media: XmlElement): readonly ParsedBlock[] {
  const textsOf = (name: string) => childrenNamed(media, name).map(xmlText);
  const blocks = captionBlocks(textsOf('media-caption').join(' '), textsOf('media-producer').join(', '));
  return blocks.length > 0 ? blocks : childrenNamed(media, 'media').flatMap(readMedia);
}
