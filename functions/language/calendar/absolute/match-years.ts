import { calendarDataOf } from '../calendar-data.ts';
import type { MatchedDate } from '../found-date.ts';
import { cuesOf } from '../names/cues.ts';
import { perLanguage } from '../per-language.ts';
import { yearOf, yearPattern } from './match-dates.ts';

/** Numbers before and after are hardly ever years in news. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2099;
/** A cue stands within a few words of its year. */
const REACH_CHARACTERS = 40;

const formOf = perLanguage((language) => new RegExp(`(?<!\\p{Sc})${yearPattern(language)}(?!%)`, 'gu'));

/** Years that stand alone, where the words around them say so: `since 2019`, `2019 году`, `(2019)`. */
export function* matchYears(text: string, language: string): Generator<MatchedDate> {
  if (!/\d/.test(text)) return;
  const { beforeYear, after } = cuesOf(language);
  const { prefixes } = calendarDataOf(language);
  const joined = prefixes === undefined ? undefined : new RegExp(`(?<!\\p{L})${prefixes}-?$`, 'u');
  for (const match of text.matchAll(formOf(language))) {
    const [start, end] = [match.index, match.index + match[0].length];
    const year = yearOf(match.groups ?? {}, language);
    if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR) continue;
    const [head, tail] = [
      text.slice(Math.max(0, start - REACH_CHARACTERS), start),
      text.slice(end, end + REACH_CHARACTERS),
    ];
    if (head.endsWith('-') && !beforeYear.test(head) && joined?.test(head) !== true) continue;
    const isCued = match.groups?.era !== undefined || after.test(tail) || joined?.test(head) === true;
    if (isCued || (beforeYear.test(head) && !/^\p{L}/u.test(tail)))
      yield { start, end, value: String(year), precision: 'year', isRelative: false };
  }
}
