import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { RejectedInputError } from '../errors.ts';
import { tidyText } from './assemble-article.ts';
import type { ParsedBlock, ParsedDocument } from './document.ts';
import { readMarkup } from './read-markup.ts';
import { findDateline, splitCredit } from './wire-structure.ts';

/** Readability's time grows about with the cube of the depth; browsers stop at 512 levels. */
const MAX_DEPTH = 400;
const MAX_ELEMENTS = 100_000;
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'NAV',
  'FORM',
  'BUTTON',
  'IFRAME',
  'SVG',
  'OBJECT',
]);
const KINDS: Readonly<Record<string, ParsedBlock['kind']>> = {
  LI: 'list-item',
  BLOCKQUOTE: 'quote',
  TABLE: 'table',
  PRE: 'paragraph',
  FIGCAPTION: 'caption',
  H1: 'headline',
  H2: 'subhead',
  H3: 'subhead',
  H4: 'subhead',
  H5: 'subhead',
  H6: 'subhead',
};
const BLOCK_TAGS = new Set([
  ...Object.keys(KINDS),
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'UL',
  'OL',
  'FIGURE',
  'MAIN',
  'BODY',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'DL',
  'DT',
  'DD',
  'BR',
  'HR',
]);

/** Exactly what a page shows of its article; navigation, boxes and cookie texts are left out and counted. */
export function parseHtml(html: string): ParsedDocument {
  const tree = parse(html);
  guardShape(tree);
  const { document } = parseHTML(serialize(tree));
  const markup = readMarkup(document);
  const characters = tidyText(visibleText(document.body)).length;
  const content = new Readability(document.cloneNode(true) as Document, { charThreshold: 200 }).parse()?.content;
  const body = content == null ? document.body : parseHTML(`<html><body>${content}</body></html>`).document.body;
  const blocks = withHeadline(readBlocks(body), markup);
  const used = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const left = Math.max(0, characters - used);
  return {
    blocks,
    markup,
    characters,
    dropped: left === 0 ? [] : [{ characters: left, reason: 'not part of the article' }],
  };
}

type TreeNode = DefaultTreeAdapterTypes.Node;

/** Hostile or broken pages are turned away before anything slow sees them. */
function guardShape(root: TreeNode): void {
  let elements = 0;
  let level: readonly TreeNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH)
      throw new RejectedInputError('too-deep', `the page nests elements more than ${MAX_DEPTH} levels deep`);
    elements += level.length;
    if (elements > MAX_ELEMENTS)
      throw new RejectedInputError('too-large', `the page has more than ${MAX_ELEMENTS} nodes`);
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  }
}

function visibleText(element: Element): string {
  if (SKIPPED.has(element.tagName)) return '';
  return [...element.childNodes]
    .map((node) => (isElement(node) ? ` ${visibleText(node)} ` : node.nodeType === 3 ? (node.textContent ?? '') : ''))
    .join('');
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Text in reading order; inline elements run together, block elements part paragraphs. */
function readBlocks(body: Element): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let open = '';
  const flush = (kind: ParsedBlock['kind']) => {
    const text = tidyText(open);
    open = '';
    if (text !== '') blocks.push(...shape(kind, text, blocks));
  };
  const walk = (element: Element, kind: ParsedBlock['kind']): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) open += node.textContent ?? '';
      if (!isElement(node) || SKIPPED.has(node.tagName)) continue;
      if (node.tagName === 'TABLE') {
        flush(kind);
        open = [...node.querySelectorAll('tr')]
          .map((row) => tidyText([...row.children].map((cell) => cell.textContent ?? '').join(' | ')))
          .join(' ; ');
        flush('table');
      } else if (BLOCK_TAGS.has(node.tagName)) {
        flush(kind);
        const inner = KINDS[node.tagName] ?? kind;
        walk(node, inner);
        flush(inner);
      } else walk(node, kind);
    }
  };
  walk(body, 'paragraph');
  flush('paragraph');
  return blocks;
}

function shape(kind: ParsedBlock['kind'], text: string, before: readonly ParsedBlock[]): readonly ParsedBlock[] {
  if (kind === 'headline')
    return [{ kind: before.some((block) => block.kind === 'headline') ? 'subhead' : 'headline', text }];
  if (kind !== 'paragraph') return [{ kind, text }];
  const captioned = splitCredit(text);
  if (captioned !== undefined) return captioned;
  const dateline = before.some((block) => block.kind === 'paragraph') ? undefined : findDateline(text);
  if (dateline === undefined) return [{ kind, text }];
  return [
    { kind: 'dateline', text: dateline.raw },
    { kind: 'paragraph', text: text.slice(dateline.raw.length) },
  ];
}

/** Readability leaves the title out of the content; the article's text starts with it. */
function withHeadline(blocks: readonly ParsedBlock[], markup: ParsedDocument['markup']): readonly ParsedBlock[] {
  const title = tidyText(markup.find(({ field }) => field === 'headline')?.value ?? '');
  if (title === '' || blocks.some(({ kind }) => kind === 'headline')) return blocks;
  const first = blocks[0]?.text === title ? blocks.slice(1) : blocks;
  return [{ kind: 'headline', text: title }, ...first];
}
