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
  /** What stands in elements of their own. */
  readonly parts: readonly string[];
  readonly element: PageElement;
  readonly isSiteTitle: boolean;
}

interface Title {
  readonly value: string;
  readonly words: string;
  readonly from: Origin;
}

const HEADING_TAGS = new Set(['h1', 'h2', 'h3']);
/** Characters that a headline has. */
const MIN_HEADING = 3;
const MAX_HEADING = 300;
/** Characters: shorter texts are alike by chance. */
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
  const site = [...siteNames(markup), ...siteAddresses(page)];
  const titles = readTitles(page, markup, site);
  const headings = elementsBelow(page.root).flatMap(toHeading);
  const isAgreed = titlesAgree(titles);
  let best: { readonly heading: Heading; readonly rating: number } | undefined;
  for (const heading of headings) {
    const agreed = rateAgreement(heading.value, titles, site);
    if (agreed < MIN_SHARED && isAgreed && !isNear(heading, place)) continue;
    const rating = agreed + ratePlace(heading, place, pruned);
    if (rating >= MIN_RATING && rating > (best?.rating ?? 0)) best = { heading, rating };
  }
  if (best !== undefined) return withoutKicker(best.heading, titles, site);
  const first = titles[0];
  if (first !== undefined) return { value: first.value, from: first.from };
  const only = headings.find(({ element }) => element.tag === 'h1') ?? headings[0];
  return only === undefined ? undefined : { value: only.value, from: 'page', element: only.element };
}

/** A heading that shares so little with titles that agree is the name of a section or of the paper. */
const MIN_SHARED = 0.5;

function isNear({ element }: Heading, { start }: ContentPlace): boolean {
  return element.index <= start && start - element.index < NEAR_TEXT && !someAround(element, isHeaderOfSite);
}

/** The head of the site, with its menu, and not that of an article. */
function isHeaderOfSite(element: PageElement): boolean {
  return element.tag === 'header' && elementsBelow(element).some(({ tag }) => tag === 'nav');
}

/** Elements between a headline and the text. */
const NEAR_TEXT = 40;

function titlesAgree(titles: readonly Title[]): boolean {
  const words = titles.filter((title) => title.words.length >= MIN_AGREEING);
  return words.some((one) => words.some((other) => other.from !== one.from && other.words === one.words));
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
  const { value, kicker, parts } = readHeading(element);
  if (value.length < MIN_HEADING || value.length > MAX_HEADING) return [];
  const isSiteTitle = hasPageName(element.hint, 'siteTitle') || hasPageName(element.parent?.hint ?? '', 'siteTitle');
  return [{ value, kicker, parts, element, isSiteTitle: isSiteTitle || linksToRoot(element) }];
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

/** Elements before the text within which a heading is likelier the closer it stands. */
const NEAR = 150;

/** A heading often holds a kicker or a date before the headline that a title of the page gives alone, or behind a mark. */
function withoutKicker(
  { value, kicker, parts, element }: Heading,
  titles: readonly Title[],
  site: readonly string[],
): PageHeadline {
  const shown = { from: 'page' as const, element };
  if (kicker !== undefined) return { value, kicker, ...shown };
  const apart = splitByTitles(parts, titles);
  if (apart !== undefined) return { ...apart, ...shown };
  const own = comparable(value);
  const bare = titles.find(({ words }) => words.length >= MIN_AGREEING && own !== words && own.endsWith(` ${words}`));
  if (bare === undefined) return { value: stripSiteName(value, site, { guess: false }), ...shown };
  const before = value.slice(0, Math.max(0, value.length - bare.value.length)).trim();
  // What stands in one text with the headline is part of it, but for a date.
  if (!/^[\d\s.:/|–—-]+$|[|/•·]$/.test(before)) return { value, ...shown };
  const label = before.replace(/[\s:–—|•·/-]+$/, '');
  return { value: bare.value, kicker: label === '' ? undefined : label, from: bare.from, element };
}

/** `Initiative` + `Free checks for homes`, where a title has the second alone, or both with a mark between them. */
function splitByTitles(
  parts: readonly string[],
  titles: readonly Title[],
): Pick<PageHeadline, 'value' | 'kicker'> | undefined {
  for (let at = 1; at < parts.length; at += 1) {
    const [kicker, value] = [parts.slice(0, at).join(' '), parts.slice(at).join(' ')];
    const bare = value.replace(/^[\s:–—|•·/-]+/, '');
    if (bare.length < MIN_AGREEING) continue;
    // A mark that the page shows between the two makes them one headline, unless a title has the second alone.
    const isMarked = bare !== value || MARK_AT_EDGE.test(kicker);
    const isApart = (title: Title) => (isMarked ? title.words === comparable(bare) : partsAt(title, kicker, bare));
    if (titles.some(isApart)) return { value: bare, kicker: kicker.replace(MARK_AT_EDGE, '') };
  }
  return undefined;
}

const MARK_AT_EDGE = /[\s:–—|•·/-]+$/;

function partsAt({ value: title, words }: Title, kicker: string, value: string): boolean {
  const [own, before] = [comparable(value), comparable(kicker)];
  const begins = (text: string) =>
    text.length >= MIN_AGREEING && (text === own || own.startsWith(`${text} `) || text.startsWith(`${own} `));
  if (begins(words)) return true;
  const mark = /\s[|–—-]\s|\s?:\s/.exec(title);
  if (mark === null) return false;
  const behind = comparable(title.slice(mark.index + mark[0].length));
  const isKicker = comparable(title.slice(0, mark.index)) === before;
  return begins(behind) && (isKicker || !words.includes(before));
}

/** What a page names its site; some name it by the headline. */
function siteNames(markup: readonly MarkupValue[]): readonly string[] {
  const wordsOf = (field: MarkupValue['field']) =>
    markup.filter((each) => each.field === field).map(({ value }) => comparable(value));
  const headlines = wordsOf('headline').filter((words) => words.split(' ').length >= MIN_HEADLINE_WORDS);
  return wordsOf('publisher').filter((words) => !headlines.includes(words));
}

/** Words of a headline; a shorter one may be a section. */
const MIN_HEADLINE_WORDS = 5;

/** `example.org`, as titles of pages name their site too. */
function siteAddresses({ head }: Page): readonly string[] {
  const address = head.links.find(({ relation }) => relation === 'canonical')?.address ?? '';
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(address)?.[1];
  return host === undefined ? [] : [comparable(host)];
}
