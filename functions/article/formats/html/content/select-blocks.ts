import { hasPageName, isByline } from '../../../../language/newswire/index.ts';
import type { PageHeadline } from '../metadata/find-headline.ts';
import { isBoilerplate } from '../page/is-boilerplate.ts';
import { CLOCK_TIME, type PageElement, someAround } from '../page/page.ts';
import { type PageBlock, sumUpwards } from './read-blocks.ts';

const LEAD_PROPERTY = /description|alternativeHeadline/;
/** Characters: shorter blocks above the text are labels. */
const MIN_LEAD = 40;
/** Characters of a lead that no markup names. */
const MIN_UNNAMED_LEAD = 60;
/** Blocks between a headline and its lead: byline, date, buttons to share, a picture. */
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
  const between = all.slice(headlineAt + 1, end).filter(({ linked, text }) => linked / text.length <= MAX_LINKED);
  const isNear = headlineAt >= 0 && between.length <= MAX_GAP;
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

/** So many blocks with nothing but a time of the day, and the page is a live blog. */
const MIN_LIVE_TIMES = 3;

/** Labels, counts and places between headline and text: short, and no sentence. A byline stays. */
function dropBeforeText(blocks: readonly PageBlock[], headline: PageHeadline | undefined): readonly PageBlock[] {
  const start = blocks.findIndex((block) => isProse(block) && block.text.length >= MIN_UNNAMED_LEAD);
  const headlineAt = blocks.findIndex((block) => isHeadlineBlock(block, headline));
  const isLive = blocks.filter(({ text }) => CLOCK_TIME.test(text)).length >= MIN_LIVE_TIMES;
  return blocks.filter((block, index) => {
    if (index >= start || block.kind === 'caption' || block.kind === 'credit' || block.kind === 'table') return true;
    if (index < headlineAt) return isProse(block);
    if (isLive && CLOCK_TIME.test(block.text)) return true;
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

/** More of a part's text in links than this, and it is a list of links. */
const MAX_LINKED = 0.5;
const MAX_LINKED_ALONE = 0.8;

/** Lists of links and short texts inside the article's element: related stories, tags, buttons. */
function dropPoorParts(blocks: readonly PageBlock[], content: PageElement): readonly PageBlock[] {
  const counts = sumUpwards(blocks, () => 1);
  const excess = sumUpwards(blocks, ({ linked, text }) => linked - text.length * MAX_LINKED);
  const isPoor = (each: PageElement) => each !== content && (counts.get(each) ?? 0) > 1 && (excess.get(each) ?? 0) > 0;
  return blocks.filter((block) => {
    if (isBoilerplate(block)) return false;
    const isInPoorPart = someAround(block.element, (each) => isPoor(each) && isWithin(each, content));
    return block.kind === 'table' || (!isInPoorPart && block.linked / block.text.length <= MAX_LINKED_ALONE);
  });
}
