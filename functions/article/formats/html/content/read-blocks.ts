import { hasPageName } from '../../../../language/newswire/index.ts';
import { byName } from '../../../by-name.ts';
import type { BlockKind } from '../../../schema.ts';
import { tidyText } from '../../../tidy-text.ts';
import { elementsBelow, type PageElement, type PageNode, textOf } from '../page/page.ts';
import type { PrunedElements } from '../page/prune-page.ts';
import { readSuperscript } from './read-superscript.ts';
import { readTable } from './read-table.ts';

/** A block of visible text with its place in the page. */
export interface PageBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Characters of the text that stand in links. */
  readonly linked: number;
  /** The nearest block element. */
  readonly element: PageElement;
  /** Of a caption: the picture of its figure. */
  readonly imageUrl?: string;
}

/** The sum of a measure of blocks, for each element that holds any of them. */
export function sumUpwards(
  blocks: readonly PageBlock[],
  measure: (block: PageBlock) => number,
): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const block of blocks) {
    const value = measure(block);
    for (let each: PageElement | undefined = block.element; each !== undefined; each = each.parent) {
      sums.set(each, (sums.get(each) ?? 0) + value);
    }
  }
  return sums;
}

const INLINE = new Set(
  'a abbr acronym b button bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img label meta link o:p blink'.split(
    ' ',
  ),
);
const KINDS: ReadonlyMap<string, BlockKind> = byName({
  'list-item': 'li dd',
  quote: 'blockquote',
  caption: 'figcaption caption',
  subhead: 'h1 h2 h3 h4 h5 h6 dt',
});

/** The blocks of a page in reading order; inline elements run together, block elements and double line breaks end a block. */
export function readBlocks(root: PageElement, pruned: PrunedElements): PageBlock[] {
  const reader = new BlockReader(pruned);
  reader.visit(root, 'paragraph');
  reader.flush('paragraph', root);
  return reader.blocks;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  readonly #pruned: PrunedElements;
  #open = '';
  #linked = 0;
  #breaks = 0;

  constructor(pruned: PrunedElements) {
    this.#pruned = pruned;
  }

  flush(kind: BlockKind, element: PageElement): void {
    const text = tidyText(this.#open);
    if (text !== '') {
      const imageUrl = kind === 'caption' ? pictureOf(element) : undefined;
      const linked = Math.min(this.#linked, text.length);
      this.blocks.push({ kind, text, linked, element, ...(imageUrl === undefined ? {} : { imageUrl }) });
    }
    this.#open = '';
    this.#linked = 0;
    this.#breaks = 0;
  }

  visit(element: PageElement, kind: BlockKind): void {
    for (const child of element.children) this.#visitNode(child, element, kind);
  }

  #visitNode(node: PageNode, around: PageElement, kind: BlockKind): void {
    if (typeof node === 'string') {
      if (this.#breaks > 0 && node.trim() !== '') this.#breaks = 0;
      this.#open += node;
      return;
    }
    if (this.#pruned.has(node)) return;
    if (node.tag === 'sup') this.#open += readSuperscript(node, around);
    else if (node.tag === 'br') this.#breakLine(kind, around);
    else if (isInline(node) && !holdsBlocks(node)) this.#visitInline(node, around, kind);
    else this.#visitBlock(node, around, kind);
  }

  #visitInline(node: PageElement, around: PageElement, kind: BlockKind): void {
    const own = isWithinText(node) ? undefined : markedKind(node);
    if (own !== undefined && own !== kind) {
      this.flush(kind, around);
      this.visit(node, own);
      this.flush(own, node);
      return;
    }
    const before = this.#open.length;
    this.visit(node, kind);
    if (node.tag === 'a') this.#linked += Math.max(0, this.#open.slice(before).trim().length);
  }

  #visitBlock(node: PageElement, around: PageElement, kind: BlockKind): void {
    this.flush(kind, around);
    const table = node.tag === 'table' ? readTable(node, this.#pruned) : undefined;
    if (table !== undefined) {
      this.blocks.push({ kind: 'table', text: table.text, linked: table.linked, element: node });
      return;
    }
    const inner = markedKind(node) ?? nestedKind(kind, KINDS.get(node.tag));
    this.visit(node, inner);
    this.flush(inner, node);
  }

  /** One line break is white space, two end a paragraph. */
  #breakLine(kind: BlockKind, element: PageElement): void {
    this.#open += ' ';
    this.#breaks += 1;
    if (this.#breaks >= 2) this.flush(kind, element);
  }
}

/** The address of the picture in the figure, or the box, around a caption. */
function pictureOf(caption: PageElement): string | undefined {
  let around: PageElement | undefined = caption;
  for (let level = 0; around !== undefined && level <= MAX_FIGURE_LEVELS; level += 1, around = around.parent) {
    const picture = elementsBelow(around).find(({ tag }) => tag === 'img' || tag === 'amp-img');
    const address = picture?.attributes.src ?? picture?.attributes['data-src'];
    if (address !== undefined && /^(?:https?:)?\/\//.test(address)) return address;
    if (around.tag === 'figure') return undefined;
  }
  return undefined;
}

/** Levels above a caption at which its picture still stands. */
const MAX_FIGURE_LEVELS = 3;

/** What stands in a caption or a quotation stays that, whatever elements it is made of. */
function nestedKind(outer: BlockKind, inner: BlockKind | undefined): BlockKind {
  if (outer === 'caption' || outer === 'credit' || outer === 'quote') return outer;
  return inner ?? outer;
}

function markedKind(element: PageElement): BlockKind | undefined {
  const { hint, tag, attributes } = element;
  if (hint === '' || tag === 'body' || tag === 'article') return undefined;
  const isCredit = hasPageName(hint, 'credit') || /copyrightHolder/.test(attributes.itemprop ?? '');
  if ((!isCredit && !hasPageName(hint, 'caption')) || textOf(element).length > MAX_MARKED) return undefined;
  return isCredit ? 'credit' : 'caption';
}

/** An agency in brackets after a place, `Lindau <span class="credit">(dpa)</span> -`, is part of the dateline. */
function isWithinText(element: PageElement): boolean {
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return typeof before === 'string' && /\p{L}/u.test(before) && /^\s*\(.*\)\s*$/.test(textOf(element));
}

/** Text beside pictures is longer than a caption: a class like `image-text` says little of it. */
const MAX_MARKED = 500;

/** Elements that HTML does not know, such as `<entity-link>`, are part of running text they stand in; alone they may be anything. */
function isInline({ tag, parent }: PageElement): boolean {
  if (INLINE.has(tag)) return true;
  if (BLOCKS.has(tag) || parent === undefined) return false;
  if (!INLINE.has(parent.tag) && !BLOCKS.has(parent.tag) && isInline(parent)) return true;
  return TEXT_TAGS.has(parent.tag) || parent.children.some((child) => typeof child === 'string' && child.trim() !== '');
}

/** Elements of HTML that begin on a line of their own (HTML Standard, 15.3). */
const BLOCKS = new Set(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead title tr ul video audio xmp'.split(
    ' ',
  ),
);
const TEXT_TAGS = new Set('p h1 h2 h3 h4 h5 h6 li td figcaption'.split(' '));

/** Old pages and careless templates wrap whole articles in `<span>`, `<font>` or `<a>`. */
function holdsBlocks(element: PageElement): boolean {
  return element.children.some((child) => {
    if (typeof child === 'string' || child.tag === 'br') return false;
    return !isInline(child) || holdsBlocks(child);
  });
}
