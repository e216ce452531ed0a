/** How exactly a date is known. */
export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'interval';

/**
 * What a date is known by: it is written in full, or counted from the publication as a date without its year, a weekday,
 * a month without its year, or words such as `yesterday`; or from what the text spoke of before, `the next day`.
 */
export type DateBasis = 'written' | 'year-inferred' | 'weekday' | 'month' | 'relative' | 'spoken';

/** A date in a text; `text` is `source.slice(start, start + text.length)`. */
export interface FoundDate {
  readonly start: number;
  readonly text: string;
  /** ISO 8601: date, month, year, week (`2026-W05`) or interval (`a/b`). */
  readonly value: string;
  readonly precision: DatePrecision;
  /** Whether it is counted from the publication, or from a date spoken of before. */
  readonly isRelative: boolean;
  readonly basis: DateBasis;
}

/** A date in a folded text: a day without a year has no value where nothing says when the text was written. */
export type MatchedDate = Omit<FoundDate, 'value' | 'text' | 'basis'> & {
  /** `written` or `relative` where it is not said. */
  readonly basis?: DateBasis;
  readonly end: number;
  readonly value: string | undefined;
};

/** What dates are read from. */
export interface DatedText {
  readonly text: string;
  /** `foldText` of it. */
  readonly folded: string;
  readonly language: string;
  /** The day of publication. */
  readonly reference: string | undefined;
}

/** `2026-02-03`; `undefined` for a day that there is not. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year < 3000
    ? date.toISOString().slice(0, 10)
    : undefined;
}

export function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
