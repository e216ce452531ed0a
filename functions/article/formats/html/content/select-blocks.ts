import { hasPageName, isByline } from '../../../../language/newswire/index.ts';
import type { PageHeadline } from '../metadata/find-headline.ts';
import { isBoilerplate } from '../page/is-boilerplate.ts';
import { type PageElement, someAround } from '../page/page.ts';
import type { PageBlock } from './read-blocks.ts';

const LEAD_PROPERTY = /description|alternativeHeadline/;
const MIN_LEAD = 40;
const MIN_UNNAMED_LEAD = 60;
const MAX_GAP = 15;

/** The blocks of the chosen element without what clearly does not belong to the story, and the lead that stands before it. */
export function selectBlocks(
  all: readonly PageBlock[],
  content: PageElement,
  headline: PageHeadline | undefined,
  description: string,
): readonly PageBlock[] {
  const inside = all.filter((block) => isWithin(block.element, content));
  const leads = findLeads(all, inside, headline, description);
  const kept = dropBeforeText(dropPoorParts(inside, content), headline);
  return dropHeadingsOfNothing([...leads, ...kept], all);
}

/** Whether a block is the headline, or a part of the heading that shows it. */
export function isHeadlineBlock(
  { text, element }: Pick<PageBlock, 'text'> & Partial<Pick<PageBlock, 'element'>>,
  headline: PageHeadline | undefined,
): boolean {
  if (headline === undefined) return false;
  if (text === headline.value) return true;
  return element !== undefined && headline.element !== undefined && isWithin(element, headline.element);
}

/** Between headline and text stands the lead; farther up only what is named a lead or repeated in the description. */
function findLeads(
  all: readonly PageBlock[],
  inside: readonly PageBlock[],
  headline: PageHeadline | undefined,
  description: string,
): readonly PageBlock[] {
  const first = inside[0];
  if (first === undefined) return [];
  const end = all.indexOf(first);
  const headlineAt = placeOfHeadline(all.slice(0, end), headline);
  const isNear = headlineAt >= 0 && end - headlineAt <= MAX_GAP;
  const leads = all.slice(0, end).filter((block, index) => {
    if (isHeadlineBlock(block, headline) || !isProse(block)) return false;
    if (isNear && index > headlineAt && block.text.length >= MIN_UNNAMED_LEAD) return true;
    return index > headlineAt && (isNamedLead(block) || description.startsWith(block.text.slice(0, MIN_UNNAMED_LEAD)));
  });
  return [...new Map(leads.map((block) => [block.text, block])).values()];
}

/** The last block that is the headline or stands before it: the heading itself may have been left out with its box. */
function placeOfHeadline(before: readonly PageBlock[], headline: PageHeadline | undefined): number {
  const shown = before.findLastIndex((block) => isHeadlineBlock(block, headline));
  const at = headline?.element?.index;
  if (shown >= 0 || at === undefined) return shown;
  return before.findLastIndex(({ element }) => element.index <= at);
}

/** Labels, counts and places between headline and text: short, and no sentence. A byline stays. */
function dropBeforeText(blocks: readonly PageBlock[], headline: PageHeadline | undefined): readonly PageBlock[] {
  const start = blocks.findIndex((block) => isProse(block) && block.text.length >= MIN_UNNAMED_LEAD);
  const headlineAt = blocks.findIndex((block) => isHeadlineBlock(block, headline));
  return blocks.filter((block, index) => {
    if (index >= start || block.kind === 'caption' || block.kind === 'credit' || block.kind === 'table') return true;
    if (index < headlineAt) return isProse(block);
    const isLabel = block.text.length < MIN_LEAD && !/[.!?…:。"”»]$/.test(block.text);
    return /^h\d$/.test(block.element.tag) || block.kind === 'subhead' || !isLabel || isByline(block.text);
  });
}

function isProse({ text, linked, kind }: PageBlock): boolean {
  if (text.length < MIN_LEAD || linked / text.length > 0.3) return false;
  return kind === 'paragraph' || kind === 'subhead' || kind === 'quote';
}

function isNamedLead({ element }: PageBlock): boolean {
  return (
    hasPageName(element.hint, 'lead') ||
    hasPageName(element.parent?.hint ?? '', 'lead') ||
    LEAD_PROPERTY.test(element.attributes.itemprop ?? '')
  );
}

/** A heading whose section was left out (“Read more”, “You may also like”) goes with it. */
function dropHeadingsOfNothing(kept: readonly PageBlock[], all: readonly PageBlock[]): readonly PageBlock[] {
  const isKept = new Set(kept);
  const next = new Map(all.map((block, index) => [block, all[index + 1]]));
  return kept.filter((block, index) => {
    if (block.kind !== 'subhead') return true;
    if (kept.slice(index + 1).every(({ kind }) => kind === 'subhead' || kind === 'caption')) return false;
    const after = next.get(block);
    return after === undefined || isKept.has(after) || after.kind === 'caption' || index === 0;
  });
}

function isWithin(element: PageElement, container: PageElement): boolean {
  return someAround(element, (each) => each === container);
}

/** Lists of links and heaps of short texts inside the article's element: related stories, tags, buttons. */
function dropPoorParts(blocks: readonly PageBlock[], content: PageElement): readonly PageBlock[] {
  const shares = linkShares(blocks);
  const isPoor = (block: PageBlock): boolean =>
    someAround(block.element, (each) => {
      const share = shares.get(each);
      return (
        each !== content &&
        share !== undefined &&
        share.blocks > 1 &&
        share.linked > share.characters * 0.5 &&
        isWithin(each, content)
      );
    });
  const kept = blocks.filter((block) => !isBoilerplate(block));
  return kept.filter((block) => block.kind === 'table' || (!isPoor(block) && block.linked / block.text.length <= 0.8));
}

interface LinkShare {
  blocks: number;
  characters: number;
  linked: number;
}

function linkShares(blocks: readonly PageBlock[]): ReadonlyMap<PageElement, LinkShare> {
  const shares = new Map<PageElement, LinkShare>();
  for (const { element, text, linked } of blocks) {
    for (let each: PageElement | undefined = element; each !== undefined; each = each.parent) {
      const share = shares.get(each) ?? { blocks: 0, characters: 0, linked: 0 };
      shares.set(each, {
        blocks: share.blocks + 1,
        characters: share.characters + text.length,
        linked: share.linked + linked,
      });
    }
  }
  return shares;
}
