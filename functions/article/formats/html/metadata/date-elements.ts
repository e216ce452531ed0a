import { findLabelledDates, hasPageName, labelBeforeDate } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import { tidyText } from '../../../tidy-text.ts';
import type { ArticleZones } from '../content/article-zone.ts';
import { type PageElement, someAround, textOf } from '../page/page.ts';

/** Characters of a date with its label; longer texts hold a date by chance. */
const MAX_CHARACTERS = 150;
/** Characters of `Published on` and the like, with a date. */
const MAX_LABEL = 60;

/** Whether an element is one for times, or named for dates, and none of a picture, a quotation or an embedded post. */
export function isDateElement(element: PageElement, zones: ArticleZones): boolean {
  return (isTimeOrNamed(element) || isNamedPublished(element)) && !zones.isOfOtherSource(element);
}

function isTimeOrNamed({ tag, hint }: PageElement): boolean {
  return tag === 'time' || (tag !== 'body' && hasPageName(hint, 'date'));
}

/** `span.documentPublished`: such names are given to much else, so that little else may stand in it. */
function isNamedPublished(element: PageElement): boolean {
  return hasPageName(element.hint, 'published') && tidyText(textOf(element)).length <= MAX_LABEL;
}

/** Whether an element stands among comments, teasers or small print, which have dates of their own. */
export function isOfOtherTime(element: PageElement): boolean {
  return someAround(
    element,
    ({ tag, hint }) => tag === 'footer' || tag === 'aside' || (tag !== 'body' && hasPageName(hint, 'noDate')),
  );
}

/** Times marked as publication first, then other times, then elements that are only named for dates. */
export function orderByCertainty(elements: readonly PageElement[]): readonly PageElement[] {
  const doubt = (element: PageElement) => (element.tag === 'time' ? 0 : 2) + (isMarkedPublished(element) ? 0 : 1);
  return elements.toSorted((one, other) => doubt(one) - doubt(other));
}

export function isMarkedPublished({ attributes, hint, parent }: PageElement): boolean {
  return (
    attributes.pubdate !== undefined ||
    hasPageName(`${hint} ${attributes.itemprop ?? ''} ${parent?.hint ?? ''}`, 'published')
  );
}

/** The dates of an element, each for what its label, or else the element's name, says that it is the date of. */
export function readDateElement(element: PageElement, language: string | undefined): MarkupValue[] {
  const stated = tidyText(element.attributes.datetime || element.attributes.content || '');
  const shown = tidyText(textOf(element));
  if (Math.max(stated.length, shown.length) > MAX_CHARACTERS) return [];
  const dates = /\p{Nd}/u.test(shown) ? findLabelledDates(shown, language) : [];
  const otherwise = fieldByName(element) ?? fieldBefore(element) ?? 'publishedAt';
  if (stated !== '' && dates.length < 2) {
    const label = dates[0]?.label ?? labelBeforeDate(shown);
    return [{ field: label === undefined ? otherwise : FIELDS[label], value: stated, from: 'page' }];
  }
  return dates.map(({ label, value }) => ({
    field: label === undefined ? otherwise : FIELDS[label],
    value,
    from: 'page',
  }));
}

const FIELDS = { published: 'publishedAt', modified: 'modifiedAt' } as const;
type DateField = (typeof FIELDS)[keyof typeof FIELDS];

function fieldByName({ hint, attributes }: PageElement): DateField | undefined {
  const names = `${hint} ${attributes.itemprop ?? ''}`.toLowerCase();
  if (hasPageName(names, 'published')) return 'publishedAt';
  return hasPageName(names, 'modified') ? 'modifiedAt' : undefined;
}

/** `Updated: <time>`: the label stands before the element, or before the one around it. */
function fieldBefore(element: PageElement): DateField | undefined {
  const { parent } = element;
  if (parent === undefined || parent.tag === 'body') return undefined;
  const before = parent.children.slice(0, parent.children.indexOf(element)).map(textOf).join(' ');
  const text = tidyText(before).slice(-MAX_LABEL);
  if (text === '')
    return parent.children.filter((child) => typeof child !== 'string').length === 1 ? fieldBefore(parent) : undefined;
  const label = labelBeforeDate(text);
  return label === undefined ? undefined : FIELDS[label];
}
