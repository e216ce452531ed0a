import { charactersOf, markupFrom, type ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import type { PageBlock } from '../html/content/read-blocks.ts';
import { shapeBlocks } from '../html/content/shape-blocks.ts';
import { elementsBelow, someAround } from '../html/page/page.ts';
import { countPruned } from '../html/page/prune-page.ts';
import { isLinkAlone, type OpenFragment } from '../html/page/read-fragment.ts';
import { cutMailEnd } from './cut-mail-end.ts';

/** A single story is the message's own text. */
const MIN_STORIES = 2;
/** What stands under a headline that leads to a story. */
const MIN_TEASER = 60;
/** More before the first story is an article of its own. */
const MAX_GREETING = 400;
const TRUNCATED = 'the newsletter gives only the beginning of the text';
const LEFT_OUT = 'greeting and notes of the newsletter';

interface Story {
  readonly head: PageBlock | undefined;
  readonly blocks: readonly PageBlock[];
}

/**
 * The stories of a newsletter that has several, each under a headline that leads to it; `undefined` for other mail. A
 * word of the editors that is longer than a greeting is an article under the subject.
 */
export function splitDigest({ blocks, pruned }: OpenFragment, subject: string): readonly ParsedDocument[] | undefined {
  const [before, ...stories] = partAtHeadlines(blocks);
  const whole = stories.filter(({ blocks: below }) => charactersOf(below) >= MIN_TEASER);
  if (before === undefined || whole.length < MIN_STORIES || whole.length < stories.length / 2) return undefined;
  const greeting = charactersOf(before.blocks);
  const ownWords = greeting > MAX_GREETING ? [toDocument({ ...before, subject })] : [];
  const documents = [...ownWords, ...stories.map((story) => toDocument({ ...story, subject }))];
  const left = [...countPruned(pruned)].reduce((sum, [, characters]) => sum + characters, 0);
  const dropped = { reason: LEFT_OUT, characters: left + (ownWords.length > 0 ? 0 : greeting) };
  return documents.map((document, index) =>
    index > 0 || dropped.characters === 0
      ? document
      : {
          ...document,
          characters: document.characters + dropped.characters,
          dropped: [...document.dropped, dropped],
        },
  );
}

function partAtHeadlines(blocks: readonly PageBlock[]): readonly Story[] {
  const starts = blocks.flatMap((block, index) => (isLinkedHeadline(block) ? [index] : []));
  const [first = blocks.length] = starts;
  return [
    { head: undefined, blocks: blocks.slice(0, first) },
    ...starts.map((start, index) => ({ head: blocks[start], blocks: blocks.slice(start + 1, starts[index + 1]) })),
  ];
}

/** A heading, or bold words on a line of their own, that is a link as a whole. */
function isLinkedHeadline({ kind, text, linked, element }: PageBlock): boolean {
  if (linked < text.length || text.split(' ').length < MIN_WORDS) return false;
  return kind === 'subhead' || someAround(element, ({ tag }) => BOLD.has(tag)) || isBold(element);
}

/** Words of a title; shorter links are buttons. */
const MIN_WORDS = 3;
const BOLD = new Set(['b', 'strong']);

function isBold(element: PageBlock['element']): boolean {
  const bold = elementsBelow(element).filter(({ tag }) => BOLD.has(tag));
  return bold.length > 0;
}

function toDocument({ head, blocks, subject }: Story & { readonly subject: string }): ParsedDocument {
  const headline = head?.text ?? subject;
  const { kept = [], links = [] } = Object.groupBy(blocks, (block) => (isLinkAlone(block) ? 'links' : 'kept'));
  const cut = cutMailEnd(shapeBlocks(kept, { value: headline, from: 'header' }));
  const address = head === undefined ? undefined : addressOf(head);
  const dropped = [...cut.dropped, { reason: 'links', characters: charactersOf(links) }];
  return {
    blocks: cut.blocks,
    markup: markupFrom('header', [
      ['headline', headline],
      ['canonicalUrl', address],
    ]),
    characters: charactersOf(cut.blocks) + dropped.reduce((sum, { characters }) => sum + characters, 0),
    dropped: dropped.filter(({ characters }) => characters > 0),
    ...(address === undefined ? {} : { item: address, truncated: TRUNCATED }),
  };
}

function addressOf({ element }: PageBlock): string | undefined {
  const links = [element, ...elementsBelow(element)].map(({ attributes }) => tidyText(attributes.href ?? ''));
  return links.find((address) => /^https?:/.test(address));
}
