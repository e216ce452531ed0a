import { hasPageName } from '../../../../language/newswire/index.ts';
import { tidyText } from '../../../tidy-text.ts';
import type { ContentPlace } from '../metadata/find-headline.ts';
import { elementsBelow, type PageElement, textOf } from '../page/page.ts';

/** Where an element stands: by the headline, behind the text, in it, or anywhere else. */
export type Zone = 'head' | 'tail' | 'inside' | 'elsewhere';

/** So many elements before the headline, and after the first paragraph's start, still belong to the head. */
const BEFORE_HEADLINE = 40;
const AFTER_START = 12;
const BEFORE_END = 6;
const AFTER_END = 80;
/** A signature stands so near to the last paragraph. */
const BEHIND_END = 4;
/** A heading farther from the text than this is not the one above it. */
const MAX_HEAD = 500;
const OTHER_TAGS = new Set(['aside', 'form', 'nav']);

/** Tells where elements stand; what belongs to comments, teasers and side columns is always elsewhere. */
export class ArticleZones {
  readonly #place: ContentPlace;
  readonly #headline: number;
  readonly #headStart: number;
  readonly #around: ReadonlySet<PageElement>;
  readonly #ofOtherTexts = new Map<PageElement, boolean>();
  readonly #ofOtherSources = new Map<PageElement, boolean>();

  constructor(place: ContentPlace, headline: PageElement | undefined) {
    const at = headline?.index ?? place.start;
    const isAbove = at <= place.start && place.start - at <= MAX_HEAD;
    const start = isAbove ? at : Math.min(place.start, place.content.index);
    this.#place = place;
    this.#headline = start;
    this.#headStart = start - BEFORE_HEADLINE;
    const around = new Set<PageElement>();
    for (let each: PageElement | undefined = place.content; each !== undefined; each = each.parent) around.add(each);
    if (isAbove) for (let each = headline; each !== undefined; each = each.parent) around.add(each);
    this.#around = around;
  }

  zoneOf(element: PageElement): Zone {
    if (this.isOfOtherTexts(element)) return 'elsewhere';
    const { start, end } = this.#place;
    const { index } = element;
    if (index >= this.#headStart && index <= start + AFTER_START && (index <= end || index < start)) return 'head';
    if (index > end - BEFORE_END && index <= end + AFTER_END) return 'tail';
    return index > start && index <= end ? 'inside' : 'elsewhere';
  }

  /** Whether an element is of the article's text, at its end or right behind it. */
  endsAt(element: PageElement): boolean {
    const { end } = this.#place;
    return element.index >= end && element.index <= end + BEHIND_END && !this.isOfOtherTexts(element);
  }

  /** Whether an element holds the article's text, or its headline. */
  isAround(element: PageElement): boolean {
    return this.#around.has(element);
  }

  /** How far an element stands from the headline; what stands before it counts double, for pages date their own top. */
  distanceToHeadline({ index }: PageElement): number {
    return index >= this.#headline ? index - this.#headline : 2 * (this.#headline - index);
  }

  /** Whether an element belongs to comments, teasers, forms or side columns that do not hold the article. */
  isOfOtherTexts(element: PageElement): boolean {
    let known = this.#ofOtherTexts.get(element);
    if (known === undefined) {
      const isOther = !this.#around.has(element) && this.#isNamedOther(element);
      known = isOther || (element.parent !== undefined && this.isOfOtherTexts(element.parent));
      this.#ofOtherTexts.set(element, known);
    }
    return known;
  }

  /** Whether an element stands in a caption, a quotation or a post from elsewhere, whose dates and names are its own. */
  isOfOtherSource(element: PageElement): boolean {
    let known = this.#ofOtherSources.get(element);
    if (known === undefined) {
      const isSource = !this.#around.has(element) && isSourceOfItsOwn(element);
      known = isSource || (element.parent !== undefined && this.isOfOtherSource(element.parent));
      this.#ofOtherSources.set(element, known);
    }
    return known;
  }

  /** Between headline and text a side column without headings or links to articles, like any teaser without, is the article's. */
  #isNamedOther(element: PageElement): boolean {
    const isNamed = hasPageName(element.hint, 'otherTexts');
    if (!isNamed && !OTHER_TAGS.has(element.tag)) return false;
    const isBetween = element.index > this.#headline && element.index < this.#place.firstParagraph;
    const mayBeOwn = (isBetween && element.tag !== 'form') || (isNamed && hasPageName(element.hint, 'teaser'));
    return !mayBeOwn || leadsToArticles(element);
  }
}

function isSourceOfItsOwn({ tag, hint }: PageElement): boolean {
  return tag === 'blockquote' || tag === 'figure' || tag === 'figcaption' || hasPageName(hint, 'otherSource');
}

/** Whether an element holds a heading, or a link with as many words as a headline. */
function leadsToArticles(element: PageElement): boolean {
  return elementsBelow(element).some((each) => /^h[1-6]$/.test(each.tag) || isLinkedTitle(each));
}

/** Whether an element is a link that names an article: shorter ones name sections. */
export function isLinkedTitle(element: PageElement): boolean {
  return element.tag === 'a' && tidyText(textOf(element)).length >= MIN_LINKED_TITLE;
}

/** Characters. */
const MIN_LINKED_TITLE = 30;
