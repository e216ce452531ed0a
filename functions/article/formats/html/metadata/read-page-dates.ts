import { hasPageName } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import { tidyText } from '../../../tidy-text.ts';
import type { ArticleZones, Zone } from '../content/article-zone.ts';
import type { PageBlock } from '../content/read-blocks.ts';
import { elementsBelow, type Page, type PageElement, someAround, textOf } from '../page/page.ts';

const URL_DATE = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|\d{0,6}\b)/;
/** An archive's copy has the day of the copy in its address. */
const ARCHIVE = /^.*web\.archive\.org\/web\/\d+[a-z_]*\//;
const MAX_CHARACTERS = 150;
const MAX_TEXT = 110;
const COPYRIGHT = /©|\(c\)|copyright/i;

/** Dates that the page shows: those by the headline, and all others. */
export interface PageDates {
  readonly near: readonly MarkupValue[];
  readonly far: readonly MarkupValue[];
}

/** Dates that the page shows: time elements, elements named for dates, short texts, and the date in its address. */
export function readPageDates(page: Page, zones: ArticleZones, blocks: readonly PageBlock[]): PageDates {
  const distance = (element: PageElement) => zones.distanceToHeadline(element);
  const elements = elementsBelow(page.root)
    .filter(isDateElement)
    .toSorted((one, other) => distance(one) - distance(other));
  const byZone = Map.groupBy(elements, (element) => zones.zoneOf(element));
  const inZone = (zone: Zone) => orderByCertainty(byZone.get(zone) ?? []).map((element) => dateValue(element));
  const elsewhere = (byZone.get('elsewhere') ?? []).filter(isByTheText);
  const blocksByZone = Map.groupBy(blocks, ({ element }) => zones.zoneOf(element));
  const blocksIn = (zone: Zone) =>
    (blocksByZone.get(zone) ?? []).toSorted((one, other) => distance(one.element) - distance(other.element));
  const around = blocksIn('elsewhere').filter(({ element }) => !zones.isOfOtherTexts(element));
  return {
    near: keepDates([...inZone('head'), ...shortTexts(blocksIn('head'))]),
    far: keepDates([
      ...inZone('tail'),
      ...shortTexts(blocksIn('tail')),
      ...orderByCertainty(elsewhere).map((element) => dateValue(element)),
      ...addressDates(page),
      ...shortTexts(blocksIn('inside').filter(({ text }) => text.length <= MAX_DATE_ALONE)),
      ...leadingDates([...blocksIn('head'), ...blocksIn('inside').slice(0, MAX_LEADING)]),
      ...titleDates(page),
      ...shortTexts(around).slice(0, MAX_AROUND),
    ]),
  };
}

const MAX_DATE_ALONE = 45;
const MAX_AROUND = 12;

function isDateElement({ tag, hint }: PageElement): boolean {
  return tag === 'time' || (tag !== 'body' && hasPageName(hint, 'date'));
}

/** Times marked as publication first, then other times, then elements that are only named for dates. */
function orderByCertainty(elements: readonly PageElement[]): readonly PageElement[] {
  const doubt = (element: PageElement) => (element.tag === 'time' ? 0 : 2) + (isMarkedPublished(element) ? 0 : 1);
  return elements.toSorted((one, other) => doubt(one) - doubt(other));
}

function keepDates(values: readonly MarkupValue[]): readonly MarkupValue[] {
  return values.filter(({ value }) => value.length <= MAX_CHARACTERS && /\d/.test(value));
}

function isMarkedPublished({ attributes, hint, parent }: PageElement): boolean {
  return (
    attributes.pubdate !== undefined ||
    hasPageName(`${hint} ${attributes.itemprop ?? ''} ${parent?.hint ?? ''}`, 'published')
  );
}

function dateValue(element: PageElement): MarkupValue {
  const around = `${element.hint} ${element.attributes.itemprop ?? ''}`.toLowerCase();
  const field = hasPageName(around, 'modified') && !hasPageName(around, 'published') ? 'modifiedAt' : 'publishedAt';
  const value = element.attributes.datetime || element.attributes.content || textOf(element);
  return { field, value: tidyText(value), from: 'page' };
}

/** A short text with a year: `Berlin, 4. Mai 2022`. */
function shortTexts(blocks: readonly PageBlock[]): MarkupValue[] {
  return blocks
    .filter(({ text }) => text.length <= MAX_TEXT && /\d{4}|\d\.\d{1,2}\.\d{2}/.test(text) && !COPYRIGHT.test(text))
    .map(({ text }) => ({ field: 'publishedAt', value: text, from: 'page' }));
}

/** `01.02.2022 – The market …`, `(21. November 2022) Customers …`: press releases date their first paragraph. */
const LEADING_DATE =
  /^(?:\p{L}{4,}\s\p{L}{2,3}\s)?\(?((?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{1,2}\.?\s\p{L}+\.?,?\s\d{4}|\p{L}+\s\d{1,2},\s\d{4}))\)?\s*(?:[–—|:•-]|\)|(?=[„“"»]))/u;
const MAX_LEADING = 40;

function leadingDates(blocks: readonly PageBlock[]): MarkupValue[] {
  return blocks.flatMap(({ text }) => {
    const date = LEADING_DATE.exec(text)?.[1];
    return date === undefined ? [] : [{ field: 'publishedAt' as const, value: date, from: 'page' as const }];
  });
}

/** `The story | DW | 23.05.2011`. */
function titleDates({ head }: Page): MarkupValue[] {
  const titles = [head.title, ...head.metas.filter(({ name }) => name === 'og:title').map(({ content }) => content)];
  return titles.flatMap((title) =>
    title
      .split(/\s*\|\s*|\s[–—-]\s/)
      .filter((piece) => /^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(piece))
      .map((value) => ({ field: 'publishedAt' as const, value, from: 'page' as const })),
  );
}

function isByTheText(element: PageElement): boolean {
  return !someAround(
    element,
    ({ tag, hint }) => tag === 'footer' || tag === 'aside' || (tag !== 'body' && hasPageName(hint, 'noDate')),
  );
}

function addressDates({ head }: Page): MarkupValue[] {
  const addresses = [
    ...head.links.filter(({ relation }) => /canonical|amphtml|shortlink/.test(relation)).map(({ address }) => address),
    ...head.metas.filter(({ name }) => name === 'og:url').map(({ content }) => content),
  ];
  return addresses.flatMap((address) => {
    const match = URL_DATE.exec(address.replace(ARCHIVE, ''));
    return match === null
      ? []
      : [{ field: 'publishedAt' as const, value: `${match[1]}-${match[2]}-${match[3]}`, from: 'url' as const }];
  });
}
