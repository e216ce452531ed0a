import type { ParsedBlock } from '../../../document.ts';
import { tidyText } from '../../../tidy-text.ts';
import { readArticleBody } from '../../json/read-schema-org.ts';
import { isBoilerplate } from '../page/is-boilerplate.ts';
import type { Page } from '../page/page.ts';
import { parsePage } from '../page/parse-page.ts';
import { type PageBlock, readBlocks } from './read-blocks.ts';

/** The data's text must be this many times what the page shows, and of some length, to be read in its place. */
const MIN_RATIO = 1.8;
const MIN_CHARACTERS = 500;

/** The text that a page carries as data where a script would show it: far more than what it shows without. */
export function readBodyData({ head }: Page, shownCharacters: number): readonly ParsedBlock[] | undefined {
  const body = head.jsonLd.map(readArticleBody).find((each) => each !== undefined);
  if (body === undefined || body.length < Math.max(MIN_CHARACTERS, shownCharacters * MIN_RATIO)) return undefined;
  const blocks = readBody(body).filter((block) => !isBoilerplate(block));
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < Math.max(MIN_CHARACTERS, shownCharacters * MIN_RATIO)) return undefined;
  return blocks.map(({ kind, text }) => ({ kind, text }));
}

/** Content systems put plain text, HTML, and HTML escaped once more into the data. */
function readBody(body: string): readonly PageBlock[] {
  const html = /&lt;(?:p|br|div)\b/i.test(body)
    ? blocksOfHtml(body)
        .map(({ text }) => text)
        .join('\n')
    : body;
  if (/<(?:p|br|div)\b/i.test(html)) return blocksOfHtml(html);
  const lines = html.split(/\r?\n+/).map(tidyText);
  const { root } = parsePage('');
  return lines.filter(Boolean).map((text) => ({ kind: 'paragraph', text, linked: 0, element: root }));
}

function blocksOfHtml(html: string): readonly PageBlock[] {
  return readBlocks(parsePage(html).root, new Map());
}
