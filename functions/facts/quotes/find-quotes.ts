import type { Article, Block } from '../../article/schema.ts';
import { UNSPACED_LETTERS } from '../../language/scripts/index.ts';
import { findQuotationsIn, type SpeechWords, speechOf } from '../../language/speech/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { Metadata } from '../../metadata/schema.ts';
import type { Entity, Quote } from '../schema.ts';
import { findSpeaker, type QuoteSurroundings, type Speaker } from './find-speaker.ts';
import { isLabel, isTitle } from './quoted-words.ts';

const MIN_DIRECT_WORDS = 5;
/** So many words between marks are speech, whoever said them. */
const MIN_SPEECH_WORDS = 5;
const QUOTED_BLOCKS = new Set(['paragraph', 'quote', 'list-item']);

/** Verbatim quotations with their speakers, in reading order. */
export function findQuotes(article: Article, metadata: Metadata, entities: readonly Entity[]): Quote[] {
  const { code } = metadata.language;
  const speech = speechOf(code);
  const found = article.blocks
    .filter(({ kind }) => QUOTED_BLOCKS.has(kind))
    .flatMap((block) => quotationsOf(article.text, block, code));
  const quotes: Quote[] = [];
  let last: Speaker | undefined;
  for (const quotation of found) {
    const own = findSpeaker(quotation.around, entities, speech, last);
    const kind = kindOf(quotation, own !== undefined, speech);
    const speaker = own ?? (kind === 'direct' || quotation.isWholeParagraph ? last : undefined);
    const isSpeech = kind === 'direct' || speaker !== undefined || wordsOf(quotation.text) >= MIN_SPEECH_WORDS;
    if (kind === undefined || !isSpeech) continue;
    quotes.push(toQuote(article, quotation, kind, { speaker, channel: own?.channel }));
    last = speaker ?? last;
  }
  return quotes;
}

interface Attribution {
  readonly speaker: Speaker | undefined;
  readonly channel: string | undefined;
}

interface FoundQuotation {
  readonly text: string;
  readonly start: number;
  /** A mark, or a dash and a space. */
  readonly opening: string;
  readonly around: QuoteSurroundings;
  readonly isWholeParagraph: boolean;
}

/** The quotations of a block that hold more than space. */
function quotationsOf(text: string, block: Block, language: string): FoundQuotation[] {
  const paragraph = text.slice(block.start, block.end);
  const quotations = findQuotationsIn(paragraph, language);
  return quotations.flatMap((quotation, index) => {
    // French sets spaces inside its marks; they are no part of what was said.
    const said = quotation.text.trim();
    if (said === '') return [];
    const start = block.start + quotation.start + quotation.text.indexOf(said);
    const beforeStart = quotations[index - 1]?.outerEnd ?? 0;
    const before = paragraph.slice(beforeStart, Math.max(beforeStart, quotation.outerStart));
    const after = paragraph.slice(quotation.outerEnd, quotations[index + 1]?.outerStart);
    const around = {
      start,
      before,
      beforeStart: block.start + beforeStart,
      after,
      afterStart: block.start + quotation.outerEnd,
    };
    const isWholeParagraph = before.trim() === '' && /^[.,]?\s*$/.test(after);
    return [
      { text: said, start, opening: paragraph.slice(quotation.outerStart, quotation.start), around, isWholeParagraph },
    ];
  });
}

/** Whether it is speech of its own or part of the reporter's sentence; undefined for titles and descriptions. */
function kindOf(found: FoundQuotation, hasSpeaker: boolean, speech: SpeechWords): Quote['kind'] | undefined {
  const { text, around, opening } = found;
  if (opening.length > 1) return 'direct';
  const opens = opensClause(around.before);
  if ((!opens || /[‘']/.test(opening)) && isTitle(text, speech)) return undefined;
  if (isDirect(found, opens, hasSpeaker)) return 'direct';
  return isTitle(text, speech) || isLabel(text, around.before, speech) ? undefined : 'partial';
}

/** Whole sentences, or a clause that a comma before or behind the closing mark hands over to its speaker. */
function isDirect({ text, around }: FoundQuotation, opens: boolean, hasSpeaker: boolean): boolean {
  if (!/^[\p{Lu}\p{Lo}\p{N}…¿¡]/u.test(text)) return false;
  const closes = /[.!?,…]["”’]?$/.test(text) || around.after.startsWith(',');
  // `“Not yet,” she said`: short, but closed like speech and handed to a speaker.
  if (opens && closes && hasSpeaker) return true;
  return wordsOf(text) >= MIN_DIRECT_WORDS && (opens || closes);
}

/** Nothing of the reporter's own sentence runs into the quotation. */
function opensClause(before: string): boolean {
  return before.trim() === '' || /[.!?,:…–—]["”»]?\s*$/.test(before);
}

const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'gu');

function wordsOf(text: string): number {
  // Scripts without spaces: some two characters a word.
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return Math.max(text.trim().split(/\s+/).length, Math.round(unspaced / 2));
}

function toQuote(article: Article, { text, start }: FoundQuotation, kind: Quote['kind'], by: Attribution): Quote {
  const { speaker, channel } = by;
  return {
    text,
    start,
    end: start + text.length,
    kind,
    ...(speaker === undefined ? {} : { speaker: speaker.mention }),
    ...(speaker?.cue === undefined ? {} : { cue: speaker.cue }),
    ...(channel === undefined ? {} : { channel }),
    sentence: overlapping(article.sentences, { start, end: start + 1 })[0]?.id,
  };
}
