import type { Article, Sentence } from '../article/schema.ts';
import { findQuotations } from '../language/find-quotations.ts';
import type { Metadata } from '../metadata/schema.ts';
import { findSpeaker, type Speaker } from './find-speaker.ts';
import { lexiconOf } from './lexicon.ts';
import type { Entity, Quote } from './schema.ts';

const MIN_DIRECT_WORDS = 5;
const QUOTED_BLOCKS = new Set(['paragraph', 'quote', 'list-item']);

/** Verbatim quotations with their speakers, in reading order. */
export function findQuotes(article: Article, metadata: Metadata, entities: readonly Entity[]): Quote[] {
  const lexicon = lexiconOf(metadata.language.code);
  const quotes: Quote[] = [];
  let last: Speaker | undefined;
  for (const block of article.blocks) {
    if (!QUOTED_BLOCKS.has(block.kind)) continue;
    const text = article.text.slice(block.start, block.end);
    const quotations = findQuotations(text);
    for (const [index, quotation] of quotations.entries()) {
      const start = block.start + quotation.start;
      const end = block.start + quotation.end;
      const around = {
        before: text.slice(quotations[index - 1]?.end ?? 0, quotation.start - 1),
        after: text.slice(quotation.end + 1, quotations[index + 1]?.start ?? text.length),
        afterStart: end + 1,
        beforeStart: block.start + (quotations[index - 1]?.end ?? 0),
      };
      const kind = isDirect(quotation.text, around) ? 'direct' : 'partial';
      const isContinued = quotations.length > 0 && around.before.trim().length < 2 && around.after.trim() === '';
      const found = findSpeaker(article, around, start, entities, lexicon, last);
      const speaker = found ?? (kind === 'direct' || isContinued ? last : undefined);
      if (speaker === undefined && kind === 'partial' && !isLikelySpeech(quotation.text)) continue;
      quotes.push({
        text: quotation.text,
        start,
        end,
        kind,
        ...(speaker === undefined ? {} : { speaker: speaker.mention, cue: speaker.cue, channel: found?.channel }),
        sentence: sentenceAt(article.sentences, start)?.id,
      });
      if (speaker !== undefined) last = speaker;
    }
  }
  return quotes;
}

/** Whole sentences, or a clause that a comma before the closing mark hands over to its speaker. */
function isDirect(text: string, around: { readonly before: string }): boolean {
  const words = text.trim().split(/\s+/).length;
  const startsClause = around.before.trim() === '' || /[.!?,:]\s*$/.test(around.before);
  return (
    words >= MIN_DIRECT_WORDS && (startsClause || /[.!?,…]$/.test(text)) && /^[\p{Lu}\p{Lo}\p{N}…¿¡]/u.test(text.trim())
  );
}

/** One quoted word without a speaker is a name, a title or irony. */
function isLikelySpeech(text: string): boolean {
  return text.trim().split(/\s+/).length >= MIN_DIRECT_WORDS;
}

function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= position && position < end);
}
