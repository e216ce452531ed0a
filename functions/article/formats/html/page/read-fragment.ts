import type { ParsedBlock, ParsedDocument } from '../../../document.ts';
import { readBlocks } from '../content/read-blocks.ts';
import { shapeBlocks } from '../content/shape-blocks.ts';
import { parsePage } from './parse-page.ts';
import { countPruned, prunePage } from './prune-page.ts';

export interface Fragment extends Pick<ParsedDocument, 'characters' | 'dropped'> {
  readonly blocks: readonly ParsedBlock[];
}

/**
 * HTML that is an article's text and nothing else, as feeds, agencies' JSON and mail carry it: all of it is read but
 * hidden parts, buttons and the like. `headline`, where given, stands first and is not repeated.
 */
export function readFragment(html: string, headline?: string): Fragment {
  const { root } = parsePage(html);
  const pruned = prunePage(root);
  const all = readBlocks(root, pruned);
  const blocks = shapeBlocks(all, headline === undefined ? undefined : { value: headline, from: 'feed' });
  const dropped = [...countPruned(pruned)].map(([reason, characters]) => ({ characters, reason }));
  const sum = (texts: readonly { readonly text?: string; readonly characters?: number }[]) =>
    texts.reduce((total, { text, characters }) => total + (text?.length ?? characters ?? 0), 0);
  return { blocks, dropped, characters: sum(blocks) + sum(dropped) };
}
