import { tidyText } from '../../../tidy-text.ts';
import { elementsBelow, type PageElement, textOf } from './page.ts';

const MIN_TEASERS = 3;
/** Characters. What holds more has more to say than where its link leads. */
const MAX_TEASER = 350;
const MIN_TITLE = 15;
/** Share of an element's parts that are teasers; a heading or a button may stand among them. */
const MOST = 0.75;

/** Whether an element is made of teasers, whatever its name: parts alike, each a linked title and a line or two. */
export function isMadeOfTeasers(element: PageElement): boolean {
  if (element.tag === 'ol' || element.children.length < MIN_TEASERS) return false;
  const parts = element.children.filter((child): child is PageElement => typeof child !== 'string');
  if (parts.length < MIN_TEASERS) return false;
  const teasers = parts.filter(isTeaser);
  if (teasers.length < MIN_TEASERS) return false;
  const shown = parts.filter((part) => tidyText(textOf(part)) !== '');
  const alike = Map.groupBy(teasers, ({ tag, attributes }) => `${tag} ${attributes.class ?? ''}`);
  return teasers.length >= shown.length * MOST && alike.size * 2 <= teasers.length;
}

function isTeaser(part: PageElement): boolean {
  if (tidyText(textOf(part)).length > MAX_TEASER) return false;
  return [part, ...elementsBelow(part)].some((each) => isLinkedTitle(each));
}

/** A heading that is a link, or a link around one. */
function isLinkedTitle(element: PageElement): boolean {
  const isHeading = /^h[2-6]$/.test(element.tag);
  if (!isHeading && !isLink(element)) return false;
  const inner = elementsBelow(element).find((each) => (isHeading ? isLink(each) : /^h[2-6]$/.test(each.tag)));
  return inner !== undefined && tidyText(textOf(inner)).length >= MIN_TITLE;
}

function isLink({ tag, attributes }: PageElement): boolean {
  return tag === 'a' && attributes.href !== undefined && !attributes.href.startsWith('#');
}
