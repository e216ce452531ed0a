import { charactersOf, type MarkupValue, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { ArticleZones } from './content/article-zone.ts';
import { chooseContent, scoreBlock } from './content/choose-content.ts';
import { findTruncation } from './content/find-truncation.ts';
import { type PageBlock, readBlocks } from './content/read-blocks.ts';
import { readBodyData } from './content/read-body-data.ts';
import { selectBlocks } from './content/select-blocks.ts';
import { shapeBlocks } from './content/shape-blocks.ts';
import { type ContentPlace, findHeadline, type PageHeadline } from './metadata/find-headline.ts';
import { readByline } from './metadata/read-byline.ts';
import { readMarkup } from './metadata/read-markup.ts';
import { readPageDates } from './metadata/read-page-dates.ts';
import { type Page, type PageElement, someAround } from './page/page.ts';
import { parsePage } from './page/parse-page.ts';
import { countPruned, type PrunedElements, prunePage } from './page/prune-page.ts';
import { revealTemplates } from './page/without-scripts.ts';

/** Exactly what a page shows of its article; navigation, boxes and cookie texts are left out and counted. */
export function parseHtml(html: string): ParsedDocument {
  const { page, pruned, all, content } = readPage(html);
  const place = placeContent(all, content);
  const { sure: stated, loose } = readMarkup(page);
  const headline = findHeadline(page, stated, place, pruned);
  const zones = new ArticleZones(place, headline?.element);
  const everything = readBlocks(page.root, NOTHING_PRUNED);
  const language = stated.find(({ field }) => field === 'language')?.value;
  const dates = readPageDates(
    page,
    { zones, start: place.firstParagraph, language, kicker: headline?.kicker },
    everything,
  );
  const description = tidyText(stated.find(({ field }) => field === 'description')?.value ?? '');
  const shown = shapeBlocks(selectBlocks(all, place.content, headline, description), headline);
  const data = readBodyData(page, countBody(shown));
  const blocks = data === undefined ? shown : [...shown.filter(({ kind }) => kind === 'headline'), ...data];
  const truncated =
    data === undefined
      ? findTruncation({ blocks: everything, zones, pruned, markup: stated }, countBody(shown))
      : undefined;
  return {
    blocks,
    markup: [
      ...describeHeadline(headline),
      ...stated,
      ...readByline(page.root, zones, everything),
      ...dates.near,
      ...loose,
      ...dates.far,
    ],
    ...countCharacters(all, blocks, countPruned(pruned)),
    ...(truncated === undefined ? {} : { truncated }),
  };
}

/** A page that shows hardly any text may hold it in templates. */
function readPage(html: string): FoundContent & { readonly page: Page } {
  const page = parsePage(html);
  const found = findContent(page.root);
  if (proseIn(found.all, found.content) >= MIN_PROSE) return { page, ...found };
  const revealed = revealTemplates(html);
  if (revealed === undefined) return { page, ...found };
  const whole = parsePage(revealed);
  const inTemplates = findContent(whole.root);
  const holdsMore = proseIn(inTemplates.all, inTemplates.content) >= MIN_PROSE;
  return holdsMore ? { page: whole, ...inTemplates } : { page, ...found };
}

interface FoundContent {
  readonly pruned: PrunedElements;
  readonly all: readonly PageBlock[];
  readonly content: PageElement;
}

/**
 * Where the article stands. A page of which hardly anything is left without what its makers name boxes is read again
 * with their names believed less: a theme calls the article itself `related-wrapper`.
 */
function findContent(root: PageElement): FoundContent {
  let first: FoundContent | undefined;
  for (const believed of ['all', 'other texts', 'none'] as const) {
    const pruned = prunePage(root, believed);
    const all = readBlocks(root, pruned);
    const content = chooseContent(all, root);
    first ??= { pruned, all, content };
    if (proseIn(all, content) >= MIN_PROSE) return { pruned, all, content };
    if (![...pruned.values()].some((reason) => reason !== 'hidden')) break;
  }
  return first ?? { pruned: NOTHING_PRUNED, all: [], content: root };
}

/** Characters of prose, as blocks are scored: less than a short report has. */
const MIN_PROSE = 250;

function proseIn(blocks: readonly PageBlock[], content: PageElement): number {
  const inside = blocks.filter(({ element }) => someAround(element, (each) => each === content));
  return inside.reduce((sum, block) => sum + Math.max(0, scoreBlock(block)), 0);
}

function countBody(blocks: readonly ParsedBlock[]): number {
  return charactersOf(blocks.filter(({ kind }) => BODY.has(kind)));
}

const BODY = new Set(['paragraph', 'subhead', 'list-item', 'quote', 'table']);
const NOTHING_PRUNED: PrunedElements = new Map();

function placeContent(blocks: readonly PageBlock[], content: PageElement): ContentPlace {
  const inside = blocks.filter(({ element }) => someAround(element, (each) => each === content));
  const prose = inside.filter((block) => scoreBlock(block) > 0);
  const [first, last] = [prose[0] ?? inside[0], prose.at(-1) ?? inside.at(-1)];
  const paragraph = inside.find((block) => block.kind !== 'subhead' && scoreBlock(block) >= MIN_PARAGRAPH);
  const start = first?.element.index ?? content.index;
  return {
    content,
    start,
    firstParagraph: paragraph?.element.index ?? start,
    end: last?.element.index ?? content.index,
  };
}

/** The score of a line of running text. */
const MIN_PARAGRAPH = 60;

function describeHeadline(headline: PageHeadline | undefined): MarkupValue[] {
  if (headline === undefined) return [];
  const { value, from, kicker } = headline;
  const stated: MarkupValue[] = [{ field: 'headline', value, from }];
  return kicker === undefined ? stated : [...stated, { field: 'kicker', value: kicker, from: 'page' }];
}

function countCharacters(
  all: readonly PageBlock[],
  blocks: readonly ParsedBlock[],
  pruned: ReadonlyMap<string, number>,
): Pick<ParsedDocument, 'characters' | 'dropped'> {
  const kept = charactersOf(blocks);
  const beside = Math.max(0, charactersOf(all) - kept);
  const dropped = [...pruned].map(([reason, characters]) => ({ characters, reason }));
  if (beside > 0) dropped.push({ characters: beside, reason: 'beside the article' });
  return { characters: dropped.reduce((sum, { characters }) => sum + characters, kept), dropped };
}
