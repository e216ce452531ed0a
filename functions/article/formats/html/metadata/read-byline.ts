import {
  hasPageName,
  isAuthorAddress,
  isByline,
  isDateOfByline,
  isFullName,
} from '../../../../language/newswire/index.ts';
import { findKnownPlace } from '../../../../language/places/index.ts';
import type { MarkupValue } from '../../../document.ts';
import type { Origin } from '../../../schema.ts';
import { tidyText } from '../../../tidy-text.ts';
import type { ArticleZones, Zone } from '../content/article-zone.ts';
import type { PageBlock } from '../content/read-blocks.ts';
import { elementsBelow, type PageElement, someAround, textOf } from '../page/page.ts';

const MAX_CHARACTERS = 160;
const MAX_VALUES = 4;
const MAX_BYLINE_TEXT = 120;
const ZONES: readonly Zone[] = ['head', 'tail', 'elsewhere'];

/** The bylines that the page shows, those by the headline first, each found by its clearest marking. */
export function readByline(root: PageElement, zones: ArticleZones, blocks: readonly PageBlock[]): MarkupValue[] {
  const elements = elementsBelow(root).filter(isMarked);
  const byZone = Map.groupBy(elements, (element) => zones.zoneOf(element));
  const shown = ZONES.map((zone) => {
    const marked = zone === 'elsewhere' ? (byZone.get(zone) ?? []).filter(isByTheText) : (byZone.get(zone) ?? []);
    return bestMarked(marked);
  });
  const texts = bylineTexts(blocks, zones);
  const marked = shown.find((values) => values.length > 0) ?? [];
  const isSure = shown[0] === marked || texts.length === 0;
  return isSure ? [...marked, ...texts] : [...texts, ...marked];
}

const isProperty = ({ attributes }: PageElement) => isOfAuthor(attributes.itemprop);
/** What else marks a byline, the clearest first. */
const MARKINGS: readonly ((element: PageElement) => boolean)[] = [
  ({ attributes }) => isOfAuthor(attributes.rel),
  ({ hint }) => hasPageName(hint, 'author'),
  ({ hint }) => /(?:^|\s)fn(?:\s|$)/.test(hint),
  ({ tag, attributes }) => tag === 'a' && isAuthorAddress(attributes.href ?? ''),
];
const [, isNamedAuthor] = MARKINGS;

function isOfAuthor(value = ''): boolean {
  return /(?:^|\s)author(?:\s|$)/.test(value);
}

function isMarked(element: PageElement): boolean {
  if (element.tag === 'body' || element.tag === 'article') return false;
  return isProperty(element) || MARKINGS.some((isMarkedSo) => isMarkedSo(element));
}

function bestMarked(elements: readonly PageElement[]): MarkupValue[] {
  const kinds = MARKINGS.map((isMarkedSo) => {
    const marked = elements.filter(isMarkedSo);
    return isMarkedSo === isNamedAuthor
      ? innermost(marked.filter(({ hint }) => !hasPageName(hint, 'noByline')))
      : marked;
  });
  const shown = kinds.map((each) => namesIn(each, 'page')).find((values) => values.length > 0) ?? [];
  return [...namesIn(elements.filter(isProperty), 'microdata'), ...shown];
}

function namesIn(elements: readonly PageElement[], from: Origin): MarkupValue[] {
  const values = elements.map(nameIn).filter((value) => value.length <= MAX_CHARACTERS && /\p{L}{2}/u.test(value));
  return [...new Set(values)].slice(0, MAX_VALUES).map((value) => ({ field: 'author', value, from }));
}

/** A short text that begins as a byline does, by the headline or behind the text: `Von Jane Roe`, `4 May | By Jane Roe`. */
function bylineTexts(blocks: readonly PageBlock[], zones: ArticleZones): MarkupValue[] {
  const values = blocks.flatMap(({ text, element }) => {
    if (text.length > MAX_BYLINE_TEXT) return [];
    const zone = zones.zoneOf(element);
    if (zone !== 'head' && zone !== 'tail') return [];
    const piece = text.split(PIECES).find(isByline);
    if (piece !== undefined) return [piece];
    const name = zone === 'head' ? nameBesideDate(text) : undefined;
    return name === undefined ? [] : [name];
  });
  return [...new Set(values)].slice(0, MAX_VALUES).map((value) => ({ field: 'author', value, from: 'page' }));
}

const PIECES = /\s*[|•·]\s*|\s[–—-]\s/;

/** `11.12.2019 - Jane Roe`, `Jane Roe, 4 May 2022`: a line of a date, a time and a name, where the name is not a place. */
function nameBesideDate(text: string): string | undefined {
  const pieces = text.split(/\s*[|•·,/]\s*|\s[–—-]\s/).filter((piece) => piece !== '');
  const names = pieces.filter(isFullName);
  const rest = pieces.filter((piece) => !isFullName(piece));
  const [name] = names;
  if (name === undefined || names.length > 1 || rest.length === 0 || findKnownPlace(name) !== undefined)
    return undefined;
  return rest.every(isDateOfByline) ? name : undefined;
}

function isByTheText(element: PageElement): boolean {
  return !someAround(element, ({ tag, hint }) => tag !== 'body' && (tag === 'aside' || hasPageName(hint, 'noByline')));
}

/** `byline` around `author` around the name: the innermost says it best. */
function innermost(elements: readonly PageElement[]): PageElement[] {
  const outer = new Set<PageElement>();
  for (const element of elements)
    for (let each = element.parent; each !== undefined; each = each.parent) outer.add(each);
  return elements.filter((element) => !outer.has(element));
}

function nameIn(element: PageElement): string {
  const name = elementsBelow(element).find(({ attributes }) => attributes.itemprop === 'name');
  return tidyText(element.attributes.content ?? name?.attributes.content ?? shownText(name ?? element));
}

/** The text of a byline without its dates, buttons and notes. */
function shownText(element: PageElement): string {
  return element.children.reduce<string>((before, child) => {
    const text = typeof child === 'string' ? child : childText(child);
    // `By<span>Jane Roe</span>`: a style sheet sets the two apart.
    return /\p{Ll}$/u.test(before) && /^[\p{Lu}\d]/u.test(text) ? `${before} ${text}` : before + text;
  }, '');
}

function childText(child: PageElement): string {
  if (child.tag === 'time' || hasPageName(child.hint, 'noteInByline')) return ' ';
  const text = child.children.length === 0 ? textOf(child) : shownText(child);
  return INLINE.has(child.tag) ? text : ` ${text} `;
}

const INLINE = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'font', 'small', 'u', 'cite', 'wbr']);
