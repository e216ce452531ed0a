import { calendarDataOf, type PeriodWords } from '../calendar-data.ts';
import { addMonths } from '../days.ts';
import { type FoundDate, type MatchedDate, monthOf } from '../found-date.ts';
import { isOpenEnded } from '../names/calendar-names.ts';
import { perLanguage } from '../per-language.ts';
import { relativeWordsOf } from '../relative/relative-phrases.ts';

type Season = keyof NonNullable<PeriodWords['seasons']>;

interface Period {
  readonly form: RegExp;
  /** Value of what was found; `undefined` where it is not a period. */
  read(found: string, reference: string | undefined): string | undefined;
  readonly precision: FoundDate['precision'];
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const MONTHS_A_SEASON = 3;
const MONTHS_A_YEAR = 12;
const YEAR = '(?:1[5-9]|20)\\d{2}';
/** Later ones are not spoken of. */
const LAST_CENTURY = 21;
/** Pairs of other numbers are not spans of years. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

/** Quarters, halves, seasons, decades, centuries and spans of years, in a folded text. */
export function* readPeriods(text: string, language: string, reference: string | undefined): Generator<MatchedDate> {
  const { words, named, numbered } = periodsOf(language);
  const periods = [...(words.test(text) ? named : []), ...(/\d/.test(text) ? numbered : [])];
  for (const { form, read, precision } of periods) {
    for (const { 0: found, index } of text.matchAll(form)) {
      const value = read(found, reference);
      const isRelative = precision === 'season' && !/\d/.test(found);
      if (value !== undefined) yield { start: index, end: index + found.length, value, precision, isRelative };
    }
  }
}

interface Periods {
  /** What a text with one of the named has. */
  readonly words: RegExp;
  readonly named: readonly Period[];
  readonly numbered: readonly Period[];
}

const periodsOf = perLanguage((language): Periods => {
  const { quarter, half, seasons = {} } = calendarDataOf(language).periods ?? {};
  const words = [quarter, half, ...Object.values(seasons)].filter((each) => each !== undefined);
  return {
    words: new RegExp(words.join('|') || '(?!)', 'u'),
    named: [...partsOfYear(language), ...seasonsOf(language)],
    numbered: [QUARTER_IN_SHORT, ...spansOfYears(language), YEAR_SPAN],
  };
});

const QUARTER_IN_SHORT: Period = {
  form: new RegExp(`(?<!\\p{L})q[1-4][ /]${YEAR}(?!\\d)`, 'gu'),
  read: (found) => partOfYear(found, Number(found[1]), 3),
  precision: 'quarter',
};
const YEAR_SPAN: Period = {
  form: /(?<![\d-])\d{4}[-–/](?:\d{4}|\d{2})(?![\d-])/g,
  read: spanOfYears,
  precision: 'interval',
};

/** A pattern between words, spaces standing for any. */
function bounded(pattern: string): RegExp {
  const [start, end] = isOpenEnded(pattern) ? ['(?<!\\d)', ''] : ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])'];
  return new RegExp(`${start}(?:${pattern.replaceAll(' ', '\\s+')})${end}`, 'gu');
}

/** `the third quarter of 2025`, `the first half of last year`. */
function partsOfYear(language: string): Period[] {
  const { ordinals = [], article = '(?!)', quarter, half, of = '' } = calendarDataOf(language).periods ?? {};
  const years = relativeWordsOf(language).phrases.filter(({ unit, isSpoken }) => unit === 'year' && !isSpoken);
  const year = [YEAR, ...years.map(({ pattern }) => pattern)].join('|');
  const ordinal = ordinals.map((each) => new RegExp(`^(?:(?:${article})\\s+)?(?:${each})(?!\\p{L})`, 'u'));
  const yearOf = (found: string, reference: string | undefined) => {
    const relative = years.find(({ pattern }) => new RegExp(`${pattern}$`, 'u').test(found));
    if (relative === undefined) return found;
    return reference === undefined ? undefined : String(Number(reference.slice(0, 4)) + relative.ahead);
  };
  const part = (name: string | undefined, months: number, precision: FoundDate['precision']): Period[] =>
    name === undefined
      ? []
      : [
          {
            form: bounded(`(?:(?:${article}) )?(?:${ordinals.join('|')}) (?:${name})(?:${of}) (?:${year})`),
            read: (found, reference) => {
              const number = ordinal.findIndex((each) => each.test(found)) + 1;
              return partOfYear(yearOf(found, reference), number, months);
            },
            precision,
          },
        ];
  return [...part(quarter, 3, 'quarter'), ...part(half, 6, 'interval')];
}

/** The months of a quarter or half of the year that stands at the end of a text. */
function partOfYear(text: string | undefined, number: number, months: number): string | undefined {
  const year = /\d{4}$/.exec(text ?? '')?.[0];
  if (year === undefined || number < 1 || number * months > MONTHS_A_YEAR) return undefined;
  return monthsFrom(Number(year), (number - 1) * months + 1, months);
}

function monthsFrom(year: number, first: number, count: number): string {
  const month = monthOf(year, first);
  return `${month}/${addMonths(month, count - 1)}`;
}

/** A season without a year needs a word for which one: else it is weather, not a date. */
function seasonsOf(language: string): Period[] {
  const { periods = {}, last = '(?!)', this: here = '(?!)', next = '(?!)' } = calendarDataOf(language);
  const { article = '(?!)', of = '' } = periods;
  const which = `(?:${last}|${here}|${next})`;
  return (Object.entries(periods.seasons ?? {}) as [Season, string][]).map(([season, names]) => ({
    form: bounded(`(?:(?:${article}) )?(?:${which} )?(?:${names})(?:(?:${of})? ${YEAR}| ${which})?`),
    read: (found, reference) => {
      const first = FIRST_MONTH[season];
      const year = /\d{4}$/.exec(found)?.[0];
      if (year !== undefined) return monthsFrom(Number(year), first, MONTHS_A_SEASON);
      const shift = [last, here, next].findIndex((each) => bounded(each).test(found)) - 1;
      return shift < -1 || reference === undefined ? undefined : seasonAhead(reference, first, shift);
    },
    precision: 'season' as const,
  }));
}

function seasonAhead(reference: string, first: number, shift: number): string {
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  if (shift < 0) return monthsFrom(month > first + 2 ? year : year - 1, first, MONTHS_A_SEASON);
  if (shift > 0) return monthsFrom(month >= first ? year + 1 : year, first, MONTHS_A_SEASON);
  // In January “this winter” began last December.
  return monthsFrom(first === MONTHS_A_YEAR && month < MONTHS_A_SEASON ? year - 1 : year, first, MONTHS_A_SEASON);
}

function spansOfYears(language: string): Period[] {
  const { decade, century } = calendarDataOf(language).periods ?? {};
  const numberOf = (found: string) => Number(/\d+/.exec(found)?.[0]);
  const period = (words: string | undefined, number: string, read: Period['read'], precision: Period['precision']) =>
    words === undefined ? [] : [{ form: bounded(words.replace('#', number)), read, precision }];
  return [
    ...period(decade, '(?:1[5-9]|20)\\d0', (found) => `${numberOf(found)}/${numberOf(found) + 9}`, 'decade'),
    ...period(century, '\\d{1,2}', (found) => centuryOf(numberOf(found)), 'century'),
  ];
}

function centuryOf(number: number): string | undefined {
  return number > 0 && number <= LAST_CENTURY ? `${(number - 1) * 100 + 1}/${number * 100}` : undefined;
}

function spanOfYears(found: string): string | undefined {
  const [from = '', to = ''] = found.split(/[-–/]/);
  const [start, end] = [Number(from), Number(from.slice(0, from.length - to.length) + to)];
  return start >= FIRST_YEAR && end > start && end - start < 100 && end <= LAST_YEAR ? `${start}/${end}` : undefined;
}
