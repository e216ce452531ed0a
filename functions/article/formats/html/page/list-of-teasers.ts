import { tidyText } from '../../../tidy-text.ts';
import { elementsBelow, type PageElement, textOf } from './page.ts';

/** Fewer entries of one kind do not make a list. */
const MIN_TEASERS = 3;
/** Characters. What holds more has more to say than where its link leads. */
const MAX_TEASER = 350;
const MIN_TITLE = 15;
/** Characters of running text. With less than this beside them, the teasers are what the page is about: a list. */
const MIN_ARTICLE = 400;

/**
 * The teasers of other articles, whatever their name: siblings alike, each a linked title and a line or two.
 * @param running characters of running text below each element
 */
export function findTeasers(root: PageElement, running: ReadonlyMap<PageElement, number>): ReadonlySet<PageElement> {
  const all = [root, ...elementsBelow(root)];
  const titled = aroundLinkedTitles(all);
  const teasers = titled.size === 0 ? [] : all.flatMap((element) => teasersIn(element, titled));
  const characters = teasers.reduce((sum, teaser) => sum + (running.get(teaser) ?? 0), 0);
  return new Set((running.get(root) ?? 0) - characters < MIN_ARTICLE ? [] : teasers);
}

/** What holds a title that is a link, or is one. */
function aroundLinkedTitles(elements: readonly PageElement[]): ReadonlySet<PageElement> {
  const titled = new Set<PageElement>();
  for (const element of elements) {
    if (!isLinkedTitle(element)) continue;
    for (let each: PageElement | undefined = element; each !== undefined && !titled.has(each); each = each.parent) {
      titled.add(each);
    }
  }
  return titled;
}

function teasersIn({ tag, children }: PageElement, titled: ReadonlySet<PageElement>): readonly PageElement[] {
  if (tag === 'ol' || children.length < MIN_TEASERS) return [];
  const parts = children.filter((child): child is PageElement => typeof child !== 'string');
  const alike = Map.groupBy(parts, (part) => `${part.tag} ${part.attributes.class ?? ''}`);
  return [...alike.values()]
    .filter((group) => group.length >= MIN_TEASERS)
    .map((group) => group.filter((part) => titled.has(part) && tidyText(textOf(part)).length <= MAX_TEASER))
    .filter((group) => group.length >= MIN_TEASERS)
    .flat();
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
