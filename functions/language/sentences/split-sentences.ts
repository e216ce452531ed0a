import { isWithinDate } from '../calendar/index.ts';
import { localeOf } from '../language-tags.ts';
import { remembered } from '../remembered.ts';
import { EAST_ASIAN_LETTERS, isEastAsian, UNSPACED_LETTERS } from '../scripts/index.ts';
import type { Span } from '../tokens/index.ts';
import { type SentenceRules, sentenceRulesOf } from './sentence-rules.ts';

const segmenterOf = remembered(
  (language) => new Intl.Segmenter([localeOf(language), 'en'], { granularity: 'sentence' }),
);

/**
 * Sentences of one block, without the white space around them. Starts from the boundaries of Unicode Standard Annex
 * 29, joins what news text breaks wrongly (abbreviations, initials, ordinals, a quotation before “she said”), and parts
 * what it misses (a quotation mark after the full stop, an ellipsis before a capital, Thai).
 */
export function splitSentences(text: string, language: string): Span[] {
  const rules = sentenceRulesOf(language);
  const pieces = segment(text, language).flatMap((piece) => splitFurther(piece.segment, piece.index, rules));
  const spans: Span[] = [];
  for (const piece of isEastAsian(language) ? moveOpeningMarks(text, pieces) : pieces) {
    const before = spans.at(-1);
    const [left, right] = [text.slice(before?.start, before?.end), text.slice(piece.start, piece.end)];
    if (before !== undefined && (belongsTogether(left, right, rules) || isMidDate(text, piece.start, language))) {
      spans[spans.length - 1] = { start: before.start, end: piece.end };
    } else spans.push(piece);
  }
  return spans
    .flatMap((span) => partOverlong(text, span))
    .map((span) => trimSpan(text, span))
    .filter((span) => span.start < span.end);
}

/** What may end a sentence within a text; Greek asks with a semicolon. */
const SENTENCE_END = /[\p{Sentence_Terminal};\n\r\u0085\u2028\u2029]/u;

/** Headings, list items and the like need no segmenter, which copies its text and tables outside the heap each time. */
function segment(text: string, language: string): { readonly segment: string; readonly index: number }[] {
  if (!SENTENCE_END.test(text.slice(0, -1))) return [{ segment: text, index: 0 }];
  return [...segmenterOf(language).segment(text)];
}

/** Characters of the longest sentence. None in the news is as long, and what reads sentences may take the square of it. */
export const MAX_SENTENCE_CHARACTERS = 2000;
/** No part of a sentence that is too long is shorter than half of the longest, save the last. */
const MIN_PART = MAX_SENTENCE_CHARACTERS / 2;
const CLAUSE_END = new RegExp(String.raw`[;:,，、；：،؛](?=\s|[${UNSPACED_LETTERS}])|\s(?=[–—-]\s)`, 'gu');

/** Text that never ends a sentence (tables, lists, no marks at all) ends at a clause, else a space, else anywhere. */
function partOverlong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > MAX_SENTENCE_CHARACTERS) {
    const to = from + partEnd(text.slice(from, from + MAX_SENTENCE_CHARACTERS));
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

function partEnd(stretch: string): number {
  const late = stretch.slice(MIN_PART);
  const clause = [...late.matchAll(CLAUSE_END)].at(-1);
  if (clause !== undefined) return MIN_PART + clause.index + 1;
  const space = [...late.matchAll(/\s/g)].at(-1);
  if (space !== undefined) return MIN_PART + space.index + 1;
  // Never between the halves of a character beyond the basic plane.
  return /[\uD800-\uDBFF]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}

/** UAX 29 counts an opening mark after a full stop to the sentence before, where no space parts the two. */
function moveOpeningMarks(text: string, pieces: readonly Span[]): readonly Span[] {
  const starts = pieces.map(({ start, end }) => {
    const marks = /[「『（《〈【“‘]+\s*$/.exec(text.slice(start, end));
    return marks === null || marks.index === 0 ? end : start + marks.index;
  });
  return pieces.map(({ start, end }, index) => ({
    start: index === 0 ? start : (starts[index - 1] ?? start),
    end: index === pieces.length - 1 ? end : (starts[index] ?? end),
  }));
}

/** UAX 29 knows no boundary in `… done.” The minister …` where the mark is straight, nor after `…`. */
const BEHIND_QUOTATION = /(?:[.!?…]["”»’')\]]+|…)\s+(?=["“„«‘'([¿¡]*\p{Lu})/gu;
/** A shorter piece is one sentence, whatever words it has. */
const MIN_SPACED = 40;

/** Parts what the segmenter misses: after a quotation or, in Thai, at a space before a word that opens sentences. */
function splitFurther(segment: string, index: number, { spaceBeforeOpener }: SentenceRules): Span[] {
  if (spaceBeforeOpener === undefined) return partAt(segment, index, BEHIND_QUOTATION);
  return segment.length < MIN_SPACED
    ? [{ start: index, end: index + segment.length }]
    : partAt(segment, index, spaceBeforeOpener);
}

function partAt(segment: string, index: number, boundary: RegExp): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of segment.matchAll(boundary)) {
    const end = match.index + match[0].length;
    spans.push({ start: index + start, end: index + end });
    start = end;
  }
  spans.push({ start: index + start, end: index + segment.length });
  return spans;
}

function belongsTogether(before: string, right: string, rules: SentenceRules): boolean {
  const left = before.trimEnd();
  // A lower-case letter never starts a sentence after a quotation or an ellipsis: “Stop!” she said.
  if (/^["”»’')\]]*\s*[\p{Ll}]/u.test(right) && !/^["“«]/.test(right)) return true;
  // A closing mark alone belongs to what it closes; a number alone numbers what follows.
  if (/^["”»’')\]]+\s*$/.test(right) || /^\(?\d{1,3}[.)]$/.test(left)) return true;
  return saysWhoSpoke(left, right, rules) || endsInAbbreviation(left, right, rules);
}

/** `3. 8. | 2026`, `24 des. | 1999`, `10. 20.|에`: a full stop beside a number, or before a letter, may be that of a date. */
function isMidDate(text: string, at: number, language: string): boolean {
  const [left, right] = [text.slice(Math.max(0, at - MAX_ABBREVIATION_CHARACTERS), at), text.slice(at, at + 1)];
  if (/\.$/.test(left)) return /^[\p{Lo}\p{Ll}]/u.test(right) && isWithinDate(text, at - 2, language);
  const isBesideNumber = /\d\.\s+$/.test(left) || (/\.\s+$/.test(left) && /^\d/.test(right));
  return isBesideNumber && isWithinDate(text, at, language);
}

/** 「…。」と述べた。 “……。”他说。: what follows the quotation says who spoke. */
function saysWhoSpoke(left: string, right: string, { speechAfterQuotation }: SentenceRules): boolean {
  return speechAfterQuotation !== undefined && /[。！？][」』”"]$/u.test(left) && speechAfterQuotation.test(right);
}

/** No abbreviation is longer; without a limit the time grows with the square of a text without spaces. */
const MAX_ABBREVIATION_CHARACTERS = 60;
const INITIAL = new RegExp(String.raw`(?:^|[\s\(«“"'\-])(?:\p{Lu}|[\p{Lo}--[${EAST_ASIAN_LETTERS}]])\.$`, 'v');

function endsInAbbreviation(before: string, right: string, rules: SentenceRules): boolean {
  if (!before.endsWith('.')) return false;
  const left = before.slice(-MAX_ABBREVIATION_CHARACTERS);
  const word = /([\p{L}\p{M}°º][\p{L}\p{M}.°º-]*)\.$/u.exec(left)?.[1]?.toLowerCase();
  // Ordinals: “am 3. Februar”, “3. mars”.
  if (word === undefined) {
    return rules.hasOrdinalsWithFullStop && /(?:^|\s)\d{1,2}\.$/.test(left) && !rules.opener.test(right);
  }
  if (/^[\d(№#§IVX]/.test(right) && rules.isAbbreviatedBeforeNumber(word)) return true;
  // Initials: “J. Smith”, “U.S. officials”, “أ. ف. ب”; a new sentence after “U.S.” starts with a common opening word.
  if (INITIAL.test(left) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !rules.opener.test(right);
  // “z. B.”, “u. a.”: the rest of an abbreviation of two words.
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(right)) return true;
  return rules.abbreviations.has(word) && !(rules.oftenLast.has(word) && rules.opener.test(right));
}

function trimSpan(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end);
  return {
    start: span.start + (piece.length - piece.trimStart().length),
    end: span.end - (piece.length - piece.trimEnd().length),
  };
}
