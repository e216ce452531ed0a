export type { DatePrecision, FoundDate } from './found-date.ts';
export { lastSpokenOf, type SpokenOf } from './match-relative-dates.ts';
export { type DateContext, findDateSpans, isWithinDate, readAbsoluteDates, readDates } from './read-dates.ts';
