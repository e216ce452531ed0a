import { hasPageName } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import type { Origin } from '../../../schema.ts';
import { tidyText } from '../../../tidy-text.ts';
import { elementsBelow, type Page, type PageElement, someAround } from '../page/page.ts';
import type { PrunedElements } from '../page/prune-page.ts';
import { readHeading } from './read-heading.ts';
import { comparable, stripSiteName } from './strip-site-name.ts';

export interface PageHeadline {
  readonly value: string;
  readonly from: Origin;
  readonly kicker?: string;
  /** The heading that shows it; absent where only markup gives it. */
  readonly element?: PageElement;
}

/** Where the article stands among the page's elements. */
export interface ContentPlace {
  readonly content: PageElement;
  /** The first element of the article's text. */
  readonly start: number;
  /** Behind headings and labels. */
  readonly firstParagraph: number;
  /** The last element of the article's text. */
  readonly end: number;
}

interface Heading {
  readonly value: string;
  readonly kicker?: string;
  readonly element: PageElement;
  readonly isSiteTitle: boolean;
}

interface Title {
  readonly value: string;
  readonly words: string;
  readonly from: Origin;
}

const HEADING_TAGS = new Set(['h1', 'h2', 'h3']);
const MIN_HEADING = 3;
const MAX_HEADING = 300;
const MIN_AGREEING = 15;
/** A heading below this is not a headline. */
const MIN_RATING = 3;

/**
 * The headline without the site's name. The visible heading that agrees best with the page's own titles and stands
 * where a headline stands wins; otherwise JSON-LD, meta tags and the title, in this order.
 */
export function findHeadline(
  page: Page,
  markup: readonly MarkupValue[],
  place: ContentPlace,
  pruned: PrunedElements,
): PageHeadline | undefined {
  const site = siteNames(markup);
  const titles = readTitles(page, markup, site);
  const headings = elementsBelow(page.root).flatMap(toHeading);
  let best: { readonly heading: Heading; readonly rating: number } | undefined;
  for (const heading of headings) {
    const rating = rateAgreement(heading.value, titles, site) + ratePlace(heading, place, pruned);
    if (rating >= MIN_RATING && rating > (best?.rating ?? 0)) best = { heading, rating };
  }
  if (best !== undefined) return withoutKicker(best.heading, titles, site);
  const first = titles[0];
  if (first !== undefined) return { value: first.value, from: first.from };
  const only = headings.find(({ element }) => element.tag === 'h1') ?? headings[0];
  return only === undefined ? undefined : { value: only.value, from: 'page', element: only.element };
}

function readTitles(page: Page, markup: readonly MarkupValue[], site: readonly string[]): readonly Title[] {
  const stated = markup
    .filter(({ field }) => field === 'headline')
    .map(({ value, from }) => ({ value: tidyText(value), from }));
  return [...stated, { value: tidyText(page.head.title), from: 'page' as const }]
    .map(({ value, from }) => ({ value: stripSiteName(value, site), from }))
    .map((title) => ({ ...title, words: comparable(title.value) }))
    .filter(({ words }) => words !== '' && !site.includes(words));
}

function toHeading(element: PageElement): Heading[] {
  const { itemprop = '', class: names = '' } = element.attributes;
  const isNamed = /(?:^|\s)headline(?:\s|$)/.test(itemprop) || WORD_TITLE.test(names);
  if (!HEADING_TAGS.has(element.tag) && !isNamed) return [];
  const { value, kicker } = readHeading(element);
  if (value.length < MIN_HEADING || value.length > MAX_HEADING) return [];
  const isSiteTitle = hasPageName(element.hint, 'siteTitle') || hasPageName(element.parent?.hint ?? '', 'siteTitle');
  return [{ value, kicker, element, isSiteTitle: isSiteTitle || linksToRoot(element) }];
}

/** What Word calls the paragraph of a title when it saves a document as HTML. */
const WORD_TITLE = /^MsoTitle/;

/** A heading that leads to the front page is the site's name. */
function linksToRoot(element: PageElement): boolean {
  return elementsBelow(element).some(({ tag, attributes }) => {
    if (tag !== 'a' || attributes.href === undefined) return false;
    const address = attributes.href.replace(/^.*web\.archive\.org\/web\/\d+[a-z_]*\//, '');
    return /^(?:https?:)?\/\/[^/]+\/?$|^\/$|^index\.\w+$/.test(address);
  });
}

/** How well a heading agrees with the page's titles: the same, a part of one, or mostly the same words. */
function rateAgreement(heading: string, titles: readonly Title[], site: readonly string[]): number {
  const own = comparable(heading);
  if (own === '' || site.includes(own)) return -5;
  return Math.max(0, ...titles.map(({ words }) => agreement(own, words)));
}

function agreement(own: string, title: string): number {
  if (title === own) return 5;
  if (own.length >= MIN_AGREEING) {
    if (title.startsWith(own) || own.startsWith(title)) return 4;
    if (title.length >= MIN_AGREEING && own.endsWith(title)) return 4;
    if (title.includes(own)) return 3;
  }
  const [shorter, longer] = [own, title].map((text) => new Set(text.split(' '))).sort((a, b) => a.size - b.size);
  if (shorter === undefined || longer === undefined || shorter.size < 2) return title.startsWith(own) ? 1 : 0;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return (3 * 2 * shared) / (shorter.size + longer.size);
}

/** A headline is a first-order heading that stands right before the text, not in a box and not among its subheads. */
function ratePlace({ element, isSiteTitle }: Heading, place: ContentPlace, pruned: PrunedElements): number {
  let rating =
    element.tag === 'h1' || WORD_TITLE.test(element.attributes.class ?? '') ? 3 : element.tag === 'h2' ? 1 : 0;
  if (isSiteTitle) rating -= 5;
  if (someAround(element, (each) => pruned.has(each))) rating -= 3;
  if (hasPageName(element.hint, 'title') || /headline/.test(element.attributes.itemprop ?? '')) rating += 0.5;
  const distance = place.start - element.index;
  if (distance >= 0 && distance < NEAR) rating += 1.5 - distance / NEAR;
  if (distance < 0) rating -= element.index > place.end ? 3 : 1.5;
  return rating;
}

const NEAR = 150;

/** A heading often holds a kicker or a date before the headline that a title of the page gives alone. */
function withoutKicker(
  { value, kicker, element }: Heading,
  titles: readonly Title[],
  site: readonly string[],
): PageHeadline {
  const shown = { from: 'page' as const, element };
  if (kicker !== undefined) return { value, kicker, ...shown };
  const own = comparable(value);
  const bare = titles.find(({ words }) => words.length >= MIN_AGREEING && own !== words && own.endsWith(` ${words}`));
  if (bare === undefined) return { value: stripSiteName(value, site, { guess: false }), ...shown };
  const before = value.slice(0, Math.max(0, value.length - bare.value.length)).trim();
  // In “The seven secrets” the word “The” is not a kicker.
  if (/^\p{L}{1,3}$/u.test(before)) return { value, ...shown };
  const label = before.replace(/[\s:–—|•·/-]+$/, '');
  return { value: bare.value, kicker: label === '' ? undefined : label, from: bare.from, element };
}

function siteNames(markup: readonly MarkupValue[]): readonly string[] {
  return markup.filter(({ field }) => field === 'publisher').map(({ value }) => comparable(value));
}
