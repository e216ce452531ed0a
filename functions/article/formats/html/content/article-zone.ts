import { hasPageName } from '../../../../language/newswire/index.ts';
import type { ContentPlace } from '../metadata/find-headline.ts';
import type { PageElement } from '../page/page.ts';

/** Where an element stands: by the headline, behind the text, in it, or anywhere else. */
export type Zone = 'head' | 'tail' | 'inside' | 'elsewhere';

/** So many elements before the headline, and after the first paragraph's start, still belong to the head. */
const BEFORE_HEADLINE = 40;
const AFTER_START = 12;
const BEFORE_END = 6;
const AFTER_END = 80;
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
    if (index >= this.#headStart && index <= start + AFTER_START) return 'head';
    if (index > end - BEFORE_END && index <= end + AFTER_END) return 'tail';
    return index > start && index <= end ? 'inside' : 'elsewhere';
  }

  /** How far an element stands from the headline; what stands before it counts double, for pages date their own top. */
  distanceToHeadline({ index }: PageElement): number {
    return index >= this.#headline ? index - this.#headline : 2 * (this.#headline - index);
  }

  /** Whether an element belongs to comments, teasers, forms or side columns that do not hold the article. */
  isOfOtherTexts(element: PageElement): boolean {
    let known = this.#ofOtherTexts.get(element);
    if (known === undefined) {
      const isOther =
        !this.#around.has(element) && (OTHER_TAGS.has(element.tag) || hasPageName(element.hint, 'otherTexts'));
      known = isOther || (element.parent !== undefined && this.isOfOtherTexts(element.parent));
      this.#ofOtherTexts.set(element, known);
    }
    return known;
  }
}
