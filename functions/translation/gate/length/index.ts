import { charactersPer100English } from '../../../language/scripts/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, SegmentCheck } from '../gate-check.ts';
import { withoutNonTranslatables } from '../non-translatables/non-translatables.ts';

/** How far a segment may be from its expected length; short ones vary more, by so many characters of English. */
const MIN_SHARE = 0.45;
/** Of the length to be expected, and characters that short segments may differ by. */
const MAX_SHARE = 2.3;
const ALLOWED_DIFFERENCE = 12;
/** A text that stops without a mark at its end, and is shorter than this, has lost its end. */
const MIN_UNENDED_SHARE = 0.8;
const SENTENCE_END = /[.!?。！？؟…۔।][\s"'”’»“„「」『』（）()[\]]*$/u;
/** A quotation that is closed ends as well, since many languages set its full stop outside or not at all; so does what a colon announces. */
const CLOSED = /[\p{L}\p{M}\p{N}][”»」』"][\s)）]*$|[:：]\s*$/u;
const QUOTATION_MARK = /["“”„«»「」『』]/g;
const BRACKETED = /\s?[(（]([^()（）]{3,})[)）]/gu;
/** Shorter sources may have no sentence to end; so much of a target is shown. */
const MIN_CHARACTERS = 25;

export const lengthCheck: SegmentCheck = { kind: 'length', severity: 2, scope: 'segment', check: checkLength };

/** A target that is far too short or long, or stops in the middle of a sentence. */
function checkLength({ id, source, target }: AlignedSegment, { pair }: CheckContext): Finding[] {
  const [from, to] = [charactersPer100English(pair.from), charactersPer100English(pair.to)];
  const expected = (withoutNonTranslatables(source).length * to) / from;
  const length = withoutOriginals(source, withoutNonTranslatables(target)).length;
  const finding = (text: string, message: string): Finding => ({ kind: 'length', segment: id, text, message });
  const findings: Finding[] = [];
  const isShort = length < expected * MIN_SHARE - (ALLOWED_DIFFERENCE * to) / 300;
  if (isShort || length > expected * MAX_SHARE + ALLOWED_DIFFERENCE)
    findings.push(finding(target, `${length} characters where about ${Math.round(expected)} are usual`));
  const isUnended = SENTENCE_END.test(source) && !SENTENCE_END.test(target) && !isClosed(target);
  if (isUnended && source.length >= MIN_CHARACTERS && target.length < expected * MIN_UNENDED_SHARE)
    findings.push(finding(target.slice(-MIN_CHARACTERS), 'ends in the middle of a sentence'));
  return findings;
}

/** A translation without the names of its source that it has in brackets beside what it calls them. */
function withoutOriginals(source: string, target: string): string {
  return target.replace(BRACKETED, (all, inside: string) => (source.includes(inside.trim()) ? '' : all));
}

function isClosed(text: string): boolean {
  return CLOSED.test(text) && (text.match(QUOTATION_MARK)?.length ?? 0) % 2 === 0;
}
