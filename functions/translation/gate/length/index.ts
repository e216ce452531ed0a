import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import type { CheckContext, SegmentCheck } from '../gate-check.ts';
import { withoutNonTranslatables } from '../non-translatables/non-translatables.ts';

/**
 * Characters that a language needs for what takes 100 in English, in news. Measured on parallel news texts; languages
 * that are not listed need about as many.
 */
const CHARACTERS: Readonly<Record<string, number>> = {
  en: 100,
  es: 118,
  fr: 122,
  de: 121,
  pt: 109,
  it: 115,
  nl: 112,
  ru: 109,
  uk: 101,
  pl: 108,
  ar: 90,
  he: 80,
  zh: 32,
  ja: 43,
  ko: 52,
};
const USUAL = 105;
/** How far a segment may be from its expected length; short ones vary more. */
const SHORTEST_SHARE = 0.45;
const LONGEST_SHARE = 2.3;
const ALLOWED_DIFFERENCE = 12;
/** A text that stops without a mark at its end, and is shorter than this, has lost its end. */
const SHORTEST_UNENDED_SHARE = 0.8;
const SENTENCE_END = /[.!?。！？؟…۔।][\s"'”’»“„「」『』（）()[\]]*$/u;
/** A quotation that is closed ends as well, since many languages set its full stop outside or not at all; so does what a colon announces. */
const CLOSED = /[\p{L}\p{M}\p{N}][”»」』"][\s)）]*$|[:：]\s*$/u;
const QUOTATION_MARK = /["“”„«»「」『』]/g;
const BRACKETED = /\s?[(（]([^()（）]{3,})[)）]/gu;
const MINIMUM_LETTERS = 25;

export const lengthCheck: SegmentCheck = { kind: 'length', severity: 2, scope: 'segment', check: checkLength };

/** A target that is far too short or long, or stops in the middle of a sentence. */
function checkLength({ id, source, target }: AlignedSegment, { pair }: CheckContext): Finding[] {
  const expected = (withoutNonTranslatables(source).length * charactersOf(pair.to)) / charactersOf(pair.from);
  const length = withoutOriginals(source, withoutNonTranslatables(target)).length;
  const findings: Finding[] = [];
  const isShort = length < expected * SHORTEST_SHARE - shortness(pair);
  const isLong = length > expected * LONGEST_SHARE + ALLOWED_DIFFERENCE;
  if (isShort || isLong) {
    findings.push({
      kind: 'length',
      segment: id,
      text: target,
      message: `${length} characters where about ${Math.round(expected)} are usual`,
    });
  }
  const isUnended = SENTENCE_END.test(source) && !SENTENCE_END.test(target) && !isClosed(target);
  if (source.length >= MINIMUM_LETTERS && isUnended && target.length < expected * SHORTEST_UNENDED_SHARE) {
    findings.push({
      kind: 'length',
      segment: id,
      text: target.slice(-MINIMUM_LETTERS),
      message: 'ends in the middle of a sentence',
    });
  }
  return findings;
}

/** A translation without the names of its source that it has in brackets beside what it calls them. */
function withoutOriginals(source: string, target: string): string {
  return target.replace(BRACKETED, (all, inside: string) => (source.includes(inside.trim()) ? '' : all));
}

function isClosed(text: string): boolean {
  return CLOSED.test(text) && (text.match(QUOTATION_MARK)?.length ?? 0) % 2 === 0;
}

function charactersOf(language: string): number {
  return CHARACTERS[language.split('-')[0] ?? ''] ?? USUAL;
}

function shortness(pair: LanguagePair): number {
  return (ALLOWED_DIFFERENCE * charactersOf(pair.to)) / 300;
}
