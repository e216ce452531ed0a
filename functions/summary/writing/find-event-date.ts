import type { DateFact } from '../../facts/schema.ts';
import { isTimeBound } from '../../language/calendar/index.ts';
import { discourseCuesOf } from '../../language/discourse/index.ts';
import { findQuotations, speechOf } from '../../language/speech/index.ts';
import { functionWordsOf } from '../../language/tokens/index.ts';

/** How exactly a date places an event. */
const EXACTNESS: Partial<Readonly<Record<DateFact['precision'], number>>> = { day: 3, month: 2, year: 1 };
/** A date that is less likely right places nothing. */
const MIN_CONFIDENCE = 0.8;

/** Between the two dates of a span. */
const SPAN_CHARACTERS = 8;

/** A sentence of the article. */
interface DatedSentence {
  readonly text: string;
  /** In the article. */
  readonly start: number;
  readonly language: string;
  /** The day of publication, where it is known. */
  readonly publishedAt: string | undefined;
}

/**
 * The date on which what a sentence tells happened: the one that its verb takes, of several the most exact. None of a
 * quotation, a bracket, or a clause beside the main one; none that bounds a time, `since 2019`, belongs to a noun, `the
 * 3 May attack`, or names the year of publication, in which all news happens.
 */
export function findEventDate(dates: readonly DateFact[], sentence: DatedSentence): DateFact | undefined {
  return dates
    .filter((date, index) => {
      // `Between 1979 and 2008`: the end of a span goes with its beginning.
      const before = dates[index - 1];
      const first = before !== undefined && date.start - before.end <= SPAN_CHARACTERS ? before : date;
      return (date.confidence ?? 1) >= MIN_CONFIDENCE && isOfVerb(first, sentence) && isOfVerb(date, sentence);
    })
    .toSorted((one, other) => exactnessOf(other) - exactnessOf(one))
    .find((date) => exactnessOf(date) > 0);
}

function exactnessOf({ precision }: DateFact): number {
  return EXACTNESS[precision] ?? 0;
}

function isOfVerb(date: DateFact, { text, start: offset, language, publishedAt }: DatedSentence): boolean {
  const [start, end] = [date.start - offset, date.end - offset];
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (date.precision === 'year' && date.relative === true && publishedAt?.startsWith(date.value) === true) return false;
  // `Today` is these days as often as this day.
  if (date.basis === 'relative' && date.precision === 'day' && publishedAt?.startsWith(date.value) === true)
    return false;
  if (isTimeBound(text, start, language) || isOfNoun(before, after, language)) return false;
  if (findQuotations(text).some((quotation) => quotation.start < end && start < quotation.end)) return false;
  return !/\([^)]*$/.test(before) && !isBesideMain(before, language);
}

/** `Wednesday’s ruling`, `the 23 October killing`. */
function isOfNoun(before: string, after: string, language: string): boolean {
  if (/^[’']s\s/.test(after)) return true;
  const determiner = /(\p{L}+)\s$/u.exec(before)?.[1] ?? '';
  const noun = /^\s(\p{L}[\p{L}\p{M}.-]*)/u.exec(after)?.[1];
  if (noun === undefined || functionWordsOf(language).has(noun.toLowerCase())) return false;
  return speechOf(language)?.has('determiners', determiner.toLowerCase()) === true;
}

/** Behind a relative pronoun or a conjunction, `since it began in`, whose clause has not ended: a comma ends it. */
function isBesideMain(before: string, language: string): boolean {
  const relative = speechOf(language)?.relative;
  const clause = before.slice(before.lastIndexOf(',') + 1);
  const opening = discourseCuesOf(language).timeConjunction?.exec(clause);
  const isClause =
    opening !== null && opening !== undefined && /\S\s+\S/.test(clause.slice(opening.index + opening[0].length));
  return isClause || (relative?.test(`${clause} `) === true && before.includes(','));
}
