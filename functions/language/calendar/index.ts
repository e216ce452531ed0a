export { isMonth, isWeekday } from './any-names.ts';
export { monthsIn, nameMonth, nameWeekday, shortMonthsIn, weekdaysIn } from './calendar-mentions.ts';
export { type CalendarWord, capitalizesMonths, readCalendarWord } from './calendar-word.ts';
export { weekdayOf } from './days.ts';
export type { DatePrecision, FoundDate } from './found-date.ts';
export { homeZoneOf } from './home-zone.ts';
export { lastSpokenOf, type SpokenOf } from './match-relative-dates.ts';
export { type DateContext, findDateSpans, isWithinDate, readAbsoluteDates, readDates } from './read-dates.ts';
export {
  type FoundTimestamp,
  findTimestamps,
  type ReadTimestamp,
  readDatelineDay,
  readTimestamp,
} from './read-timestamp.ts';
