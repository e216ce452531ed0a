import { calendarDataOf } from '../calendar-data.ts';
import { perLanguage } from '../per-language.ts';
import { alternativesOf, monthNamesOf } from './calendar-names.ts';

/** What shows that a word or number is a month or year: words before it, anchored at its start, and after it. */
export interface Cues {
  readonly beforeYear: RegExp;
  readonly beforeMonth: RegExp;
  readonly after: RegExp;
  readonly hasAny: boolean;
}

/** A bracket, or a dash that joins no words. */
const OPENING = '(?:[(（]|(?<![\\p{L}\\d])[–—-])\\s?';

export const cuesOf = perLanguage((language): Cues => {
  const data = calendarDataOf(language);
  const { cues = [], monthCues = [], cuesAfter = [], joining = [] } = data;
  const which = [data.last, data.this, data.next].filter((each) => each !== undefined);
  const months = alternativesOf(monthNamesOf(language).names);
  const before = (words: readonly string[], other: string) => {
    const joined = `(?:${other})[.,]?\\s+(?:${[...joining, '(?!)'].join('|')})\\s+`;
    return new RegExp(`(?:(?<![\\p{L}\\p{M}])(?:${pattern(words)})(?:\\s+|-|(?<='))|${joined}|${OPENING})$`, 'u');
  };
  return {
    beforeYear: before(cues, '\\d{4}'),
    beforeMonth: before([...cues, ...monthCues, ...which], months),
    after: new RegExp(`^\\s?(?:${pattern(cuesAfter)})`, 'u'),
    hasAny: cues.length + cuesAfter.length > 0,
  };
});

function pattern(words: readonly string[]): string {
  return [...words, '(?!)'].join('|').replaceAll(' ', '\\s+');
}
