import { ABBREVIATIONS } from './abbreviations.ts';
import type { Span } from './schema.ts';

const segmenters = new Map<string, Intl.Segmenter>();
const abbreviationSets = new Map<string, ReadonlySet<string>>();

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    const known = Intl.Segmenter.supportedLocalesOf([language]).length > 0 ? language : 'en';
    segmenter = new Intl.Segmenter(known, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function abbreviationsOf(language: string): ReadonlySet<string> {
  let set = abbreviationSets.get(language);
  if (set === undefined) {
    set = new Set([...(ABBREVIATIONS.en ?? []), ...(ABBREVIATIONS[language] ?? [])]);
    abbreviationSets.set(language, set);
  }
  return set;
}

/**
 * Sentences of one block, without the white space around them. Starts from the boundaries of Unicode Standard Annex
 * 29, joins what news text breaks wrongly (abbreviations, initials, a quotation before “she said”), and parts what
 * it misses (a quotation mark after the full stop).
 */
export function splitSentences(text: string, language: string): Span[] {
  const pieces = [...segmenterOf(language).segment(text)].flatMap(({ segment, index }) =>
    partAfterQuotation(segment, index),
  );
  const spans: Span[] = [];
  for (const piece of pieces) {
    const before = spans.at(-1);
    if (before !== undefined && belongsTogether(text, before, piece, language)) {
      spans[spans.length - 1] = { start: before.start, end: piece.end };
    } else spans.push(piece);
  }
  return spans.map((span) => trimSpan(text, span)).filter((span) => span.start < span.end);
}

/** UAX 29 knows no boundary in `… done.” The minister …` where the mark is straight or the next letter follows at once. */
function partAfterQuotation(segment: string, index: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of segment.matchAll(/[.!?…]["”»’')\]]+\s+(?=["“«‘'([]*\p{Lu})/gu)) {
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
  // A closing mark alone belongs to what it closes.
  if (/^["”»’')\]]+\s*$/.test(right)) return true;
  return endsInAbbreviation(left, right, language);
}

function endsInAbbreviation(left: string, right: string, language: string): boolean {
  if (!left.endsWith('.')) return false;
  const word = /([\p{L}\p{M}.°]+)\.$/u.exec(left)?.[1];
  if (word !== undefined) {
    // Initials: “J. Smith”, “U.S. officials”; a new sentence after “U.S.” starts with a common opening word.
    if (/^\p{Lu}$/u.test(word)) return !STARTERS.test(right);
    if (/^(\p{L}\.)+\p{L}$/u.test(word)) return !STARTERS.test(right);
    return abbreviationsOf(language).has(word.toLowerCase());
  }
  // Ordinals: “am 3. Februar”, “3. mars”.
  return (
    ['de', 'nb', 'da', 'fi', 'cs', 'sk', 'hu', 'et', 'hr', 'sl', 'sr', 'pl'].includes(language) &&
    /(^|\s)\d{1,2}\.$/.test(left)
  );
}

const STARTERS =
  /^["“«‘'(]*(?:The|A|An|He|She|They|It|We|I|You|But|And|In|On|At|For|This|That|These|Those|There|His|Her|Their|Its|As|After|When|While|However|Mr|Ms|Mrs)\b/;

function trimSpan(text: string, span: Span): Span {
  const piece = text.slice(span.start, span.end);
  return {
    start: span.start + (piece.length - piece.trimStart().length),
    end: span.end - (piece.length - piece.trimEnd().length),
  };
}
