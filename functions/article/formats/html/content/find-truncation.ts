import { findPhrase } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import { someAround } from '../page/page.ts';
import type { PrunedElements } from '../page/prune-page.ts';
import type { ArticleZones } from './article-zone.ts';
import type { PageBlock } from './read-blocks.ts';

/** Characters: an invitation to subscribe is no longer; paragraphs of an article may say the same words. */
const MAX_INVITATION = 160;
/** A text of this length that ends in an invitation to read on is whole more often than cut. */
const MAX_TEASER = 4000;
const MAX_PAID_TEASER = 1500;

/** What a page shows, and what it says of itself. */
export interface ShownPage {
  readonly blocks: readonly PageBlock[];
  readonly zones: ArticleZones;
  readonly pruned: PrunedElements;
  readonly markup: readonly MarkupValue[];
}

/** A page with less than this says something, but no news. */
const MIN_ARTICLE = 150;

/** Why a page shows only a part of its article: it says so by its text or as data, or shows hardly any; `undefined` where it is whole. */
export function findTruncation(page: ShownPage, characters: number): string | undefined {
  const isPaid = page.markup.some(({ field }) => field === 'paywall');
  const invitation = findInvitation(page, isPaid ? 0 : characters);
  if (invitation !== undefined) return `the page shows the beginning and then “${invitation}”`;
  if (isPaid && characters < MAX_PAID_TEASER) return 'the page says that it is not free, and shows its beginning alone';
  if (characters === 0) return 'the page shows no text of an article; a script may have to load it';
  if (characters < MIN_ARTICLE) return `the page shows ${characters} characters of text, less than an article has`;
  return undefined;
}

/** An invitation to pay or to read on elsewhere. Above the text it is a label, which many a whole article wears too. */
function findInvitation({ blocks, zones, pruned }: ShownPage, characters: number): string | undefined {
  let above = 0;
  for (const block of blocks.filter(({ element }) => zones.zoneOf(element) !== 'elsewhere')) {
    const { text, element } = block;
    const phrase = text.length > MAX_INVITATION ? undefined : findPhrase(text, 'unfinished');
    above += phrase === undefined && isParagraph(block) ? text.length : 0;
    if (phrase === undefined) continue;
    const isShort = characters < (above < MIN_ARTICLE ? MAX_PAID_TEASER : MAX_TEASER);
    if (isShort && !someAround(element, (each) => pruned.get(each) === 'hidden')) return phrase;
  }
  return undefined;
}

function isParagraph({ kind, text }: PageBlock): boolean {
  return kind === 'paragraph' && text.length >= MIN_PARAGRAPH;
}

/** A paragraph of text has at least this; bylines and labels have less. */
const MIN_PARAGRAPH = 60;
