import { countUnspacedLetters } from '../../../language/scripts/index.ts';
import { endsInSpeechTag } from '../../../language/speech/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, DocumentCheck } from '../gate-check.ts';

const MARK = /["“”„‟＂«»「」｢｣『』]/g;
const DIRECTED = /[“”„‟«»「」｢｣『』]/g;
const OPENING = /[“„‟«「｢『]/;
const OPENS = /^\s*["“„«「『]/;
const CLOSES = /["”“»」』][.,!?…\s]*$/;
const ANY_MARK = /["“”„‟＂«»‹›「」｢｣『』《》〈〉〝〞〟‘‚‛]|''|``|(?<![\p{L}\p{N}])['’]|['’](?![\p{L}\p{N}])/u;
const OPENING_SINGLE = /(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])/gu;
/** Behind a letter it may be an apostrophe as well. */
const CLOSING_SINGLE = /(?<=[\p{L}\p{N}.,!?…])['’](?![\p{L}\p{N}])/gu;
/** Speech set off by dashes, as Spanish, French and Russian do. */
const SPEECH_DASH = /^\s*[-–—―]|[,.!?…]\s*[–—―]/;
/** Parts of a sentence turn into reported speech, titles gain and lose their marks: what is quoted for the most part stays quoted. */
const MIN_SHARE = 0.5;
/** Where so many quotations, and most of all, have lost their marks, a translation does without them: that is reported once. */
const MIN_LOST = 3;
/** A quotation may run on over so many segments. */
const MAX_NEIGHBOURS = 4;
const QUOTATION = /“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」|"[^"]+"/g;
/** What makes its words speech or thought, so that they lack but the marks: a colon before them, a question mark after. */
const SPEECH_MARK = /\p{L}:\s|\?\s*$/u;
/** Shorter quotations are titles and terms. */
const MIN_SPEECH_WORDS = 4;
/** In scripts without spaces a word takes about two characters. */
const MIN_UNSPACED_CHARACTERS = 10;

export const quotationsCheck: DocumentCheck = { kind: 'quote', severity: 2, scope: 'document', check: checkQuotations };

/** Quotations of the source that the target no longer marks, those that only the target has, and marks that nothing closes. */
function checkQuotations(segments: readonly AlignedSegment[], { pair }: CheckContext): Finding[] {
  const doesWithout = isWithoutMarks(segments);
  let isReported = false;
  return segments.flatMap((segment, index): Finding[] => {
    const { id, source, target } = segment;
    if (target.trim() === '') return [];
    const lost = speechIn(source);
    if (lost !== undefined && !isMarked(target)) {
      if (doesWithout && isReported) return [];
      isReported = true;
      return [{ kind: 'quote', segment: id, text: lost, expected: lost, message: 'is not marked as a quotation' }];
    }
    const added = speechIn(target);
    if (added !== undefined && !isMarked(source) && !isVerbatim(source, pair.from)) {
      return [{ kind: 'quote', segment: id, text: added, message: 'is no quotation in the source' }];
    }
    return isLeftOpen(segments, index)
      ? [{ kind: 'quote', segment: id, text: target, message: 'one end of a quotation has no mark' }]
      : [];
  });
}

/** Whether a translation has dropped the marks of most quotations. */
function isWithoutMarks(segments: readonly AlignedSegment[]): boolean {
  const quoted = segments.filter(({ source, target }) => target.trim() !== '' && speechIn(source) !== undefined);
  const lost = quoted.filter(({ target }) => !isMarked(target)).length;
  return lost >= MIN_LOST && lost > quoted.length / 2;
}

/** Whether a text has speech in the speaker's own words, though without marks; after `he said that` a quotation is new. */
function isVerbatim(text: string, language: string): boolean {
  return SPEECH_MARK.test(text) || endsInSpeechTag(text, language);
}

/** A quotation that is most of a text, and long enough to be speech. */
function speechIn(text: string): string | undefined {
  return (text.match(QUOTATION) ?? []).find(
    (quotation) =>
      quotation.length >= text.length * MIN_SHARE &&
      (quotation.split(/\s+/).length >= MIN_SPEECH_WORDS || countUnspacedLetters(quotation) >= MIN_UNSPACED_CHARACTERS),
  );
}

function isMarked(text: string): boolean {
  return ANY_MARK.test(text) || SPEECH_DASH.test(text);
}

/**
 * A mark without its other end, where the source has both ends and no neighbour has the other: a quotation that opens
 * here may close later, and one that closes may have opened before. Straight marks tell no direction, and are dropped
 * by hand too often.
 */
function isLeftOpen(segments: readonly AlignedSegment[], index: number): boolean {
  const { source = '', target = '' } = segments[index] ?? {};
  if (isRunningOn(segments, index)) return false;
  if (!isQuotedWhole(source) || marksIn(target) % 2 === 0 || SPEECH_DASH.test(target)) return false;
  const open = openMarks(target);
  const neighbours =
    open > 0
      ? segments.slice(index + 1, index + 1 + MAX_NEIGHBOURS)
      : segments.slice(Math.max(0, index - MAX_NEIGHBOURS), index);
  return open !== 0 && !neighbours.some((other) => Math.sign(openMarks(other.target)) === -Math.sign(open));
}

/**
 * Speech of several segments opens each with a mark and closes the last one alone, or opens the first one alone and closes
 * the last, in the one language and has both marks everywhere in the other.
 */
function isRunningOn(segments: readonly AlignedSegment[], index: number): boolean {
  const [before, segment, next] = [segments[index - 1], segments[index], segments[index + 1]];
  if (segment === undefined || !isAllSpeech(segment.source)) return false;
  const open = openMarks(segment.target);
  if (open === 1) return OPENS.test(segment.target) && next !== undefined && OPENS.test(next.source);
  return open === -1 && CLOSES.test(segment.target) && before !== undefined && isAllSpeech(before.source);
}

/** Between a mark at its beginning and one at its end. */
function isAllSpeech(text: string): boolean {
  return OPENS.test(text) && CLOSES.test(text);
}

/** How many more marks open than close; “ closes what „ has opened, and two of the same kind are a pair in Swedish. */
function openMarks(text: string): number {
  const marks: readonly string[] = text.match(DIRECTED) ?? [];
  if (new Set(marks).size === 1 && marks.length % 2 === 0) return 0;
  const isGerman = marks.includes('„') || marks.includes('‟');
  return marks.reduce((open, mark) => open + (OPENING.test(mark) && !(isGerman && mark === '“') ? 1 : -1), 0);
}

/** Whether a text has quotations, each of them with both ends. */
function isQuotedWhole(text: string): boolean {
  const marks = marksIn(text);
  const [opening, closing] = [OPENING_SINGLE, CLOSING_SINGLE].map((mark) => text.match(mark)?.length ?? 0);
  if (opening === undefined || closing === undefined) return false;
  return marks % 2 === 0 && opening <= closing && marks + opening > 0;
}

function marksIn(text: string): number {
  return text.match(MARK)?.length ?? 0;
}
