import {
  findDateline,
  findPhrase,
  isByline,
  isCredit,
  isFullName,
  isSignature,
} from '../../../../language/newswire/index.ts';
import type { ParsedBlock } from '../../../document.ts';
import { splitCaption, splitCredit } from '../../../wire-structure.ts';
import type { PageHeadline } from '../metadata/find-headline.ts';
import type { PageBlock } from './read-blocks.ts';
import { isHeadlineBlock } from './select-blocks.ts';

/** What a block says; formats other than pages have no element around it. */
type ReadBlock = Pick<PageBlock, 'kind' | 'text'> & Partial<Pick<PageBlock, 'element' | 'imageUrl'>>;

/** The article's text starts with its headline; datelines and picture credits become blocks of their own. */
export function shapeBlocks(chosen: readonly ReadBlock[], headline: PageHeadline | undefined): readonly ParsedBlock[] {
  const shaped = startWithHeadline(headline);
  const seen = new Set<string>();
  for (const [index, block] of chosen.entries()) {
    if (isHeadlineBlock(block, headline)) continue;
    const isRepeated = block.text.length > 60 && seen.has(block.text);
    seen.add(block.text);
    if (isRepeated) continue;
    if (isBylineBlock(block, shaped, chosen.length - index)) shaped.push({ kind: 'byline', text: block.text });
    else shaped.push(...shapeBlock(block, shaped));
  }
  return shaped;
}

function startWithHeadline(headline: PageHeadline | undefined): ParsedBlock[] {
  if (headline === undefined) return [];
  const { value, kicker } = headline;
  const blocks: ParsedBlock[] = [{ kind: 'headline', text: value }];
  return kicker === undefined ? blocks : [{ kind: 'other', text: kicker }, ...blocks];
}

/** Characters of a byline with its role and date. */
const MAX_BYLINE = 100;

/** A byline stands before the first paragraph or signs the last one; a signature may be a name alone. */
function isBylineBlock({ kind, text }: ReadBlock, before: readonly ParsedBlock[], left: number): boolean {
  if (kind !== 'paragraph' || text.length > MAX_BYLINE) return false;
  // Looked for last: an article of many short paragraphs would search all of them for each.
  const isFirst = () => !before.some((block) => block.kind === 'paragraph' && block.text.length > MAX_BYLINE);
  if (isByline(text) && (left <= 3 || isFirst())) return true;
  return left === 1 && before.length > 2 && (isFullName(text) || isSignature(text));
}

function shapeBlock({ kind, text, imageUrl }: ReadBlock, before: readonly ParsedBlock[]): readonly ParsedBlock[] {
  if (kind === 'caption') {
    return splitCaption(text).map((part) =>
      part.kind === 'caption' && imageUrl !== undefined ? { ...part, imageUrl } : part,
    );
  }
  if (kind !== 'paragraph') return [{ kind, text }];
  if (isCredit(text)) return [{ kind: 'credit', text }];
  const captioned = splitCredit(text);
  if (captioned !== undefined) return captioned;
  if (findPhrase(text, 'corrections') !== undefined) return [{ kind: 'other', text }];
  const dateline = before.some((block) => block.kind === 'paragraph') ? undefined : findDateline(text);
  if (dateline === undefined) return [{ kind, text }];
  return [
    { kind: 'dateline', text: dateline.raw },
    { kind: 'paragraph', text: text.slice(dateline.raw.length) },
  ];
}
