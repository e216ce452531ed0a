import type { Entity } from '../../facts/schema.ts';
import type { Finding } from '../schema.ts';
import type { AlignedSegment } from '../segments/aligned-segment.ts';
import type { GlossaryTerm, LanguagePair } from '../translator.ts';
import { checkBrackets } from './brackets/check-brackets.ts';
import { checkCompleteness } from './completeness/check-completeness.ts';
import { checkDates } from './dates/check-dates.ts';
import { checkGlossary } from './glossary/check-glossary.ts';
import { checkLanguage } from './language/check-language.ts';
import { checkNames } from './names/check-names.ts';
import { checkKeptTokens } from './non-translatables/check-kept-tokens.ts';
import { blankKeptTokens } from './non-translatables/kept-tokens.ts';
import { checkLostNumbers } from './numbers/check-lost-numbers.ts';
import { checkNumbers } from './numbers/check-numbers.ts';
import { checkQuotes } from './quotations/check-quotes.ts';
import { checkRepetition } from './repetition/check-repetition.ts';

export interface CheckOptions {
  readonly glossary: readonly GlossaryTerm[];
  /** Names in the article; without them names are found by their spelling. */
  readonly entities?: readonly Entity[];
}

/** The gate: what is wrong with a translation, segment by segment and as a whole. Empty when nothing was found. */
export function checkTranslation(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  options: CheckOptions,
): Finding[] {
  const found = segments.flatMap((segment) => checkSegment(segment, pair, options));
  return [
    ...found,
    ...checkNames(segments, pair, options.entities),
    ...checkQuotes(segments),
    ...checkRepetition(segments),
  ];
}

function checkSegment(segment: AlignedSegment, pair: LanguagePair, options: CheckOptions): Finding[] {
  const whole = [...checkCompleteness(segment, pair), ...checkLanguage(segment, pair)];
  // In a text that is not there, or not in the language, every name and number would be found missing once more.
  if (whole.some(({ kind }) => kind !== 'length')) return whole;
  const { source, target } = segment;
  const readable = { ...segment, source: blankKeptTokens(source), target: blankKeptTokens(target) };
  return [
    ...whole,
    ...checkNumbers(readable, pair),
    ...checkLostNumbers(readable, pair),
    ...checkDates(readable, pair),
    ...checkBrackets(segment),
    ...checkKeptTokens(segment),
    ...checkGlossary(segment, options.glossary),
  ];
}
