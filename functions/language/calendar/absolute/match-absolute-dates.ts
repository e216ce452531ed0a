import type { DatedText, MatchedDate } from '../found-date.ts';
import { matchDays } from './match-days.ts';
import { matchYears } from './match-years.ts';
import { readPeriods } from './read-periods.ts';

/** Dates that name a day, a month with its year, a year or a period, in reading order; none overlap. */
export function matchAbsoluteDates(source: DatedText): MatchedDate[] {
  const { folded, language, reference } = source;
  const dates = [...matchDays(source), ...readPeriods(folded, language, reference), ...matchYears(folded, language)];
  return withoutOverlaps(dates).sort((a, b) => a.start - b.start);
}

/** Dates without those that overlap one before them. */
export function withoutOverlaps(dates: Iterable<MatchedDate>): MatchedDate[] {
  const kept: MatchedDate[] = [];
  for (const date of dates) if (!kept.some((each) => date.start < each.end && each.start < date.end)) kept.push(date);
  return kept;
}
