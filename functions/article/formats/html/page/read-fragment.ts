import { charactersOf, type ParsedBlock, type ParsedDocument } from '../../../document.ts';
import { tidyText } from '../../../tidy-text.ts';
import { type PageBlock, readBlocks } from '../content/read-blocks.ts';
import { shapeBlocks } from '../content/shape-blocks.ts';
import { parsePage } from './parse-page.ts';
import { countPruned, type PrunedElements, prunePage } from './prune-page.ts';

/** HTML of a text, taken apart. */
export interface OpenFragment {
  readonly blocks: readonly PageBlock[];
  readonly pruned: PrunedElements;
}

export interface Fragment extends Pick<ParsedDocument, 'characters' | 'dropped'> {
  readonly blocks: readonly ParsedBlock[];
}

/**
 * HTML that is an article's text and nothing else, as feeds, agencies' JSON and mail carry it: all of it is read but
 * hidden parts, buttons and the like. `headline`, where it is not empty, stands first and is not repeated.
 */
export function readFragment(html: string, headline = ''): Fragment {
  return shapeFragment(openFragment(html), headline);
}

/** For who looks at the elements of a fragment before it is shaped. */
export function openFragment(html: string): OpenFragment {
  const { root } = parsePage(html);
  const pruned = prunePage(root);
  return { blocks: readBlocks(root, pruned), pruned };
}

export function shapeFragment({ blocks: all, pruned }: OpenFragment, headline: string): Fragment {
  const { own = [], links = [] } = Object.groupBy(all, (block) => (isLinkAlone(block) ? 'links' : 'own'));
  const isOnlyLinks = own.length === 0;
  const blocks = shapeBlocks(isOnlyLinks ? all : own, headline === '' ? undefined : { value: headline, from: 'feed' });
  const counts = [...countPruned(pruned), ['links', isOnlyLinks ? 0 : charactersOf(links)] as const];
  const dropped = counts
    .map(([reason, characters]) => ({ characters, reason }))
    .filter(({ characters }) => characters > 0);
  return { blocks, dropped, characters: dropped.reduce((sum, each) => sum + each.characters, charactersOf(blocks)) };
}

/** `Read more`, `Listen now`: longer links are titles or text. */
const MAX_LINK_CHARACTERS = 24;
const MAX_LINK_WORDS = 3;

/** Whether a block is a short link and nothing else, as texts have around them: `Read more`, `View in browser`. */
export function isLinkAlone({ kind, text, linked }: PageBlock): boolean {
  const isShort = text.length <= MAX_LINK_CHARACTERS && text.split(' ').length <= MAX_LINK_WORDS;
  return kind === 'paragraph' && linked === text.length && isShort;
}

/** The text of a fragment on one line: a heading, a title that feeds put markup into. */
export function textOfFragment(html: string): string {
  const { blocks } = readFragment(html);
  return tidyText(blocks.map(({ text }) => text).join(' '));
}
