import type { MarkupValue } from '../document.ts';
import type { Origin } from '../schema.ts';
import { tidyText } from '../tidy-text.ts';
import { elementsBelow, type Page, type PageElement, textOf } from './page.ts';

export interface PageHeadline {
  readonly value: string;
  readonly from: Origin;
}

const SEPARATOR = /\s+[|\-–—·•:»«/~]+\s+|\s*[|»«]\s*/;

/**
 * The headline without the site's name. The visible heading that agrees best with the page's own titles wins;
 * otherwise JSON-LD, meta tags and the title, in this order.
 */
export function findHeadline(page: Page, markup: readonly MarkupValue[]): PageHeadline | undefined {
  const stated = markup
    .filter(({ field }) => field === 'headline')
    .map(({ value, from }) => ({ value: tidyText(value), from }))
    .filter(({ value }) => value !== '');
  const site = siteNames(markup);
  const title = tidyText(page.head.title);
  const titles = [...stated, { value: title, from: 'page' as const }].filter(({ value }) => value !== '');
  const headings = [...elementsBelow(page.root)].flatMap((element) => readHeading(element));
  const rated = headings.map((heading) => ({ ...heading, agreement: rateHeading(heading, titles, site) }));
  const best = rated.reduce((one, other) => (other.agreement > one.agreement ? other : one), NO_HEADING);
  if (best.agreement > 0) return withoutKicker(best.value, stated);
  const first = stated[0];
  if (first !== undefined) return { value: withoutSiteName(first.value, site), from: first.from };
  if (title !== '') return { value: withoutSiteName(title, site), from: 'page' };
  const only = headings.find(({ tag }) => tag === 'h1') ?? headings[0];
  return only === undefined ? undefined : { value: only.value, from: 'page' };
}

interface Heading {
  readonly value: string;
  readonly tag: string;
  readonly isSiteTitle: boolean;
}

const NO_HEADING = { value: '', agreement: 0 };
const SITE_HINT =
  /(?:^|[\s_-])(?:site-?title|site-?name|logo|brand|branding|blog-?title|masthead|site-header)(?:$|[\s_-])/;
const MIN_HEADING = 3;

function readHeading(element: PageElement): Heading[] {
  if (element.tag !== 'h1' && element.tag !== 'h2' && element.tag !== 'h3') return [];
  const value = tidyText(textOf(element));
  const isSiteTitle = SITE_HINT.test(element.hint) || SITE_HINT.test(element.parent?.hint ?? '');
  return value.length < MIN_HEADING ? [] : [{ value, tag: element.tag, isSiteTitle }];
}

/** How well a heading agrees with the page's titles; a title ends in the site's name, so its start counts more. */
function rateHeading(heading: Heading, titles: readonly PageHeadline[], site: readonly string[]): number {
  const own = comparable(heading.value);
  if (own === '' || site.includes(own)) return 0;
  const rate = (title: string): number => {
    if (title === own) return 6;
    if (own.length < MIN_AGREEING) return title.startsWith(own) && own.includes(' ') ? 2 : 0;
    if (title.startsWith(own)) return 5;
    if (own.endsWith(title) && title.length >= MIN_AGREEING) return 4;
    return title.includes(own) ? 2 : 0;
  };
  const agreement = Math.max(0, ...titles.map(({ value }) => rate(comparable(value))));
  if (agreement === 0) return 0;
  return agreement + (heading.tag === 'h1' ? 1 : 0) - (heading.isSiteTitle ? 4 : 0);
}

const MIN_AGREEING = 15;

/** A heading often holds a kicker or a date before the headline that markup gives alone. */
function withoutKicker(heading: string, stated: readonly PageHeadline[]): PageHeadline {
  const own = comparable(heading);
  const bare = stated.find(({ value }) => {
    const title = comparable(value);
    return title.length >= MIN_AGREEING && own !== title && own.endsWith(title);
  });
  return bare ?? { value: heading, from: 'page' };
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function siteNames(markup: readonly MarkupValue[]): readonly string[] {
  return markup.filter(({ field }) => field === 'publisher').map(({ value }) => comparable(value));
}

/** `Storm hits coast | The Daily Example` → `Storm hits coast`. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const first = parts[0] ?? title;
  const isSite = (part: string) =>
    siteNames.some(
      (site) =>
        site !== '' &&
        (comparable(part) === site || site.includes(comparable(part)) || comparable(part).includes(site)),
    );
  const last = parts.at(-1) ?? '';
  if (isSite(first)) return title.slice(title.indexOf(parts[1] ?? '')).trim();
  const cut = parts.findIndex((part, index) => index > 0 && isSite(part));
  if (cut > 0) return title.slice(0, title.lastIndexOf(parts[cut] ?? '')).replace(/[\s|\-–—·•:»«/~]+$/, '');
  const isShortTail = last.split(' ').length <= 4 && title.length - last.length >= 20;
  return isShortTail ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|\-–—·•:»«/~]+$/, '') : title;
}
