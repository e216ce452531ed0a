import { CLOCK_TIMES_FILES } from '../data/clock-times.ts';
import { languageLookup } from '../language-files.ts';

/** How a language writes the time of day; patterns. */
interface ClockTimesFile {
  /** Words that lead to a time. */
  readonly cues: readonly string[];
  readonly meridiem: string;
  readonly timeZones: string;
}

const clockTimes = languageLookup(CLOCK_TIMES_FILES, ({ cues, meridiem, timeZones }: ClockTimesFile) => ({
  cue: new RegExp(`\\b(?:${cues.join('|')})\\s$`, 'i'),
  time: new RegExp(`\\d(?:\\s?${meridiem})?\\s\\(?$`, 'i'),
  timeZone: new RegExp(`^(?:${timeZones})$`),
}));

/** Whether a text ends in a word that leads to a time of day: `at`. */
export function leadsToClockTime(before: string, language: string): boolean {
  return clockTimes(language)?.cue.test(before) === true;
}

/** Whether a word is a time zone, by the time that stands before it: `09:30 BST`, `7 p.m. ET`. */
export function isTimeZone(word: string, before: string, language: string): boolean {
  const { timeZone, time } = clockTimes(language) ?? {};
  return timeZone?.test(word) === true && time?.test(before) === true;
}
