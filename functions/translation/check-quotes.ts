import type { AlignedSegment } from './aligned-segment.ts';
import type { Finding } from './schema.ts';

const MARK = /["“”„‟＂«»「」｢｣『』]/g;
const DIRECTED = /[“”„‟«»「」｢｣『』]/;
const ANY_MARK = /["“”„‟＂«»‹›「」｢｣『』《》〈〉〝〞〟‘‚‛]|''|``|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/u;
/** Speech set off by dashes, as Spanish, French and Russian do. */
const SPEECH_DASH = /^\s*[-–—―]|[,.!?…]\s*[–—―]/;
/** Parts of a sentence turn into reported speech, titles gain and lose their marks: what is quoted for the most part stays quoted. */
const LEAST_SHARE = 0.5;
/** A quotation may run on over so many segments. */
const FARTHEST_NEIGHBOUR = 4;
const QUOTATION = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」|"[^"]+"/g;
const SPEECH_WORDS = 4;
/** In scripts without spaces a word takes about two characters. */
const UNSPACED_SPEECH_CHARACTERS = 10;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Quotations of the source that the target no longer marks, those that only the target has, and marks that nothing closes. */
export function checkQuotes(segments: readonly AlignedSegment[]): Finding[] {
  return segments.flatMap((segment, index): Finding[] => {
    const { id, source, target } = segment;
    if (target.trim() === '') return [];
    const lost = speechIn(source);
    if (lost !== undefined && !isMarked(target)) {
      return [{ kind: 'quote', segment: id, text: lost, expected: lost, message: 'is not marked as a quotation' }];
    }
    const added = speechIn(target);
    if (added !== undefined && !isMarked(source)) {
      return [{ kind: 'quote', segment: id, text: added, message: 'is no quotation in the source' }];
    }
    const neighbours = segments.slice(Math.max(0, index - FARTHEST_NEIGHBOUR), index + FARTHEST_NEIGHBOUR + 1);
    const isOpen =
      isLeftOpen(segment) && !neighbours.some((other) => other !== segment && marksIn(other.target) % 2 === 1);
    return isOpen ? [{ kind: 'quote', segment: id, text: target, message: 'one end of a quotation has no mark' }] : [];
  });
}

/** A quotation that is most of a text, and long enough to be speech. */
function speechIn(text: string): string | undefined {
  return (text.match(QUOTATION) ?? []).find(
    (quotation) =>
      quotation.length >= text.length * LEAST_SHARE &&
      (quotation.split(/\s+/).length >= SPEECH_WORDS ||
        (quotation.match(UNSPACED)?.length ?? 0) >= UNSPACED_SPEECH_CHARACTERS),
  );
}

function isMarked(text: string): boolean {
  return ANY_MARK.test(text) || SPEECH_DASH.test(text);
}

/** One quotation in the source, one mark in the target: more may nest, and straight marks are dropped by hand too often. */
function isLeftOpen({ source, target }: AlignedSegment): boolean {
  return (
    marksIn(source) === 2 &&
    speechIn(source) !== undefined &&
    marksIn(target) === 1 &&
    DIRECTED.test(target) &&
    !SPEECH_DASH.test(target)
  );
}

function marksIn(text: string): number {
  return text.match(MARK)?.length ?? 0;
}
