import type { ParsedBlock, ParsedDocument } from './document.ts';
import { chooseContent } from './html/choose-content.ts';
import { findHeadline } from './html/find-headline.ts';
import { parsePage } from './html/parse-page.ts';
import { countPruned, prunePage } from './html/prune-page.ts';
import { type PageBlock, readBlocks } from './html/read-blocks.ts';
import { readMarkup } from './html/read-markup.ts';
import { selectBlocks } from './html/select-blocks.ts';
import { shapeBlocks } from './html/shape-blocks.ts';
import { tidyText } from './tidy-text.ts';

/** Exactly what a page shows of its article; navigation, boxes and cookie texts are left out and counted. */
export function parseHtml(html: string): ParsedDocument {
  const page = parsePage(html);
  const pruned = prunePage(page.root);
  const all = readBlocks(page.root, pruned);
  const content = chooseContent(all, page.root);
  const markup = readMarkup(page, content, all);
  const headline = findHeadline(page, markup);
  const description = tidyText(markup.find(({ field }) => field === 'description')?.value ?? '');
  const chosen = selectBlocks(all, content, headline, description);
  const blocks = shapeBlocks(chosen, headline);
  return {
    blocks,
    markup: headline === undefined ? markup : [{ field: 'headline', ...headline }, ...markup],
    ...countCharacters(all, blocks, countPruned(pruned)),
  };
}

function countCharacters(
  all: readonly PageBlock[],
  blocks: readonly ParsedBlock[],
  pruned: ReadonlyMap<string, number>,
): Pick<ParsedDocument, 'characters' | 'dropped'> {
  const sum = (texts: readonly { readonly text: string }[]) =>
    texts.reduce((total, { text }) => total + text.length, 0);
  const beside = Math.max(0, sum(all) - sum(blocks));
  const dropped = [...pruned].map(([reason, characters]) => ({ characters, reason }));
  if (beside > 0) dropped.push({ characters: beside, reason: 'beside the article' });
  return { characters: sum(blocks) + dropped.reduce((total, { characters }) => total + characters, 0), dropped };
}
