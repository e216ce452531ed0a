import { hasPageName } from '../../../../language/newswire/index.ts';

/** An element of a page, reduced to what reading needs: no scripts, styles or comments. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Class, id, role and the like in lower case: what the page's makers call this element. */
  readonly hint: string;
  readonly children: PageNode[];
  readonly parent: PageElement | undefined;
  /** Place among the page's elements in document order. */
  readonly index: number;
}

/** Text stands as a string. */
export type PageNode = PageElement | string;

export interface Page {
  readonly root: PageElement;
  readonly head: PageHead;
}

/** What the page says of itself outside its visible text. */
export interface PageHead {
  readonly language: string | undefined;
  readonly title: string;
  /** Name or property in lower case, and content, in document order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly links: readonly { readonly relation: string; readonly address: string }[];
  /** The JSON-LD scripts, unparsed. */
  readonly jsonLd: readonly string[];
}

/** All text below a node, as written. */
export function textOf(node: PageNode): string {
  if (typeof node === 'string') return node;
  return node.children.map(textOf).join(BREAKING.has(node.tag) ? ' ' : '');
}

const BREAKING = new Set(['table', 'tr', 'ul', 'ol', 'div', 'section', 'article', 'header', 'p', 'figure', 'dl']);

/** The elements below an element, in document order. */
export function elementsBelow(element: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  const visit = (around: PageElement): void => {
    for (const child of around.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** Whether an element or one of the elements around it passes. */
export function someAround(element: PageElement | undefined, test: (element: PageElement) => boolean): boolean {
  for (let each = element; each !== undefined; each = each.parent) if (test(each)) return true;
  return false;
}

/** A text that is nothing but a time of the day, as the entries of live blogs begin. */
export const CLOCK_TIME = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*\p{L}{1,4})?$/iu;

/** Whether an element's makers name it the article's body. */
export function isMarkedContent({ hint, attributes }: PageElement): boolean {
  return /articlebody/i.test(attributes.itemprop ?? '') || hasPageName(hint, 'content');
}
