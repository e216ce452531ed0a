export { halfHourNames, isClockNumber, isTimeZone, leadsToClockTime } from './clock-times.ts';
export { toDay, weekdayOf } from './days.ts';
export type { DateBasis, FoundDate } from './found-date.ts';
export { homeZoneOf } from './home-zone.ts';
export { isMonth, isWeekday } from './names/any-names.ts';
export { isMonthMark, monthsIn, nameMonth, nameWeekday, shortMonthsIn, weekdaysIn } from './names/calendar-mentions.ts';
export { type CalendarWord, capitalizesMonths, readCalendarWord } from './names/calendar-word.ts';
export { type DateContext, findDateSpans, isWithinDate, readAbsoluteDates, readDates } from './read-dates.ts';
export {
  type FoundTimestamp,
  findTimestamps,
  readDatelineDay,
  readTimestamp,
} from './read-timestamp.ts';
export { isTimeBound } from './relative/directions.ts';
export { lastSpokenOf, type SpokenOf } from './relative/match-relative-dates.ts';
