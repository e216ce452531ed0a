import { CALENDAR_FILES } from '../data/calendar.ts';
import { languageLookup } from '../language-files.ts';
import { foldCharacters } from './fold-text.ts';

/** Spans of time that a language has words for. */
export type RelativeUnit = 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade';

/** Phrases by unit, then by how many of them they lie ahead: `-1` for the last one, `-#` for the number in the place of `#`. */
export type RelativePhrases = Partial<Readonly<Record<RelativeUnit, Readonly<Record<string, readonly string[]>>>>>;

/** Patterns of quarters, halves, seasons, decades and centuries; `#` is the number. */
export interface PeriodWords {
  /** First to fourth. */
  readonly ordinals?: readonly string[];
  readonly article?: string;
  /** Between a period and its year. */
  readonly of?: string;
  readonly quarter?: string;
  readonly half?: string;
  readonly seasons?: Partial<Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', string>>>;
  readonly decade?: string;
  readonly century?: string;
}

/**
 * What CLDR does not say of a language's dates: `data/<code>/calendar.json`. Where a field is a pattern, spaces stand
 * for any space; all are in lower case.
 */
export interface CalendarData {
  /** Locales whose names are read as well: `ar-LB`. */
  readonly locales?: readonly string[];
  /** Further names from January, separated by `|`. */
  readonly months?: readonly string[];
  /** Further names from Sunday, separated by `|`. */
  readonly weekdays?: readonly string[];
  /** Endings of names → the endings of their other cases, separated by `|`; the longest that fits counts. */
  readonly endings?: Readonly<Record<string, string>>;
  /** Pattern: what is written together with a name, before it. */
  readonly prefixes?: string;
  /** Names that are words as well: dates beside a year or where a cue stands before them. */
  readonly ambiguous?: readonly string[];
  /** Patterns of what begins like a name and is not one. */
  readonly notNames?: Readonly<Partial<Record<'months' | 'weekdays', string>>>;
  /** Names without cases: what goes on after one is another word. */
  readonly uninflected?: readonly ('months' | 'weekdays')[];
  /** Patterns of the words between day, month and year, beside those of CLDR. */
  readonly between?: readonly string[];
  /** Patterns of what stands after the number of a day: `st`, `-го`. */
  readonly dayEndings?: readonly string[];
  /** Patterns of the words between the first and the last day of a span: `to`. */
  readonly until?: readonly string[];
  /** Whether the order of numeric dates differs from country to country, and a text does not say which is meant. */
  readonly numericOrderVaries?: boolean;
  /** Patterns of the words before a year or a month that stands alone: `since`. */
  readonly cues?: readonly string[];
  /** Patterns of the words that join two dates: cues behind another month or year alone. */
  readonly joining?: readonly string[];
  /** Patterns of further words before a month: `between`, which stands before amounts as well. */
  readonly monthCues?: readonly string[];
  /** Patterns of the words after a year or a month that stands alone: `года`. */
  readonly cuesAfter?: readonly string[];
  /** Patterns of what follows a number that is an amount, not a year or a day: `people`. */
  readonly counted?: readonly string[];
  /** Patterns of the words that say which one is meant, before a name of CLDR's order or after it. */
  readonly last?: string;
  readonly this?: string;
  readonly next?: string;
  /** Pattern of a weekday and what stands before it, where its form says that it is the next one: `på torsdag`. */
  readonly nextWeekday?: string;
  /** Pattern of the words before a weekday that is any: `every`. */
  readonly every?: string;
  /** Patterns of the words that look ahead in a clause: `will`. */
  readonly future?: readonly string[];
  /** Whether the verb of a clause may stand at its end. */
  readonly hasVerbLast?: boolean;
  /** Pattern of the words before a date that something lasts from or up to: `since`. */
  readonly bounds?: string;
  /** Pattern of verbs that tell of the past: `was`. */
  readonly past?: string;
  /** Amounts of one: `an hour ago`. */
  readonly ones?: readonly string[];
  /** Words of CLDR's for a day, week, month or year that mean something else as well. */
  readonly excluded?: readonly string[];
  readonly relative?: RelativePhrases;
  /** Phrases that count from the time that the text speaks of: `the previous month`. */
  readonly spoken?: RelativePhrases;
  readonly periods?: PeriodWords;
  /** The time zone of the country that most news in the language comes from, by region; `ZZ` where no region is given. */
  readonly homeZones?: Readonly<Record<string, string>>;
}

const NOTHING: CalendarData = {};
// What is compared with folded text is folded itself.
const find = languageLookup<CalendarData>(
  CALENDAR_FILES,
  (data) => JSON.parse(foldCharacters(JSON.stringify(data))) as CalendarData,
);

/** What is known of a language's dates beside CLDR; empty for a language without a file. */
export function calendarDataOf(language: string): CalendarData {
  return find(language) ?? NOTHING;
}
