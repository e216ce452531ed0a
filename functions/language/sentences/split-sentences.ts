import type { Span } from '../tokens/overlapping.ts';
import { ABBREVIATIONS, BEFORE_NUMBERS, OFTEN_LAST, opensSentence, THAI_OPENERS } from './sentence-words.ts';

const segmenters = new Map<string, Intl.Segmenter>();
const abbreviationSets = new Map<string, ReadonlySet<string>>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    const known = /^[a-z]{2,3}$/.test(language) && Intl.Segmenter.supportedLocalesOf([language]).length > 0;
    segmenter = new Intl.Segmenter(known ? language : 'en', { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function abbreviationsOf(language: string): ReadonlySet<string> {
  let set = abbreviationSets.get(language);
  if (set === undefined) {
    set = new Set([...(ABBREVIATIONS[''] ?? []), ...(ABBREVIATIONS[language] ?? ABBREVIATIONS.en ?? [])]);
    abbreviationSets.set(language, set);
  }
  return set;
}

/**
 * Sentences of one block, without the white space around them. Starts from the boundaries of Unicode Standard Annex
 * 29, joins what news text breaks wrongly (abbreviations, initials, ordinals, a quotation before “she said”), and parts
 * what it misses (a quotation mark after the full stop, an ellipsis before a capital, Thai).
 */
export function splitSentences(text: string, language: string): Span[] {
  const pieces = segment(text, language).flatMap((piece) =>
    language === 'th' ? partThai(piece.segment, piece.index) : partAfterQuotation(piece.segment, piece.index),
  );
  const spans: Span[] = [];
  for (const piece of moveOpeningMarks(text, pieces, language)) {
    const before = spans.at(-1);
    if (before !== undefined && belongsTogether(text, before, piece, language)) {
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
const CLAUSE_END = /[;:,，、；：،؛](?=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|\s(?=[–—-]\s)/gu;

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

const EAST_ASIAN = new Set(['zh', 'ja', 'ko']);

/** UAX 29 counts an opening mark after a full stop to the sentence before, where no space parts the two. */
function moveOpeningMarks(text: string, pieces: readonly Span[], language: string): readonly Span[] {
  if (!EAST_ASIAN.has(language)) return pieces;
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
function partAfterQuotation(segment: string, index: number): Span[] {
  return partAt(segment, index, /(?:[.!?…]["”»’')\]]+|…)\s+(?=["“„«‘'([¿¡]*\p{Lu})/gu);
}

const MIN_THAI = 40;

function partThai(segment: string, index: number): Span[] {
  if (segment.length < MIN_THAI) return [{ start: index, end: index + segment.length }];
  return partAt(segment, index, new RegExp(THAI_OPENERS, 'gu'));
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

function belongsTogether(text: string, before: Span, after: Span, language: string): boolean {
  const left = text.slice(before.start, before.end).trimEnd();
  const right = text.slice(after.start, after.end);
  // A lower-case letter never starts a sentence after a quotation or an ellipsis: “Stop!” she said.
  if (/^["”»’')\]]*\s*[\p{Ll}]/u.test(right) && !/^["“«]/.test(right)) return true;
  // A closing mark alone belongs to what it closes; a number alone numbers what follows.
  if (/^["”»’')\]]+\s*$/.test(right) || /^\(?\d{1,3}[.)]$/.test(left)) return true;
  return isSaidInOne(left, right) || endsInAbbreviation(left, right, language);
}

/** 「…。」と述べた。 “……。”他说。: what follows the quotation says who spoke. */
function isSaidInOne(left: string, right: string): boolean {
  if (!/[。！？][」』”"]$/u.test(left)) return false;
  return (
    /^(?:と|という|とか|など)/u.test(right) ||
    /^[^。！？“「]{1,14}(?:说|說|表示|称|稱|道|指出|强调|問|问|回答)/u.test(right)
  );
}

const ORDINAL_LANGUAGES = new Set('de nb nn no da fi cs sk hu et hr bs sl sr pl is lv tr az lb eu mk'.split(' '));

/** No abbreviation is longer; without a limit the time grows with the square of a text without spaces. */
const MAX_ABBREVIATION_CHARACTERS = 60;

function endsInAbbreviation(before: string, right: string, language: string): boolean {
  if (!before.endsWith('.')) return false;
  const left = before.slice(-MAX_ABBREVIATION_CHARACTERS);
  const word = /([\p{L}\p{M}°º][\p{L}\p{M}.°º-]*)\.$/u.exec(left)?.[1]?.toLowerCase();
  const isNumber = /^[\d(№#§IVX]/.test(right);
  if (word === undefined) {
    // Ordinals: “am 3. Februar”, “3. mars”.
    return ORDINAL_LANGUAGES.has(language) && /(?:^|\s)\d{1,2}\.$/.test(left) && !opensSentence(right, language);
  }
  if (BEFORE_NUMBERS.has(word) && isNumber) return true;
  // Initials: “J. Smith”, “U.S. officials”, “أ. ف. ب”; a new sentence after “U.S.” starts with a common opening word.
  const isInitial = /(?:^|[\s\(«“"'\-])(?:\p{Lu}|[\p{Lo}--[\p{Script=Han}\p{Script=Hangul}]])\.$/v.test(left);
  if (isInitial || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opensSentence(right, language);
  // “z. B.”, “u. a.”: the rest of an abbreviation of two words.
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(right)) return true;
  if (!abbreviationsOf(language).has(word)) return false;
  return !OFTEN_LAST.has(word) || !opensSentence(right, language);
}

function trimSpan(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end);
  return {
    start: span.start + (piece.length - piece.trimStart().length),
    end: span.end - (piece.length - piece.trimEnd().length),
  };
}
