import { monthsOf, weekdaysOf } from '../../language/dates/months.ts';
import type { FoundDate } from './found-date.ts';
import { matchPeriods } from './match-periods.ts';

interface Forms {
  readonly months: ReadonlyMap<string, number>;
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp;
  readonly monthYear: RegExp;
}

const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const CJK = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/g;
const YEAR =
  /(?<![\d.,$€£\p{L}-])((?:1[5-9]|20)\d{2})(?![\d%\p{L}]|[.,]\d|\s*(?:people|km|metres|meters|dollars|euros|homes|troops|soldiers))/gu;
const YEAR_CUE =
  /(?:\b(?:in|since|until|by|from|of|during|late|early|mid|before|after|to|and|spring|summer|autumn|fall|winter|the|en|desde|de|del|año|seit|im|Jahr|Jahre|bis|anno|depuis|à|с|в|до|у|з|sinds|van)|\(|[–-])\s?$/iu;
/** Day, month and year in digits: `03.02.2026`, `3/2/2026`; English may put the month first. */
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/-])/g;
/** `Feb. 3-5`, `3–5 February`: the first day of a span, whose last day stands beside the month. */
const SPAN_BEFORE = /(?<!\d)(?<first>\d{1,2})\.?\s?(?:-|–|to|bis|al?|au|tot|до|по)\s?$/u;
const SPAN_AFTER = /^\s?(?:-|–|to)\s?(?<last>\d{1,2})(?!\d|:|%|\s?(?:percent|million|people))/u;

/** As far as a cue stands from its year or day. */
const REACH_CHARACTERS = 32;
const cache = new Map<string, Forms>();

function formsOf(language: string): Forms {
  let forms = cache.get(language);
  if (forms === undefined) {
    const months = monthsOf(language);
    const month = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
    const weekday = [...weekdaysOf(language).keys()].join('|');
    forms = {
      months,
      dayFirst: new RegExp(
        String.raw`(?:(?:${weekday}),?\s+)?(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s+(?:de|of))?\s+(?<month>${month})\.?(?![\p{L}])(?:,?\s+(?:de\s+|del\s+)?(?<year>\d{4})(?!\d))?`,
        'giu',
      ),
      monthFirst: new RegExp(
        String.raw`(?:(?:${weekday}),?\s+)?(?<![\p{L}])(?<month>${month})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\s?(?:percent|million|people))(?:,?\s+(?<year>\d{4})(?!\d))?`,
        'giu',
      ),
      monthYear: new RegExp(
        String.raw`(?<![\p{L}\d])(?<month>${month})\.?,?\s+(?:de\s+|of\s+)?(?<year>(?:1[5-9]|20)\d{2})(?!\d)`,
        'giu',
      ),
    };
    cache.set(language, forms);
  }
  return forms;
}

/** Dates that name a day, a month with its year, a year or a decade. A day without a year takes the nearest to `reference`. */
export function matchAbsoluteDates(text: string, language: string, reference: string | undefined): FoundDate[] {
  const { months, dayFirst, monthFirst, monthYear } = formsOf(language);
  const found: FoundDate[] = [];
  const add = (
    index: number,
    raw: string,
    value: string | undefined,
    precision: FoundDate['precision'],
    relative = false,
  ) => {
    const overlaps = found.some((each) => index < each.index + each.text.length && each.index < index + raw.length);
    if (value !== undefined && !overlaps) found.push({ index, text: raw, value, precision, relative });
  };
  for (const match of text.matchAll(ISO)) add(match.index, match[0], dayValue(match[1], match[2], match[3]), 'day');
  for (const match of text.matchAll(CJK))
    add(match.index, match[0], dayValue(match[1] ?? reference?.slice(0, 4), match[2], match[3]), 'day');
  for (const match of text.matchAll(NUMERIC)) add(match.index, match[0], numericValue(match, language), 'day');
  for (const form of language === 'en' ? [monthFirst, dayFirst] : [dayFirst]) {
    for (const match of text.matchAll(form)) {
      const { day, month, year } = match.groups ?? {};
      if (!isMonthName(match[0], month ?? '', language)) continue;
      const number = months.get((month ?? '').toLowerCase());
      const value = year === undefined ? nearestDay(number, day, reference) : dayValue(year, String(number), day);
      const span = value === undefined ? undefined : spanOf(text, match, value, form === monthFirst);
      if (span !== undefined) add(span.index, span.text, span.value, 'interval', year === undefined);
      else add(match.index, match[0].trim(), value, 'day', year === undefined);
    }
  }
  for (const period of matchPeriods(text, language, reference))
    add(period.index, period.text, period.value, period.precision, period.relative);
  for (const match of text.matchAll(monthYear)) {
    const { month, year } = match.groups ?? {};
    const number = months.get((month ?? '').toLowerCase());
    if (number !== undefined) add(match.index, match[0], `${year}-${String(number).padStart(2, '0')}`, 'month');
  }
  for (const match of text.matchAll(YEAR)) {
    const cued =
      YEAR_CUE.test(text.slice(Math.max(0, match.index - REACH_CHARACTERS), match.index)) ||
      /^\s*(?:г\.|году|року|року)/.test(text.slice(match.index + 4));
    if (cued) add(match.index, match[0], match[0], 'year');
  }
  return found;
}

/** “march 3 miles”, “may 5”: in English and German a month has a capital. */
function isMonthName(raw: string, month: string, language: string): boolean {
  return (language !== 'en' && language !== 'de') || /^\p{Lu}/u.test(month) || raw === '';
}

function numericValue(match: RegExpExecArray, language: string): string | undefined {
  const [, first, , second, year] = match;
  // American English puts the month first; where that cannot be told, nothing is said.
  if (language === 'en' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
  const isMonthFirst = language === 'en' && Number(second) > 12;
  return isMonthFirst ? dayValue(year, first, second) : dayValue(year, second, first);
}

function spanOf(
  text: string,
  match: RegExpExecArray,
  value: string,
  isMonthFirst: boolean,
): { readonly index: number; readonly text: string; readonly value: string } | undefined {
  const month = value.slice(0, 8);
  const day = Number(value.slice(8));
  const end = match.index + match[0].length;
  const last = isMonthFirst ? SPAN_AFTER.exec(text.slice(end))?.groups?.last : undefined;
  if (last !== undefined && Number(last) > day && Number(last) <= 31) {
    const length = SPAN_AFTER.exec(text.slice(end))?.[0].length ?? 0;
    return {
      index: match.index,
      text: text.slice(match.index, end + length),
      value: `${value}/${month}${last.padStart(2, '0')}`,
    };
  }
  const before = isMonthFirst
    ? null
    : SPAN_BEFORE.exec(text.slice(Math.max(0, match.index - REACH_CHARACTERS), match.index));
  const first = before?.groups?.first;
  if (before === null || first === undefined || Number(first) >= day) return undefined;
  return {
    index: match.index - before[0].length,
    text: text.slice(match.index - before[0].length, end).trim(),
    value: `${month}${first.padStart(2, '0')}/${value}`,
  };
}

function dayValue(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (year === undefined || !(m >= 1 && m <= 12) || !(d >= 1 && d <= 31)) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The same day in the year that brings it closest to the publication. */
function nearestDay(
  month: number | undefined,
  day: string | undefined,
  reference: string | undefined,
): string | undefined {
  if (reference === undefined || month === undefined) return undefined;
  const year = Number(reference.slice(0, 4));
  const candidates = [year - 1, year, year + 1]
    .map((each) => dayValue(String(each), String(month), day))
    .filter((each) => each !== undefined);
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(reference));
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}
