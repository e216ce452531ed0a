import { CLOCK_TIMES_FILES } from '../data/clock-times.ts';
import { everyLanguage, languageLookup, once } from '../language-files.ts';

/** How a language writes the time of day; patterns. */
interface ClockTimesFile {
  /** Words that lead to a time. */
  readonly cues?: readonly string[];
  readonly meridiem?: string;
  readonly timeZones?: string;
  /** What behind a number makes it a time, in any case of its letters. */
  readonly endings?: string;
  /** Whether half an hour is counted to the next hour: *halb zehn* is half past nine. */
  readonly halfToNextHour?: boolean;
  /** Zones that say which country's order of day and month a text has, by region; in lower case, after a time. */
  readonly regionsByZone?: Readonly<Record<string, string>>;
}

const NOTHING = '(?!)';

const clockTimes = languageLookup(
  CLOCK_TIMES_FILES,
  ({
    cues = [NOTHING],
    meridiem = NOTHING,
    timeZones = NOTHING,
    halfToNextHour = false,
    regionsByZone = {},
  }: ClockTimesFile) => ({
    halfToNextHour,
    cue: new RegExp(`\\b(?:${cues.join('|')})\\s$`, 'i'),
    time: new RegExp(`\\d(?:\\s?${meridiem})?\\s\\(?$`, 'i'),
    timeZone: new RegExp(`^(?:${timeZones})$`),
    regions: Object.entries(regionsByZone).map(([region, zones]) => ({
      region,
      zone: new RegExp(`\\d(?:\\s?${meridiem})?\\s\\(?(?:${zones})(?!\\p{L})`, 'u'),
    })),
  }),
);

const files = everyLanguage<ClockTimesFile>(CLOCK_TIMES_FILES);
const clockEnding = once(
  () =>
    new RegExp(
      `^(?::\\d{2}|\\s*(?:${files()
        .flatMap(({ endings = [] }) => endings)
        .join('|')})(?!\\p{L}))`,
      'iu',
    ),
);

/** Whether a number between two texts is one of hours or minutes: `14:30`, `5 p.m.`, `14 Uhr`. */
export function isClockNumber(before: string, after: string): boolean {
  return clockEnding().test(after) || /\d:$/.test(before);
}

/** Whether a text ends in a word that leads to a time of day: `at`. */
export function leadsToClockTime(before: string, language: string): boolean {
  return clockTimes(language)?.cue.test(before) === true;
}

const HALF_A_DAY = 12;

/** The hours by which a language may call half past an hour, on both clocks. */
export function halfHourNames(hour: number, language: string): readonly number[] {
  const named = clockTimes(language)?.halfToNextHour === true ? hour + 1 : hour;
  return [named, named % HALF_A_DAY || HALF_A_DAY];
}

/** Whether a word is a time zone, by the time that stands before it: `09:30 BST`, `7 p.m. ET`. */
export function isTimeZone(word: string, before: string, language: string): boolean {
  const { timeZone, time } = clockTimes(language) ?? {};
  return timeZone?.test(word) === true && time?.test(before) === true;
}

/** A language with the region that the time zone in a folded text names, where the tag has none: `7:30 pm et` is American. */
export function languageWithZone(language: string, folded: string): string {
  const region = clockTimes(language)?.regions.find(({ zone }) => zone.test(folded))?.region;
  const locale = region === undefined ? undefined : localeOf(language);
  return locale === undefined || locale.region !== undefined ? language : `${locale.language}-${region}`;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
