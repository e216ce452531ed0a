import { addDays, addMonths, weekdayOf } from '../days.ts';
import { type DatedText, dayOf, type MatchedDate } from '../found-date.ts';
import { headOf, type MatchedName, matchNames } from '../names/match-names.ts';
import { directionsOf, looksAhead } from './directions.ts';
import { phraseBeside } from './phrase-beside.ts';

const DAYS_A_WEEK = 7;

/** Weekdays: of the week that stands beside them, of a day of the month, else by tense. */
export function* matchWeekdays(source: DatedText & { readonly reference: string }): Generator<MatchedDate> {
  const { everyBefore } = directionsOf(source.language);
  for (const name of matchNames(source, 'weekdays')) {
    if (everyBefore.test(headOf(source.folded, name.start))) continue;
    const numbered = dayOfMonth(source, name);
    const { start, end, ahead } = phraseBeside(source.folded, name, 'week', source.language) ?? {
      ...name,
      ahead: undefined,
    };
    if (name.isAmbiguous && numbered === undefined && ahead === undefined) continue;
    const value = numbered ?? (ahead === undefined ? byTense(source, name) : ofWeek(source.reference, name, ahead));
    yield { start, end, value, precision: 'day', isRelative: true, basis: 'weekday' };
  }
}

/** `terça-feira (3)`, `el lunes 16`: the nearest such day of a month that is such a weekday. */
function dayOfMonth(
  { folded, reference }: { readonly folded: string; readonly reference: string },
  { end, number }: MatchedName,
): string | undefined {
  const day = /^,?\s?[(（]?(\d{1,2})(?!\d|[.,:/]\d|%)/.exec(folded.slice(end))?.[1];
  if (day === undefined) return undefined;
  const month = reference.slice(0, 7);
  const days = [month, addMonths(month, -1), addMonths(month, 1)].map((each) =>
    dayOf(Number(each.slice(0, 4)), Number(each.slice(5)), Number(day)),
  );
  return days.find((each) => each !== undefined && weekdayOf(each) === number);
}

/** The weekday in the week, from Monday, that lies so many weeks ahead. */
function ofWeek(reference: string, { number }: MatchedName, weeks: number): string {
  const fromMonday = (weekday: number) => (weekday + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  return addDays(reference, fromMonday(number) - fromMonday(weekdayOf(reference)) + weeks * DAYS_A_WEEK);
}

/** In the past unless the clause looks ahead; the day of publication itself is today. */
function byTense(
  { folded, language, reference }: DatedText & { readonly reference: string },
  name: MatchedName,
): string {
  const { lastBefore, lastAfter, nextBefore, nextAfter, nextWeekday } = directionsOf(language);
  const [head, tail] = [headOf(folded, name.start), folded.slice(name.end)];
  const isNext = nextBefore.test(head) || nextAfter.test(tail) || nextWeekday.test(headOf(folded, name.end));
  const back = (weekdayOf(reference) - name.number + DAYS_A_WEEK) % DAYS_A_WEEK;
  if (lastBefore.test(head) || lastAfter.test(tail)) return addDays(reference, -(back === 0 ? DAYS_A_WEEK : back));
  if (isNext) return addDays(reference, DAYS_A_WEEK - back);
  if (back === 0) return reference;
  return addDays(reference, looksAhead(folded, name, language) ? DAYS_A_WEEK - back : -back);
}
