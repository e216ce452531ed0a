import { type FoundNumber, findNumbers } from '../../numbers/index.ts';
import type { DatedText, MatchedDate } from '../found-date.ts';
import { headOf } from '../names/match-names.ts';
import { directionsOf, looksAhead } from './directions.ts';
import { matchMonths } from './match-months.ts';
import { matchWeekdays } from './match-weekdays.ts';
import { relativeWordsOf } from './relative-phrases.ts';
import { spanAhead } from './time-spans.ts';

/** What an article spoke of last, before a phrase. */
export interface SpokenOf {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

/** Dates that a text names by their distance from its publication: weekdays, `last week`, `in January`, `two days ago`. */
export function matchRelativeDates(
  source: DatedText & { readonly reference: string },
  taken: readonly MatchedDate[],
  spokenOf: SpokenOf,
): MatchedDate[] {
  const found: MatchedDate[] = [];
  const all = () => [...taken, ...found];
  const add = (dates: Iterable<MatchedDate>) => {
    for (const date of dates)
      if (!all().some((each) => date.start < each.end && each.start < date.end)) found.push(date);
  };
  add(amountsAway(source));
  add(matchWeekdays(source));
  add(matchMonths(source, taken));
  add(
    phrases(source, (start) =>
      lastSpokenOf(
        all().filter((each) => each.start < start),
        spokenOf,
      ),
    ),
  );
  return found;
}

/** The latest day, month and year among dates, in reading order; else what was spoken of before them. */
export function lastSpokenOf(
  dates: readonly Pick<MatchedDate, 'start' | 'value' | 'precision'>[],
  before: SpokenOf,
): SpokenOf {
  const inOrder = dates.toSorted((a, b) => a.start - b.start);
  const last = (precision: 'day' | 'month' | 'year') => {
    const value = inOrder.findLast((date) => date.precision === precision)?.value ?? before[precision];
    return value === undefined ? {} : { [precision]: value };
  };
  return { ...last('day'), ...last('month'), ...last('year') };
}

/** `two days ago`; `in two days` where the clause looks ahead. */
function* amountsAway(source: DatedText & { readonly reference: string }): Generator<MatchedDate> {
  const { folded, language } = source;
  const { ago, ahead } = relativeWordsOf(language).signs;
  if (!ago.test(folded) && !(directionsOf(language).future.test(folded) && ahead.test(folded))) return;
  for (const number of findNumbers(folded, language)) {
    const date = Number.isInteger(number.value) && !number.isOrdinal ? amountAway(source, number) : undefined;
    if (date !== undefined) yield date;
  }
}

function amountAway(
  { folded, language, reference }: DatedText & { readonly reference: string },
  { start: from, end: to, value }: FoundNumber,
): MatchedDate | undefined {
  const [head, tail] = [headOf(folded, from), folded.slice(to)];
  for (const { before, after, unit, sign } of relativeWordsOf(language).templates) {
    const one = before.exec(head);
    const other = one === null ? null : after.exec(tail);
    if (one === null || other === null) continue;
    const [start, end] = [from - one[0].length, to + other[0].length];
    if (sign > 0 && !looksAhead(folded, { start, end }, language)) continue;
    const span = spanAhead(reference, unit, sign * value);
    return span === undefined ? undefined : { start, end, ...span, isRelative: true };
  }
  return undefined;
}

function* phrases(
  source: DatedText & { reference: string },
  spokenBefore: (start: number) => SpokenOf,
): Generator<MatchedDate> {
  const { text, folded, language, reference } = source;
  const { phrases: known, phrase } = relativeWordsOf(language);
  for (const match of folded.matchAll(phrase)) {
    const start = match.index;
    // `De Morgen`, `USA Today`: with a capital the word is another, or part of a name.
    if (/^\p{Lu}/u.test(text.slice(start)) && !/(?:^|[.!?:"“„«»(‘'\n])\s*$/u.test(text.slice(0, start))) continue;
    const meaning = known[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    if (meaning === undefined) continue;
    const { unit, ahead, isSpoken } = meaning;
    const from = isSpoken ? referenceOf(spokenBefore(start), unit, reference) : reference;
    const span = spanAhead(from, unit, ahead);
    const basis = isSpoken ? 'spoken' : 'relative';
    if (span !== undefined) yield { start, end: start + match[0].length, ...span, isRelative: true, basis };
  }
}

function referenceOf(spokenOf: SpokenOf, unit: string, reference: string): string {
  const last = unit === 'day' || unit === 'month' || unit === 'year' ? spokenOf[unit] : undefined;
  return last ?? reference;
}
