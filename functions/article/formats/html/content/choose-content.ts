import { DENSE_LETTERS } from '../../../../language/scripts/index.ts';
import { elementsBelow, isMarkedContent, type PageElement, someAround } from '../page/page.ts';
import { isLinkedTitle } from './article-zone.ts';
import type { PageBlock } from './read-blocks.ts';

/** An element of such a name is the article when it holds this share of the best sum. */
const MARKED_SHARE = 0.4;
/** A part that holds this share of the whole's score is the article; the rest stands around it. */
const SHARE_TO_NARROW = 0.82;
const DENSE_LETTER = new RegExp(`[${DENSE_LETTERS}]`, 'gu');
const DENSE_WEIGHT = 2;

/** What a block adds to the element that holds it: running text much, short or linked text less than nothing. */
export function scoreBlock({ kind, text, linked }: PageBlock): number {
  const length = text.length + (text.match(DENSE_LETTER)?.length ?? 0) * (DENSE_WEIGHT - 1);
  const density = linked / text.length;
  if (kind === 'caption' || kind === 'credit') return 0;
  if (density > 0.55) return -Math.min(60, 15 + length * 0.3);
  const worth = Math.min(length, 600) * (1 - 1.6 * density);
  if (kind === 'subhead') return length > 15 ? 8 : 0;
  return kind === 'table' ? worth * 0.4 : scoreProse(kind, text, length, worth);
}

function scoreProse(kind: PageBlock['kind'], text: string, length: number, worth: number): number {
  const isSentence = /[.!?…。！？।؟:;"”»]\s*$/.test(text);
  if (length < 30) return isSentence && kind === 'paragraph' ? 1 : -6;
  if (kind === 'list-item') return isSentence || length > 80 ? worth * 0.7 : worth * 0.15 - 6;
  if (length < 80 && !isSentence) return -6;
  return worth;
}

interface Measured {
  readonly element: PageElement;
  readonly score: number;
}

/** The element whose text is most likely the article: the best sum of block scores, narrowed to what carries it. */
export function chooseContent(blocks: readonly PageBlock[], root: PageElement): PageElement {
  const sums = sumScores(blocks, root);
  let chosen = bestMarked(sums) ?? best(sums, () => true) ?? { element: root, score: 0 };
  for (;;) {
    const inner = bestChild(chosen.element, sums);
    if (inner === undefined || inner.score <= 0 || inner.score < chosen.score * SHARE_TO_NARROW) return chosen.element;
    if (hasTwin(inner.element, chosen.element, sums)) return chosen.element;
    chosen = inner;
  }
}

/** The least that a part adds: a list of a hundred links or results beside the text says no more than one of ten. */
const LEAST_SCORE = -60;

/** The sum of the scores of blocks, for each element that holds any of them. */
function sumScores(blocks: readonly PageBlock[], root: PageElement): ReadonlyMap<PageElement, number> {
  const own = new Map<PageElement, number>();
  for (const block of blocks) own.set(block.element, (own.get(block.element) ?? 0) + scoreBlock(block));
  const sums = new Map<PageElement, number>();
  const visit = (element: PageElement): number => {
    let sum = own.get(element) ?? 0;
    for (const child of element.children) if (typeof child !== 'string') sum += Math.max(LEAST_SCORE, visit(child));
    sums.set(element, sum);
    return sum;
  };
  visit(root);
  return sums;
}

/** A text that its makers cut into several elements of one kind: the longest of them is not the whole. */
function hasTwin(element: PageElement, around: PageElement, sums: ReadonlyMap<PageElement, number>): boolean {
  return around.children.some(
    (child) =>
      typeof child !== 'string' &&
      child !== element &&
      child.tag === element.tag &&
      sharesName(child, element) &&
      (sums.get(child) ?? 0) > MIN_TWIN,
  );
}

/** Score of a part that is text by itself. */
const MIN_TWIN = 100;

/** The classes `story-body` and `story-body-2` name parts of one thing, as two elements without names may do. */
function sharesName(one: PageElement, other: PageElement): boolean {
  return one.hint === other.hint || (classOf(one) !== '' && classOf(one) === classOf(other));
}

function classOf({ attributes }: PageElement): string {
  return (attributes.class ?? '').replace(/[-_]*\d+(?=\s|$)/g, '');
}

/** One paragraph, list or heading is never the whole article, however long it is beside the others. */
const NEVER_CONTENT = new Set(
  'p li ul ol dl dt dd blockquote span a font b strong em i h1 h2 h3 h4 h5 h6 figure label'.split(' '),
);

function bestChild(element: PageElement, sums: ReadonlyMap<PageElement, number>): Measured | undefined {
  let found: Measured | undefined;
  for (const child of element.children) {
    if (typeof child === 'string' || NEVER_CONTENT.has(child.tag)) continue;
    const score = sums.get(child) ?? 0;
    if (found === undefined || score > found.score) found = { element: child, score };
  }
  return found;
}

/** An element that its makers name the article's body, where it holds a fair part of the page's text. */
function bestMarked(sums: ReadonlyMap<PageElement, number>): Measured | undefined {
  const most = best(sums, () => true)?.score ?? 0;
  const marked = best(sums, isMarkedContent);
  return marked !== undefined && marked.score > most * MARKED_SHARE ? aroundParts(marked, sums) : undefined;
}

/** The element around all of several bodies of one name in one article, where it holds hardly more than these. */
function aroundParts(marked: Measured, sums: ReadonlyMap<PageElement, number>): Measured {
  const article = articleAround(marked.element);
  const parts = [...sums].filter(
    ([element, score]) =>
      score > MIN_TWIN &&
      isMarkedContent(element) &&
      element.tag === marked.element.tag &&
      sharesName(element, marked.element) &&
      articleAround(element) === article,
  );
  let around = marked.element;
  while (!parts.every(([part]) => someAround(part, (each) => each === around))) {
    if (around.parent === undefined) return marked;
    around = around.parent;
  }
  if (parts.some(([part]) => isUnderLinkedTitle(part, around))) return marked;
  const held = parts.reduce((sum, [part, score]) => sum + (isInside(part, parts) ? 0 : score), 0);
  const score = sums.get(around) ?? 0;
  return score <= held * MOST_AROUND_PARTS ? { element: around, score } : marked;
}

/** Between the parts of a text stand pictures and boxes, but hardly other texts. */
const MOST_AROUND_PARTS = 1.3;

function isInside(part: PageElement, parts: readonly (readonly [PageElement, number])[]): boolean {
  return parts.some(([other]) => other !== part && someAround(part, (each) => each === other));
}

/** Whether a part stands with a title that leads to it: it is another article. */
function isUnderLinkedTitle(part: PageElement, around: PageElement): boolean {
  let branch = part;
  while (branch !== around && branch.parent !== undefined && branch.parent !== around) branch = branch.parent;
  return elementsBelow(branch).some(
    (each) => isLinkedTitle(each) && !someAround(each, ({ tag }) => tag === 'p' || tag === 'li'),
  );
}

function articleAround(element: PageElement): PageElement | undefined {
  let around = element.parent;
  while (around !== undefined && around.tag !== 'article') around = around.parent;
  return around;
}

/** The innermost of the elements with the highest sum. */
function best(
  sums: ReadonlyMap<PageElement, number>,
  accepts: (element: PageElement) => boolean,
): Measured | undefined {
  let found: Measured | undefined;
  for (const [element, score] of sums) {
    if (score > (found?.score ?? 0) && !NEVER_CONTENT.has(element.tag) && accepts(element)) found = { element, score };
  }
  return found;
}
