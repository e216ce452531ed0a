import { yearBeside } from '../absolute/match-days.ts';
import { type DatedText, type MatchedDate, monthOf } from '../found-date.ts';
import { monthNamesOf } from '../names/calendar-names.ts';
import { cuesOf } from '../names/cues.ts';
import { headOf, type MatchedName, matchNames } from '../names/match-names.ts';
import { directionsOf, looksBack } from './directions.ts';
import { phraseBeside } from './phrase-beside.ts';

/** What belongs to a month stands no farther before it. */
const CLAUSE_CHARACTERS = 80;
/** A month so near is the coming one, unless the clause tells of the past. */
const NEAR_MONTHS = 3;
const MONTHS_A_YEAR = 12;

/**
 * Months that stand alone. Where a capital says nothing, as it does of a name too, only a word beside it tells a month:
 * `in May`. The year is that of a date right beside it, else the nearest that the tense allows.
 */
export function* matchMonths(
  source: DatedText & { readonly reference: string },
  taken: readonly MatchedDate[],
): Generator<MatchedDate> {
  const { folded, language } = source;
  const { beforeMonth, after, hasAny } = cuesOf(language);
  if (!hasAny) return;
  const needsCue = monthNamesOf(language).hasCapitals;
  for (const name of matchNames(source, 'months')) {
    const isCued = beforeMonth.test(headOf(folded, name.start)) || after.test(folded.slice(name.end));
    if (!isCued && (needsCue || name.isAmbiguous)) continue;
    const { start, end, year } = saidYear(source, name) ?? { ...name, year: yearBeside(name, taken.map(withYear)) };
    const value = year === undefined ? byTense(source, name) : monthOf(year, name.number);
    yield { start, end, value, precision: 'month', isRelative: true, basis: 'month' };
  }
}

/** `October last year`: what both take up, and the year that is meant. */
function saidYear({ folded, language, reference }: DatedText & { readonly reference: string }, name: MatchedName) {
  const phrase = phraseBeside(folded, name, 'year', language);
  return phrase === undefined ? undefined : { ...phrase, year: Number(reference.slice(0, 4)) + phrase.ahead };
}

/** A date with the year that it says. */
function withYear({ start, end, value, precision, isRelative }: MatchedDate) {
  const saysYear = !isRelative && value !== undefined && (precision === 'day' || precision === 'month');
  return { start, end, year: saysYear ? Number(value.slice(0, 4)) : undefined };
}

/** The latest month of that name, or the coming one where the clause looks ahead. */
function byTense(
  { folded, language, reference }: DatedText & { readonly reference: string },
  { start, end, number }: MatchedName,
): string {
  const { lastBefore, future } = directionsOf(language);
  const [year, current] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const head = folded.slice(Math.max(0, start - CLAUSE_CHARACTERS), start);
  const months = (number - current + MONTHS_A_YEAR) % MONTHS_A_YEAR;
  const isNear = months <= NEAR_MONTHS && looksBack(folded, { start, end }, language) === false;
  const isAhead = (future.test(head) || isNear) && !lastBefore.test(head);
  const shift = isAhead ? (number < current ? 1 : 0) : number > current ? -1 : 0;
  return monthOf(year + shift, number);
}
