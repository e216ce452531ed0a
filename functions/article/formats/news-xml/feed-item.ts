import { RejectedInputError } from '../../../errors.ts';
import { isFeedSignature } from '../../../language/newswire/index.ts';
import { charactersOf, type MarkupValue, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment, textOfFragment } from '../html/page/read-fragment.ts';

/** A feed of more items than this is an archive that should come in parts. */
export const MAX_ITEMS = 1000;

/** One item of a feed, before its text is read. */
export interface FeedItem {
  /** Its id, address or title, unique in the feed. */
  readonly id: string;
  readonly title: string;
  /** HTML of the article, or of its beginning. */
  readonly content: string;
  readonly markup: readonly MarkupValue[];
  readonly captions: readonly ParsedBlock[];
}

/** Items as documents, each with an id of its own; items without any text are left out. */
export function readFeedItems(items: readonly FeedItem[]): readonly ParsedDocument[] {
  if (items.length > MAX_ITEMS) {
    throw new RejectedInputError('too-large', `the feed has ${items.length} items, the limit is ${MAX_ITEMS}`);
  }
  const taken = new Map<string, number>();
  return items
    .map(readFeedItem)
    .filter(({ blocks }) => blocks.length > 0)
    .map((document) => {
      const repeats = taken.get(document.item) ?? 0;
      taken.set(document.item, repeats + 1);
      return repeats === 0 ? document : { ...document, item: `${document.item} ${repeats + 1}` };
    });
}

const CUT_OFF = /(?:\[(?:…|\.{3}|&#8230;)\]|…|\.{3})\s*$/;

function readFeedItem({ id, title, content, markup, captions }: FeedItem): ParsedDocument & { readonly item: string } {
  const headline = plainText(title);
  const text = readContent(content, headline);
  return {
    ...text,
    item: id || headline || 'item',
    blocks: [...text.blocks, ...captions],
    markup: headline === '' ? markup : [{ field: 'headline', value: headline, from: 'feed' }, ...markup],
    characters: text.characters + charactersOf(captions),
  };
}

function readContent(content: string, headline: string): Omit<ParsedDocument, 'markup'> {
  try {
    const fragment = readFragment(unescapeTwice(content), headline);
    const { signatures = [], blocks = [] } = Object.groupBy(fragment.blocks, ({ text }) =>
      isFeedSignature(text) ? 'signatures' : 'blocks',
    );
    const dropped = signatures.length === 0 ? [] : [{ characters: charactersOf(signatures), reason: 'feed signature' }];
    const isCutOff = CUT_OFF.test(blocks.findLast(({ kind }) => kind === 'paragraph')?.text ?? '');
    return {
      ...fragment,
      blocks,
      dropped: [...fragment.dropped, ...dropped],
      ...(isCutOff ? { truncated: 'the feed gives only the beginning of the text' } : {}),
    };
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    // One hostile item must not cost the feed its others.
    const blocks: ParsedBlock[] = headline === '' ? [] : [{ kind: 'headline', text: headline }];
    const dropped = [{ characters: content.length, reason: error.message }];
    return { blocks, dropped, characters: headline.length + content.length, truncated: error.message };
  }
}

/** Some feeds escape their HTML twice, so that its tags would be read as text. */
function unescapeTwice(content: string): string {
  if (!/^\s*&lt;(?:p|div|br|h[1-6])\b/i.test(content)) return content;
  return content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

export function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** Titles are text, and yet many feeds escape them twice or put markup into them. */
export function plainText(title: string): string {
  return /[<&]/.test(title) ? textOfFragment(title) : tidyText(title);
}
