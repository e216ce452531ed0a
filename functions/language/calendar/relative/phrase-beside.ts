import { dateFormsOf } from '../absolute/date-forms.ts';
import type { RelativeUnit } from '../calendar-data.ts';
import { headOf } from '../names/match-names.ts';
import { perLanguage } from '../per-language.ts';
import { relativeWordsOf } from './relative-phrases.ts';

/** Phrases for a unit, anchored to what they stand beside; the group that matches is that of `ahead`. */
interface Beside {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly ahead: readonly number[];
}

type Unit = Extract<RelativeUnit, 'week' | 'year'>;

const besideOf: Readonly<Record<Unit, (language: string) => Beside>> = {
  week: perLanguage((language) => readBeside(language, 'week')),
  year: perLanguage((language) => readBeside(language, 'year')),
};

function readBeside(language: string, unit: Unit): Beside {
  const { phrases, isOpen } = relativeWordsOf(language);
  const own = phrases.filter((each) => each.unit === unit && !each.isSpoken);
  const any = own.map(({ pattern }) => `(${pattern})`).join('|') || '(?!)';
  const words = `(?:(?:${[...dateFormsOf(language).between, '(?!)'].join('|')})\\s*)?`;
  return {
    before: new RegExp(`${isOpen ? '' : '(?<![\\p{L}\\p{M}])'}(?:${any})[\\s,]*${words}$`, 'u'),
    after: new RegExp(`^[\\s,]*${words}(?:${any})${isOpen ? '' : '(?![\\p{L}\\p{M}])'}`, 'u'),
    ahead: own.map(({ ahead }) => ahead),
  };
}

/** `last week` beside a weekday, `last year` beside a month: how far ahead it lies, and what both take up together. */
export function phraseBeside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  unit: Unit,
  language: string,
): { readonly start: number; readonly end: number; readonly ahead: number } | undefined {
  const { before, after, ahead } = besideOf[unit](language);
  const aheadOf = (found: RegExpExecArray) => ahead[found.slice(1).findIndex((group) => group !== undefined)] ?? 0;
  // Chinese writes one character for the week of 上周 and that of 周五.
  for (const place of [start, start + 1]) {
    const found = before.exec(headOf(text, place));
    if (found !== null) return { start: place - found[0].length, end, ahead: aheadOf(found) };
  }
  const found = after.exec(text.slice(end));
  return found === null ? undefined : { start, end: end + found[0].length, ahead: aheadOf(found) };
}
