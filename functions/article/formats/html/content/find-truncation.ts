import { findPhrase } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import { someAround } from '../page/page.ts';
import type { PrunedElements } from '../page/prune-page.ts';
import type { ArticleZones } from './article-zone.ts';
import type { PageBlock } from './read-blocks.ts';

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

/** Why a page shows only a part of its article: it says so by its text or as data; `undefined` where it is whole. */
export function findTruncation({ blocks, zones, pruned, markup }: ShownPage, characters: number): string | undefined {
  const isPaid = markup.some(({ field }) => field === 'paywall');
  const invitation = blocks.find(({ text, element }) => {
    if (text.length > MAX_INVITATION || findPhrase(text, 'unfinished') === undefined) return false;
    return zones.zoneOf(element) !== 'elsewhere' && !someAround(element, (each) => pruned.get(each) === 'hidden');
  });
  if (invitation !== undefined && (isPaid || characters < MAX_TEASER)) {
    return `the page shows the beginning and then “${findPhrase(invitation.text, 'unfinished')}”`;
  }
  if (isPaid && characters < MAX_PAID_TEASER) return 'the page says that it is not free, and shows its beginning alone';
  return undefined;
}
