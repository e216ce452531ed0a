import { rememberedBy } from '../remembered.ts';
import { matchAbsoluteDates } from './absolute/match-absolute-dates.ts';
import { foldText } from './fold-text.ts';
import type { FoundDate, MatchedDate } from './found-date.ts';
import { matchRelativeDates, type SpokenOf } from './relative/match-relative-dates.ts';

/** What dates of an article are counted from: without a day of publication relative ones are left out. */
export interface DateContext {
  readonly language: string;
  /** `yyyy-mm-dd`. */
  readonly reference?: string | undefined;
}

function absoluteDates(text: string, { language, reference }: DateContext): MatchedDate[] {
  return matchAbsoluteDates({ text, folded: foldText(text), language, reference });
}

/** Figures and dates both ask for those of a sentence. */
const knownDates = rememberedBy(absoluteDates);

/** The dates of a text, absolute and relative, in reading order; none overlap. */
export function readDates(text: string, context: DateContext, spokenOf: SpokenOf = {}): FoundDate[] {
  const absolute = knownDates(text, context);
  const { language, reference } = context;
  if (reference === undefined) return withValues(absolute, text);
  const source = { text, folded: foldText(text), language, reference };
  return withValues([...absolute, ...matchRelativeDates(source, absolute, spokenOf)], text);
}

/** Dates that need nothing else to be read, nor a year that the text leaves out. */
export function readAbsoluteDates(text: string, language: string): FoundDate[] {
  return withValues(absoluteDates(text, { language }), text);
}

/** Where a text names dates, whether or not their years are known. */
export function findDateSpans(
  text: string,
  context: DateContext,
): readonly { readonly start: number; readonly end: number }[] {
  return knownDates(text, context);
}

/** As far as a date reaches from its full stops. */
const REACH_CHARACTERS = 40;

/** Whether a date goes on over a place in a text: behind the full stop of `am 3. Februar`, `27 ian. 2026`, `2019. 10. 20.` */
export function isWithinDate(text: string, at: number, language: string): boolean {
  const from = Math.max(0, at - REACH_CHARACTERS);
  const spans = absoluteDates(text.slice(from, at + REACH_CHARACTERS), { language });
  return spans.some(({ start, end }) => start + from < at && at < end + from);
}

function withValues(dates: readonly MatchedDate[], text: string): FoundDate[] {
  return dates
    .flatMap(({ start, end, value, precision, isRelative, basis = isRelative ? 'relative' : 'written' }) =>
      value === undefined ? [] : [{ start, text: text.slice(start, end), value, precision, isRelative, basis }],
    )
    .sort((a, b) => a.start - b.start);
}
