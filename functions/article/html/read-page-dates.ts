import type { MarkupValue } from '../document.ts';
import { tidyText } from '../tidy-text.ts';
import { elementsBelow, type Page, type PageElement, someAround, textOf } from './page.ts';
import type { PageBlock } from './read-blocks.ts';

const PUBLISHED_HINT = /publi|posted|pubdate|created|entry-date|post-date|article-date/;
const MODIFIED_HINT = /updat|modif|aktualis|edited/;
const DATE_HINT =
  /(?:^|[\s_-])(?:date|dates|datum|data|fecha|datetime|time|timestamp|published|publish|pubdate|posted|posted-on|postdate|zeit|meta|metadata|dateline|submitted|byline|info|article-info|post-info|postinfo)(?:$|[\s_-])/;
const NOT_DATE =
  /(?:^|[\s_-])(?:comment|comments|commentlist|related|sidebar|widget|footer|popular|recommended|copyright|teaser|teasers|latest|most-read|trending|ticker)(?:$|[\s_-])/;
const URL_DATE = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/_-]|\d{0,6}\b)/;
/** An archive's copy has the day of the copy in its address. */
const ARCHIVE = /^.*web\.archive\.org\/web\/\d+[a-z_]*\//;
const MAX_CHARACTERS = 150;

/** Dates that the page shows: time elements, elements named for dates, short texts, and the date in its address. */
export function readPageDates(page: Page, content: PageElement, blocks: readonly PageBlock[]): MarkupValue[] {
  const order = elementsBelow(page.root);
  const middle = order.indexOf(content);
  const near = order
    .map((element, index) => ({ element, distance: Math.abs(index - middle) }))
    .filter(({ element }) => !isElsewhere(element, content))
    .sort((one, other) => one.distance - other.distance)
    .map(({ element }) => element);
  const times = near.filter(({ tag }) => tag === 'time');
  const inOrder = [...times.filter(isMarkedPublished), ...times.filter((time) => !isMarkedPublished(time))];
  const named = near.filter(({ hint, tag }) => tag !== 'body' && tag !== 'time' && DATE_HINT.test(hint));
  const elements = [
    ...inOrder,
    ...named.filter(isMarkedPublished),
    ...named.filter((each) => !isMarkedPublished(each)),
  ];
  return [
    ...elements.map((element) => dateValue(element, readDate(element))),
    ...addressDates(page),
    ...readDatedTexts(blocks, content),
  ].filter(({ value }) => value.length <= MAX_CHARACTERS && /\d/.test(value));
}

function readDate(element: PageElement): string {
  return element.attributes.datetime || element.attributes.content || textOf(element);
}

/** A short text with a year, close before or after the article: `Berlin, 4. Mai 2022`. */
function readDatedTexts(blocks: readonly PageBlock[], content: PageElement): MarkupValue[] {
  const first = blocks.findIndex(({ element }) => someAround(element, (each) => each === content));
  const last = blocks.findLastIndex(({ element }) => someAround(element, (each) => each === content));
  if (first < 0) return [];
  const around = [
    ...blocks.slice(Math.max(0, first - BLOCKS_BEFORE), first).reverse(),
    ...blocks.slice(first, first + BLOCKS_INSIDE),
    ...blocks.slice(Math.max(first + BLOCKS_INSIDE, last - 1), last + BLOCKS_AFTER),
  ];
  return around
    .filter(
      ({ text }) =>
        text.length <= MAX_TEXT && /\d{4}|\d\.\d{1,2}\.\d{2}/.test(text) && !/©|\(c\)|copyright/i.test(text),
    )
    .map(({ text }) => ({ field: 'publishedAt', value: text, from: 'page' }));
}

const BLOCKS_BEFORE = 12;
const BLOCKS_INSIDE = 3;
const BLOCKS_AFTER = 4;
const MAX_TEXT = 110;

function isMarkedPublished({ attributes, hint, parent }: PageElement): boolean {
  return (
    attributes.pubdate !== undefined ||
    PUBLISHED_HINT.test(`${hint} ${attributes.itemprop ?? ''} ${parent?.hint ?? ''}`)
  );
}

function dateValue(element: PageElement, value: string): MarkupValue {
  const around = `${element.hint} ${element.attributes.itemprop ?? ''}`.toLowerCase();
  const field = MODIFIED_HINT.test(around) && !PUBLISHED_HINT.test(around) ? 'modifiedAt' : 'publishedAt';
  return { field, value: tidyText(value), from: 'page' };
}

function isElsewhere(element: PageElement, content: PageElement): boolean {
  return someAround(
    element,
    (each) =>
      each.tag === 'footer' ||
      each.tag === 'aside' ||
      (NOT_DATE.test(each.hint) && each.tag !== 'body' && !someAround(content, (outer) => outer === each)),
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
