import { hasPageName, isAuthorAddress, isFullName } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import type { Origin } from '../../../schema.ts';
import { tidyText } from '../../../tidy-text.ts';
import type { ArticleZones, Zone } from '../content/article-zone.ts';
import type { PageBlock } from '../content/read-blocks.ts';
import { elementsBelow, type PageElement, someAround, textOf } from '../page/page.ts';
import { bylineTexts, signatureOf } from './byline-texts.ts';

/** A longer text holds more than a name. */
const MAX_CHARACTERS = 160;
/** Authors of one article; more names are a list of the staff. */
const MAX_VALUES = 6;
/** A box with the authors of one article, and a word on each. */
const MAX_PLACE = 1200;
const ZONES: readonly Zone[] = ['head', 'tail', 'elsewhere'];

/** The bylines that the page shows, those by the headline first, each found by its clearest marking. */
export function readByline(root: PageElement, zones: ArticleZones, blocks: readonly PageBlock[]): MarkupValue[] {
  const elements = elementsBelow(root).filter((element) => isMarked(element) && !isOfOther(element, zones));
  const byZone = Map.groupBy(elements, (element) => zones.zoneOf(element));
  const shown = ZONES.map((zone) => {
    const marked = byZone.get(zone) ?? [];
    return bestMarked(zone === 'elsewhere' ? marked.filter(isByTheText) : marked, zone !== 'head');
  });
  // A template may set the byline into the text: what is marked for programs counts there too.
  const properties = bestMarked((byZone.get('inside') ?? []).filter(isRelation), true);
  const texts = bylineTexts(blocks, zones).map(toValue);
  const marked = shown.find((values) => values.length > 0) ?? [];
  if (marked.length === 0 && texts.length === 0) return [...properties, ...signatureOf(blocks, zones).map(toValue)];
  const isSure = shown[0] === marked || texts.length === 0;
  return isSure ? [...marked, ...texts] : [...texts, ...marked];
}

function toValue(value: string): MarkupValue {
  return { field: 'author', value, from: 'page' };
}

const isRelation = ({ attributes }: PageElement) => isOfAuthor(attributes.itemprop) || isOfAuthor(attributes.rel);
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

/** Names that stand apart from each other behind the text are those of other articles. */
function ofOnePlace(elements: readonly PageElement[]): readonly PageElement[] {
  const names = new Set(elements.map(nameIn).filter((name) => name !== ''));
  let around = elements[0]?.parent;
  while (around !== undefined && !elements.every((element) => isWithin(element, around))) around = around.parent;
  const isNear = around === undefined || tidyText(textOf(around)).length <= MAX_PLACE;
  return names.size <= 1 || isNear ? elements : [];
}

function isWithin(element: PageElement, around: PageElement | undefined): boolean {
  return someAround(element, (each) => each === around);
}

/** Who took a picture, wrote a post from elsewhere, or is signed in. */
function isOfOther(element: PageElement, zones: ArticleZones): boolean {
  if (zones.isOfOtherSource(element)) return true;
  return someAround(element, (each) => {
    if (zones.isAround(each) || each.tag === 'body') return false;
    if (each.tag === 'header') return zones.zoneOf(element) !== 'inside';
    return each.tag === 'nav' || hasPageName(each.hint, 'credit') || hasPageName(each.hint, 'caption');
  });
}

function bestMarked(elements: readonly PageElement[], isApart: boolean): MarkupValue[] {
  const kinds = MARKINGS.map((isMarkedSo) => {
    const marked = elements.filter(isMarkedSo);
    const own =
      isMarkedSo === isNamedAuthor ? innermost(marked.filter(({ hint }) => !hasPageName(hint, 'noByline'))) : marked;
    return isApart ? ofOnePlace(own) : own;
  });
  const shown = kinds.map((each) => namesIn(each, 'page')).find((values) => values.length > 0) ?? [];
  const properties = elements.filter(isProperty);
  return [...namesIn(isApart ? ofOnePlace(properties) : properties, 'microdata'), ...shown];
}

function namesIn(elements: readonly PageElement[], from: Origin): MarkupValue[] {
  const values = elements.map(nameIn).filter((value) => value.length <= MAX_CHARACTERS && /\p{L}{2}/u.test(value));
  return [...new Set(values)].slice(0, MAX_VALUES).map((value) => ({ field: 'author', value, from }));
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
  let last = '';
  return element.children.reduce<string>((before, child) => {
    const text = typeof child === 'string' ? child : childText(child);
    const [previous, name] = [last, tidyText(text)];
    if (name !== '') last = name;
    // `<a>Jane Roe</a> <a>Sam Poe</a>`, `By<span>Jane Roe</span>`: a style sheet sets them apart.
    if (typeof child !== 'string' && isFullName(name) && isFullName(previous)) return `${before.trimEnd()}, ${text}`;
    return /\p{Ll}$/u.test(before) && /^[\p{Lu}\d]/u.test(text) ? `${before} ${text}` : before + text;
  }, '');
}

function childText(child: PageElement): string {
  if (child.tag === 'time' || hasPageName(child.hint, 'noteInByline')) return ' ';
  const text = child.children.length === 0 ? textOf(child) : shownText(child);
  return INLINE.has(child.tag) ? text : ` ${text} `;
}

const INLINE = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'font', 'small', 'u', 'cite', 'wbr']);
