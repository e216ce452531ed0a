import type { MarkupField, MarkupValue, ParsedBlock, ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import {
  childElements,
  childrenNamed,
  childText,
  descendants,
  findElement,
  toMarkup,
  type XmlElement,
  xmlText,
} from './xml-element.ts';

/** The text that agencies send: headlines, byline, dateline and body stand in elements of their own. Source: NITF 3.6. */
export function readNitf(root: XmlElement): ParsedDocument {
  const head = findElement(root, 'body.head') ?? root;
  const headline = textOf(head, 'hl1') || childText(findElement(root, 'head') ?? root, 'title');
  const bylines = elements(head, 'byline').map(readByline);
  const dateline = tidyText(elements(head, 'dateline').map(readDateline)[0] ?? '');
  const content = findElement(root, 'body.content') ?? findElement(root, 'body') ?? root;
  const body =
    content === root || content.name === 'body'
      ? { ...content, children: content.children.filter((child) => child !== head) }
      : content;
  const { blocks, dropped, characters } = readBody(body);
  const before: ParsedBlock[] = [
    { kind: 'headline', text: headline },
    ...elements(head, 'hl2').map((element): ParsedBlock => ({ kind: 'subhead', text: tidyText(xmlText(element)) })),
    ...bylines.map((text): ParsedBlock => ({ kind: 'byline', text })),
    ...(dateline === '' ? [] : [{ kind: 'dateline' as const, text: dateline }]),
  ];
  const shown = before.filter(({ text }) => text !== '');
  return {
    blocks: [...shown, ...blocks],
    markup: readNitfMarkup(root, headline),
    characters: characters + shown.reduce((sum, { text }) => sum + text.length, 0),
    dropped,
  };
}

function elements(root: XmlElement, name: string): XmlElement[] {
  return [...descendants(root)].filter((element) => element.name === name);
}

function textOf(root: XmlElement, name: string): string {
  return tidyText(elements(root, name).map(xmlText)[0] ?? '');
}

/** Name and title stand in elements of their own, without anything between: `By Jane Doe – Transport writer`. */
function readByline(byline: XmlElement): string {
  const text = byline.children.map((child) =>
    typeof child !== 'string' && child.name === 'byttl' ? ` – ${xmlText(child)}` : xmlText(child),
  );
  return tidyText(text.join('')).replace(/^– /, '');
}

/** Place and date as they would stand before the first sentence. */
function readDateline(element: XmlElement): string {
  const place = findElement(element, 'location');
  if (place === undefined) return xmlText(element);
  const date = xmlText(findElement(element, 'story.date'));
  return [xmlText(place), date]
    .map(tidyText)
    .filter((text) => text !== '')
    .join(', ');
}

function readNitfMarkup(root: XmlElement, headline: string): MarkupValue[] {
  const value = (field: MarkupField, text: string | undefined): MarkupValue => ({
    field,
    value: tidyText(text ?? ''),
    from: 'feed',
  });
  const docdata = findElement(root, 'docdata');
  const pubdata = findElement(root, 'pubdata');
  const head = findElement(root, 'body.head') ?? root;
  const dateOf = (name: string) => (docdata === undefined ? undefined : findElement(docdata, name)?.attributes.norm);
  const people = elements(head, 'byline').flatMap((byline) => {
    const named = elements(byline, 'person').map(xmlText);
    return named.length > 0 ? named : [xmlText(byline)];
  });
  const markup = [
    value('headline', headline),
    value('publishedAt', dateOf('date.issue') ?? pubdata?.attributes['date.publication'] ?? dateOf('date.release')),
    ...people.map((name) => value('author', name)),
    value('agency', textOf(head, 'distributor')),
    value('publisher', pubdata?.attributes.name ?? textOf(head, 'distributor') ?? ''),
    value('section', pubdata?.attributes['position.section']),
    value('description', textOf(head, 'abstract')),
    value('language', root.attributes['xml:lang']),
    value('canonicalUrl', pubdata?.attributes['ex-ref']),
    ...elements(root, 'correction').map((each) => value('correction', each.attributes.info ?? xmlText(each))),
  ];
  return markup.filter((each) => each.value !== '');
}

/** Media, notes and tables have elements that HTML does not know; the rest is read as HTML. */
function readBody(content: XmlElement): Pick<ParsedDocument, 'blocks' | 'dropped' | 'characters'> {
  const captions = elements(content, 'media').flatMap(readMedia);
  const fragment = readFragment(
    content.children.map((child) => toMarkup(typeof child === 'string' ? child : toHtml(child))).join(''),
  );
  return {
    blocks: [...fragment.blocks, ...captions],
    dropped: fragment.dropped,
    characters: fragment.characters + captions.reduce((sum, { text }) => sum + text.length, 0),
  };
}

const HTML_NAMES = new Map(
  Object.entries({
    block: 'div',
    bq: 'blockquote',
    hl2: 'h3',
    hl1: 'h2',
    fn: 'p',
    note: 'p',
    nitf: 'div',
    pre: 'p',
  }),
);

function toHtml(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || child.name !== 'media')
    .map((child) => (typeof child === 'string' ? child : toHtml(child)));
  return { ...element, name: HTML_NAMES.get(element.name) ?? element.name, attributes: {}, children };
}

function readMedia(media: XmlElement): ParsedBlock[] {
  const caption = tidyText(childrenNamed(media, 'media-caption').map(xmlText).join(' '));
  const credit = tidyText(childrenNamed(media, 'media-producer').map(xmlText).join(', '));
  if (caption === '')
    return childElements(media)
      .filter(({ name }) => name === 'media')
      .flatMap(readMedia);
  return credit === ''
    ? [{ kind: 'caption', text: caption }]
    : [
        { kind: 'caption', text: caption },
        { kind: 'credit', text: `(${credit})` },
      ];
}
