import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parse } from 'parse5';
import { RejectedInputError } from '../../../../errors.ts';
import type { Page, PageElement, PageHead, PageNode } from './page.ts';

type TreeNode = DefaultTreeAdapterTypes.ChildNode;
type TreeElement = DefaultTreeAdapterTypes.Element;

/** Browsers stop at 512 levels (HTML Standard leaves it open; Blink and WebKit use this number). */
const MAX_DEPTH = 512;
/** News pages have some thousands. */
const MAX_ELEMENTS = 60_000;
/** The parser compares each attribute of a tag with all before it. */
const MAX_ATTRIBUTES = 500;
const MAX_CHARACTERS = 12_000_000;
/** What is no text to read on; readings above characters (`rt`) repeat what stands below them. */
const UNREAD = new Set([
  'rt',
  'rp',
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'svg',
  'math',
  'object',
  'embed',
  'canvas',
]);

/**
 * Parses a page or a fragment as browsers do (HTML Standard, tree construction); runs nothing and loads nothing.
 * Throws `RejectedInputError` for a page of hostile shape: `too-deep`, `too-large`.
 */
export function parsePage(text: string): Page {
  const lean = text.replace(/data:[\w/+.-]+;base64,[\w+/=%]{200,}/g, 'data:,');
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

function convert(element: TreeElement, parent: PageElement | undefined, count: { next: number }): PageElement {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attrs) attributes[name] = value;
  const named = [
    attributes.class,
    attributes.id,
    attributes.role,
    attributes['data-testid'],
    attributes['data-component'],
  ];
  const hint = named
    .filter(Boolean)
    .join(' ')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();
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

function readHead(nodes: readonly TreeNode[]): PageHead {
  const metas: { name: string; content: string }[] = [];
  const links: { relation: string; address: string }[] = [];
  const jsonLd: string[] = [];
  let title = '';
  let language: string | undefined;
  const visit = (node: TreeNode): void => {
    if (!('tagName' in node)) return;
    const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? '';
    if (node.tagName === 'html') language = attribute('lang') || attribute('xml:lang') || undefined;
    else if (node.tagName === 'meta') {
      const content = attribute('content').trim();
      for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
        if (attribute(key) !== '' && content !== '') metas.push({ name: attribute(key).toLowerCase(), content });
      }
    } else if (node.tagName === 'link')
      links.push({ relation: attribute('rel').toLowerCase(), address: attribute('href') });
    else if (node.tagName === 'title' && title === '' && node.namespaceURI === names.NS.HTML) title = rawText(node);
    else if (node.tagName === 'script' && /ld\+json/i.test(attribute('type'))) jsonLd.push(rawText(node));
    for (const child of node.childNodes) visit(child);
  };
  for (const node of nodes) visit(node);
  return { language, title: title.trim(), metas, links, jsonLd };
}

function rawText(element: TreeElement): string {
  return element.childNodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('');
}
