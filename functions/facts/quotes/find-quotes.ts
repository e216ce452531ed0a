import type { Article, Block, Sentence } from '../../article/schema.ts';
import { findQuotations, type Quotation } from '../../language/speech/find-quotations.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { Metadata } from '../../metadata/schema.ts';
import { type Lexicon, lexiconOf } from '../entities/lexicon.ts';
import type { Entity, Quote } from '../schema.ts';
import { findSpeaker, type QuoteSurroundings, type Speaker } from './find-speaker.ts';
import { isLabel, isTitle } from './quoted-words.ts';

const MIN_DIRECT_WORDS = 5;
/** So many words between marks are speech, whoever said them. */
const MIN_SPEECH_WORDS = 5;
const QUOTED_BLOCKS = new Set(['paragraph', 'quote', 'list-item']);

/** Verbatim quotations with their speakers, in reading order. */
export function findQuotes(article: Article, metadata: Metadata, entities: readonly Entity[]): Quote[] {
  const lexicon = lexiconOf(metadata.language.code);
  const quotes: Quote[] = [];
  let last: Speaker | undefined;
  for (const block of article.blocks) {
    if (!QUOTED_BLOCKS.has(block.kind)) continue;
    for (const found of quotationsOf(article, block, metadata.language.code)) {
      const quote = readQuotation(article, found, entities, lexicon, last);
      if (quote === undefined) continue;
      quotes.push(quote.quote);
      last = quote.speaker ?? last;
    }
  }
  return quotes;
}

interface FoundQuotation {
  readonly quotation: Quotation;
  readonly start: number;
  readonly end: number;
  readonly around: QuoteSurroundings;
  /** Words right before and right after, over the quotations beside it. */
  readonly isWholeParagraph: boolean;
}

/** Swedish and Finnish open with the mark that closes elsewhere; in other languages it is a slip that opens nothing sure. */
const CLOSING_MARK_OPENS = new Set(['sv', 'fi', 'no', 'nb', 'da', 'he', 'pl', 'hu', 'ro', 'bs', 'hr']);

function opensIn(language: string, mark: string): boolean {
  return mark !== '”' || CLOSING_MARK_OPENS.has(language);
}

function quotationsOf(article: Article, block: Block, language: string): FoundQuotation[] {
  const text = article.text.slice(block.start, block.end);
  const quotations = findQuotations(text).filter(({ start }) => opensIn(language, text[start - 1] ?? ''));
  return quotations.map((quotation, index) => {
    const beforeStart = quotations[index - 1] === undefined ? 0 : (quotations[index - 1]?.end ?? 0) + 1;
    const before = text.slice(beforeStart, Math.max(beforeStart, quotation.start - 1));
    const after = text.slice(
      quotation.end + 1,
      Math.max(quotation.end + 1, (quotations[index + 1]?.start ?? text.length + 1) - 1),
    );
    return {
      quotation,
      start: block.start + quotation.start,
      end: block.start + quotation.end,
      around: {
        before,
        beforeStart: block.start + beforeStart,
        after,
        afterStart: block.start + quotation.end + 1,
      },
      isWholeParagraph: before.trim() === '' && /^[.,]?\s*$/.test(after),
    };
  });
}

function readQuotation(
  article: Article,
  found: FoundQuotation,
  entities: readonly Entity[],
  lexicon: Lexicon,
  last: Speaker | undefined,
): { readonly quote: Quote; readonly speaker: Speaker | undefined } | undefined {
  const { quotation, around } = found;
  // French sets spaces inside its marks; they are no part of what was said.
  const start = found.start + (quotation.text.length - quotation.text.trimStart().length);
  const end = Math.max(start, found.end - (quotation.text.length - quotation.text.trimEnd().length));
  if (start === end) return undefined;
  const own = findSpeaker(article, around, start, entities, lexicon, last);
  const kind = isDirect(quotation.text, around, own !== undefined) ? 'direct' : 'partial';
  const opens = opensClause(around.before);
  const isInSingleMarks = /[‘']/.test(article.text[found.start - 1] ?? '');
  if ((!opens || isInSingleMarks) && isTitle(quotation.text, lexicon)) return undefined;
  if (kind === 'partial' && (isTitle(quotation.text, lexicon) || isLabel(quotation.text, around.before)))
    return undefined;
  const speaker = own ?? (kind === 'direct' || found.isWholeParagraph ? last : undefined);
  if (speaker === undefined && kind === 'partial' && wordsOf(quotation.text) < MIN_SPEECH_WORDS) return undefined;
  return {
    quote: {
      text: article.text.slice(start, end),
      start,
      end,
      kind,
      ...(speaker === undefined ? {} : { speaker: speaker.mention }),
      ...(speaker?.cue === undefined ? {} : { cue: speaker.cue }),
      ...(own?.channel === undefined ? {} : { channel: own.channel }),
      sentence: sentenceAt(article.sentences, start)?.id,
    },
    speaker,
  };
}

/** Whole sentences, or a clause that a comma before the closing mark hands over to its speaker. */
function isDirect(text: string, around: QuoteSurroundings, hasSpeaker: boolean): boolean {
  const isSentence = /^[\p{Lu}\p{Lo}\p{N}…¿¡]/u.test(text.trim());
  if (!isSentence) return false;
  const opens = opensClause(around.before);
  const closes = /[.!?,…]["”’]?$/.test(text.trim());
  // `“Not yet,” she said`: short, but closed like speech and handed to a speaker.
  if (opens && closes && hasSpeaker) return true;
  return wordsOf(text) >= MIN_DIRECT_WORDS && (opens || closes);
}

/** Nothing of the reporter's own sentence runs into the quotation. */
function opensClause(before: string): boolean {
  return before.trim() === '' || /[.!?,:…–—]["”»]?\s*$/.test(before);
}

function wordsOf(text: string): number {
  const spaced = text.trim().split(/\s+/).length;
  // Scripts without spaces: some two characters a word.
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return Math.max(spaced, Math.round(unspaced / 2));
}

function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | undefined {
  return overlapping(sentences, { start: position, end: position + 1 })[0];
}
