import { calendarDataOf } from '../calendar-data.ts';
import { foldName } from '../fold-text.ts';
import { alternativesOf, isOpenEnded, monthNamesOf } from '../names/calendar-names.ts';
import { perLanguage } from '../per-language.ts';
import { dateFormsOf } from './date-forms.ts';
import { erasOf, gregorianYear } from './other-calendars.ts';

/** A date with a named month, as written: what it leaves out is absent. */
export interface NamedDate {
  readonly start: number;
  readonly end: number;
  /** The month's name and where it stands. */
  readonly month: string;
  readonly monthStart: number;
  readonly year?: number | undefined;
  readonly day?: number | undefined;
  /** The first day of `3–5 February`. */
  readonly firstDay?: number | undefined;
  /** The last day of `June 5–9`. */
  readonly lastDay?: number | undefined;
}

/** What may stand around the name of a month; all are anchored to it. */
interface Surroundings {
  readonly before: Readonly<Record<'day' | 'year' | 'yearAndDay', RegExp>>;
  readonly after: Readonly<Record<'day' | 'year' | 'dayAndYear', RegExp>>;
}

/** As far as a date's other parts stand from its month. */
const REACH_CHARACTERS = 40;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
/** Day and month are parted by less than a comma, which ends a clause: `on the 3rd, May said`. */
const CLOSE = '[\\s.()/\\u200e\\u200f-]{0,3}';
const WIDE = '[\\s.,،()/\\u200e\\u200f-]{0,4}';
const DASH = '-–—~〜～';

const surroundingsOf = perLanguage((language): Surroundings => {
  const { dayEndings = [], until = [], counted = [] } = calendarDataOf(language);
  const { between, hasDayComma } = dateFormsOf(language);
  const words = `(?:(?:${[...between, '(?!)'].join('|')})[\\s.,()]*)`;
  const [close, wide] = [`${hasDayComma ? WIDE : CLOSE}${words}{0,2}`, `${WIDE}${words}{0,3}`];
  const ending = `(?:${[...dayEndings, '(?!)'].join('|')})?`;
  const free = '(?<!\\d|\\d[.,:/]|\\p{Sc})';
  const day = (name: string) => `(?<${name}>${DAY})${ending}(?!\\d)`;
  const year = yearPattern(language);
  const to = `(?:${[...until, '(?!)'].join('|')})`;
  const first = `(?:${free}${day('first')}\\.?\\s?(?:[${DASH}]|${to}\\s)\\s?)?`;
  const last = `(?:\\s?(?:[${DASH}]|${to}\\s)\\s?${day('last')}(?![:%]))?`;
  const alone = `(?![\\d%]|[.,:]\\d)${notBefore(counted)}`;
  // `日` is written together with its number.
  const mark = `(?:\\s?(?:${[...between.filter(isOpenEnded), '(?!)'].join('|')}))?`;
  return {
    before: {
      day: new RegExp(`${first}${free}${day('day')}${close}$`, 'u'),
      year: new RegExp(`${year}${wide}$`, 'u'),
      yearAndDay: new RegExp(`${year}${wide}${day('day')}${close}$`, 'u'),
    },
    after: {
      day: new RegExp(`^${close}${day('day')}${last}${alone}${mark}`, 'u'),
      year: new RegExp(`^${wide}${year}`, 'u'),
      dayAndYear: new RegExp(`^${close}${day('day')}${last}${wide}${year}`, 'u'),
    },
  };
});

/** No words that make an amount of the number before them: `5 people`. */
function notBefore(counted: readonly string[]): string {
  return counted.length === 0 ? '' : `(?!\\s?(?:${counted.join('|')})(?!\\p{L}))`;
}

/** Behind a letter of a script with spaces digits are part of a name. */
export const NO_WORD_BEFORE = '(?<![\\d.,\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])';

/** A year of four digits, or any after the name of its era: `ค.ศ. 2026`, `令和8`. */
export function yearPattern(language: string): string {
  const { names } = erasOf(language);
  const { counted = [] } = calendarDataOf(language);
  const bare = `(?<year>${NO_WORD_BEFORE}[12]\\d{3}(?!\\d|[.,]\\d)${notBefore(counted)})`;
  return names.length === 0
    ? bare
    : `(?:(?<era>${alternativesOf(names)})\\.?\\s?(?<counted>\\d{1,4}|元)(?!\\d)|${bare})`;
}

/** The year of a match in the Gregorian calendar. */
export function yearOf(groups: Readonly<Record<string, string | undefined>>, language: string): number | undefined {
  const { year, era, counted } = groups;
  const { yearZero } = erasOf(language);
  if (era !== undefined) return (yearZero.get(foldName(era)) ?? 0) + (counted === '元' ? 1 : Number(counted));
  return year === undefined ? undefined : gregorianYear(Number(year), language);
}

/** Dates around the names of months in a folded text. */
export function* matchNamedDates(
  text: string,
  months: Iterable<{ readonly name: string; readonly start: number }>,
  language: string,
): Generator<NamedDate> {
  let end = 0;
  for (const { name: month, start: index } of months) {
    if (index < end) continue;
    const date = readAround(text, { index, month, language, from: end });
    end = date.end;
    yield date;
  }
}

type Shape = readonly [
  before: keyof Surroundings['before'] | undefined,
  after: keyof Surroundings['after'] | undefined,
];

/** Where a date's parts may stand around its month, the fullest first. */
const shapesOf = perLanguage((language): readonly Shape[] => {
  const { isMonthFirst, isYearFirst } = dateFormsOf(language);
  return [
    ['day', 'year'],
    ['yearAndDay', undefined],
    ['year', 'day'],
    [undefined, 'dayAndYear'],
    ['day', undefined],
    ...(isMonthFirst ? [[undefined, 'day'] as const] : []),
    [undefined, 'year'],
    ...(isYearFirst ? [['year', undefined] as const] : []),
  ];
});

interface Around {
  readonly index: number;
  readonly month: string;
  readonly language: string;
  /** Where the date before it ends. */
  readonly from: number;
}

function readAround(text: string, { index, month, language, from }: Around): NamedDate {
  const end = index + month.length;
  const head = text.slice(Math.max(from, index - REACH_CHARACTERS), index);
  // Behind a full name a full stop ends the sentence.
  const isOver = text[end] === '.' && monthNamesOf(language).full.has(foldName(month));
  const tail = isOver ? '' : text.slice(end, end + REACH_CHARACTERS);
  const [before, after] = findParts(head, tail, language);
  const { first, day, last, ...groups } = { ...before?.groups, ...after?.groups };
  const firstDay = lesser(first, day);
  // `On 5, 3–2 …`: what does not begin a span does not belong to it.
  const skipped =
    first === undefined || firstDay !== undefined ? 0 : head.lastIndexOf(day ?? '') - (before?.index ?? 0);
  return {
    start: index - (before?.[0].length ?? 0) + skipped,
    end: end + (after?.[0].length ?? 0),
    month,
    monthStart: index,
    year: yearOf(groups, language),
    day: day === undefined ? undefined : Number(day),
    firstDay,
    lastDay: lesser(day, last) === undefined ? undefined : Number(last),
  };
}

/** The first of two numbers where it is the lesser. */
function lesser(one: string | undefined, other: string | undefined): number | undefined {
  return one !== undefined && other !== undefined && Number(one) < Number(other) ? Number(one) : undefined;
}

type Found = RegExpExecArray | undefined;

/** The parts of a date before and after its month. */
function findParts(head: string, tail: string, language: string): readonly [Found, Found] {
  const { before, after } = surroundingsOf(language);
  const { hasDayDot } = dateFormsOf(language);
  for (const [ahead, behind] of shapesOf(language)) {
    const one = ahead === undefined ? undefined : before[ahead].exec(head);
    const other = one === null || behind === undefined ? undefined : after[behind].exec(tail);
    // `on page 12. May said`
    const isEnd = behind === undefined && !hasDayDot && /\.\s/.test(one?.[0] ?? '');
    if (one !== null && other !== null && !isEnd) return [one, other];
  }
  return [undefined, undefined];
}
