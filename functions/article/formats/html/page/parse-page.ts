import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parse } from 'parse5';
import { RejectedInputError } from '../../../../errors.ts';
import type { Page, PageElement, PageHead, PageNode } from './page.ts';
import { withoutScripts } from './without-scripts.ts';

type TreeNode = DefaultTreeAdapterTypes.ChildNode;
type TreeElement = DefaultTreeAdapterTypes.Element;

/** Browsers stop at 512 levels (HTML Standard leaves it open; Blink and WebKit use this number). */
const MAX_DEPTH = 512;
/** News pages have some thousands. */
const MAX_ELEMENTS = 60_000;
/** The parser compares each attribute of a tag with all before it. */
const MAX_ATTRIBUTES = 500;
const MAX_CHARACTERS = 12_000_000;
/** What is not text to read on; readings above characters (`rt`) repeat what stands below them. */
const UNREAD = new Set('rt rp script style noscript template iframe svg math object embed canvas'.split(' '));

/**
 * Parses a page or a fragment as browsers do (HTML Standard, tree construction); runs nothing and loads nothing.
 * Throws `RejectedInputError` for a page of hostile shape: `too-deep`, `too-large`.
 */
export function parsePage(text: string): Page {
  const lean = withoutScripts(text).replace(/data:[\w/+.-]+;base64,[\w+/=%]{200,}/g, 'data:,');
  guardSize(lean);
  let elements = 0;
  let depth = 0;
  const document = parse(lean, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        elements += 1;
        depth += 1;
        if (depth > MAX_DEPTH) throw tooDeep();
        if (elements > MAX_ELEMENTS) throw tooMany(`more than ${MAX_ELEMENTS} elements`);
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  const head = readHead(document.childNodes);
  const html = document.childNodes.find((node): node is TreeElement => node.nodeName === 'html');
  const body = html?.childNodes.find((node): node is TreeElement => node.nodeName === 'body');
  return { root: body === undefined ? emptyRoot() : convert(body, undefined, { next: 0 }), head };
}

function tooDeep(): RejectedInputError {
  return new RejectedInputError('too-deep', `the page nests elements more than ${MAX_DEPTH} levels deep`);
}

function tooMany(found: string): RejectedInputError {
  return new RejectedInputError('too-large', `the page has ${found}; an article page has far fewer`);
}

function guardSize(text: string): void {
  if (text.length > MAX_CHARACTERS) throw tooMany(`${text.length} characters, the limit is ${MAX_CHARACTERS}`);
  for (const [tag] of text.matchAll(/<[a-z][^<>]{4000,}/gi)) {
    const outsideValues = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    if (outsideValues.split(/[\s/]+/).length > MAX_ATTRIBUTES) {
      throw tooMany(`a tag with more than ${MAX_ATTRIBUTES} attributes`);
    }
  }
}

function emptyRoot(): PageElement {
  return { tag: 'body', attributes: {}, hint: '', children: [], parent: undefined, index: 0 };
}

const NAMING_ATTRIBUTES = ['class', 'id', 'role', 'data-testid', 'data-component'];

function convert(element: TreeElement, parent: PageElement | undefined, count: { next: number }): PageElement {
  const attributes = attributesOf(element);
  const hint = attributes === NO_ATTRIBUTES ? '' : hintOf(attributes);
  const children: PageNode[] = [];
  const converted: PageElement = { tag: element.tagName, attributes, hint, children, parent, index: count.next++ };
  for (const child of element.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) children.push(child.value);
    else if ('tagName' in child && child.namespaceURI === names.NS.HTML && !UNREAD.has(child.tagName)) {
      children.push(convert(child, converted, count));
    }
  }
  return converted;
}

/** The names that its makers give to an element, in lower case, `articleBody` as `article-body`. */
function hintOf(attributes: Readonly<Record<string, string>>): string {
  const given = NAMING_ATTRIBUTES.map((name) => attributes[name]).filter(Boolean);
  return given
    .join(' ')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function attributesOf({ attrs }: TreeElement): Readonly<Record<string, string>> {
  if (attrs.length === 0) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  // That name would set what all objects have in common, and no page needs it.
  for (const { name, value } of attrs) if (name !== '__proto__') attributes[name] = value;
  return attributes;
}

const HEAD_TAGS = new Set('html title meta link script'.split(' '));

function readHead(nodes: readonly TreeNode[]): PageHead {
  const elements = headElementsIn(nodes).map((element) => ({ element, attributes: attributesOf(element) }));
  const tagged = (tag: string) => elements.filter(({ element }) => element.tagName === tag);
  const titles = tagged('title').filter(({ element }) => element.namespaceURI === names.NS.HTML);
  const [root] = tagged('html');
  return {
    language: root?.attributes.lang || root?.attributes['xml:lang'] || undefined,
    title: titles.map(({ element }) => rawText(element).trim()).find((title) => title !== '') ?? '',
    metas: tagged('meta').flatMap(({ attributes }) => readMeta(attributes)),
    links: tagged('link').map(({ attributes: { rel = '', href = '' } }) => ({
      relation: rel.toLowerCase(),
      address: href,
    })),
    jsonLd: tagged('script')
      .filter(({ attributes }) => /ld\+json/i.test(attributes.type ?? ''))
      .map(({ element }) => rawText(element)),
  };
}

/** They may stand anywhere in the page. */
function headElementsIn(nodes: readonly TreeNode[]): readonly TreeElement[] {
  const found: TreeElement[] = [];
  const visit = (around: readonly TreeNode[]): void => {
    for (const node of around) {
      if (!('tagName' in node)) continue;
      if (HEAD_TAGS.has(node.tagName)) found.push(node);
      visit(node.childNodes);
    }
  };
  visit(nodes);
  return found;
}

function readMeta(attributes: Readonly<Record<string, string>>): { name: string; content: string }[] {
  const content = attributes.content?.trim() ?? '';
  const keys = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => attributes[key] ?? '');
  return keys.filter((key) => key !== '' && content !== '').map((key) => ({ name: key.toLowerCase(), content }));
}

function rawText(element: TreeElement): string {
  return element.childNodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('');
}
