import { charactersOf, type ParsedBlock, type ParsedDocument } from '../../../document.ts';
import { tidyText } from '../../../tidy-text.ts';
import { readBlocks } from '../content/read-blocks.ts';
import { shapeBlocks } from '../content/shape-blocks.ts';
import { parsePage } from './parse-page.ts';
import { countPruned, prunePage } from './prune-page.ts';

export interface Fragment extends Pick<ParsedDocument, 'characters' | 'dropped'> {
  readonly blocks: readonly ParsedBlock[];
}

/**
 * HTML that is an article's text and nothing else, as feeds, agencies' JSON and mail carry it: all of it is read but
 * hidden parts, buttons and the like. `headline`, where it is not empty, stands first and is not repeated.
 */
export function readFragment(html: string, headline = ''): Fragment {
  const { root } = parsePage(html);
  const pruned = prunePage(root);
  const all = readBlocks(root, pruned);
  const blocks = shapeBlocks(all, headline === '' ? undefined : { value: headline, from: 'feed' });
  const dropped = [...countPruned(pruned)].map(([reason, characters]) => ({ characters, reason }));
  return { blocks, dropped, characters: dropped.reduce((sum, each) => sum + each.characters, charactersOf(blocks)) };
}

/** The text of a fragment on one line: a heading, a title that feeds put markup into. */
export function textOfFragment(html: string): string {
  const { blocks } = readFragment(html);
  return tidyText(blocks.map(({ text }) => text).join(' '));
}
