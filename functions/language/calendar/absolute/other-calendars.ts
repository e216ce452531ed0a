import { calendarDataOf } from '../calendar-data.ts';
import { addDays } from '../days.ts';
import { foldName } from '../fold-text.ts';
import { alternativesOf } from '../names/calendar-names.ts';
import { ANY_LANGUAGE, cldrLocale, perLanguage } from '../per-language.ts';

/** The eras by which languages count the years of the Gregorian calendar: Buddhist, Japanese, Republic of China. */
export interface Eras {
  /** `foldName` of an era → the year before its first. */
  readonly yearZero: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** For languages that count so without saying it: the year before the Buddha's first. */
  readonly usual: number | undefined;
}

/** The first Japanese era that news mentions, Meiji, to as far ahead as plans go. */
const FIRST_YEAR = 1868;
const LAST_YEAR = 2040;
const SAME_MONTHS = new Set(['buddhist', 'japanese', 'roc']);
/** Calendars with months of their own, and the one that countries publish where there are several. */
const OWN_MONTHS: Readonly<Record<string, string>> = {
  persian: 'persian',
  islamic: 'islamic-umalqura',
  ethiopic: 'ethiopic',
};
/** Of the Gregorian calendar, by which others are measured. */
const DAYS_A_CENTURY = 36_524;
const DAYS_A_YEAR = 366;
/** The thirteenth month of the Ethiopic year. */
const SHORTEST_MONTH = 5;

type Parts = Partial<Record<string, string>>;

export const erasOf = perLanguage((language): Eras => {
  const eras = [language, ...(calendarDataOf(language).locales ?? [])].flatMap(erasOfLocale);
  const isUsual = language === ANY_LANGUAGE || SAME_MONTHS.has(calendarsOf(language)[0] ?? '');
  return {
    yearZero: new Map(eras.map(({ name, zero }) => [foldName(name), zero])),
    names: [...new Set(eras.map(({ name }) => name))],
    usual: isUsual ? eras.find(({ zero }) => zero < 0)?.zero : undefined,
  };
});

/** Each era's name and the year before its first, read off the last days of the years. */
function erasOfLocale(locale: string): { readonly name: string; readonly zero: number }[] {
  const counting = calendarsOf(locale).filter((calendar) => SAME_MONTHS.has(calendar));
  const formats = counting.flatMap((calendar) =>
    (['long', 'short'] as const).map((era) => formatOf(locale, calendar, { era, year: 'numeric' })),
  );
  return formats.flatMap((format) =>
    Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index).flatMap((year) => {
      const { era: name = '', year: counted } = partsOf(format, Date.UTC(year, 11, 31));
      return /\p{L}/u.test(name) ? [{ name, zero: year - Number.parseInt(counted ?? '', 10) }] : [];
    }),
  );
}

/** Years that can only be Buddhist ones, which run 543 ahead. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_TO = 2700;

/** A year without its era's name: where a language counts from the Buddha's first, 2567 is 2024. */
export function gregorianYear(year: number, language: string): number {
  const { usual } = erasOf(language);
  return usual !== undefined && year > BUDDHIST_FROM && year < BUDDHIST_TO ? year + usual : year;
}

/** A calendar with months of its own: Persian, Islamic, Ethiopic. */
export interface OwnMonths {
  /** The names of its months in a folded text. */
  months(text: string): { readonly name: string; readonly start: number }[];
  /** Whether the language counts so by default. */
  readonly isUsual: boolean;
  /** The name of a month by its number. */
  monthName(number: number): string | undefined;
  yearAt(date: string): number;
  toGregorian(year: number, month: string, day: number): string | undefined;
}

export const ownMonthsOf = perLanguage((language): readonly OwnMonths[] =>
  calendarsOf(language).flatMap((calendar, index) => {
    const published = OWN_MONTHS[calendar];
    if (published === undefined) return [];
    const format = formatOf(language, published, { year: 'numeric', month: 'long', day: 'numeric' });
    const numbered = formatOf('en', published, { month: 'numeric' });
    const names = new Map<number, string>();
    for (let day = 0; day < DAYS_A_YEAR; day += SHORTEST_MONTH) {
      const date = Date.UTC(2025, 0, day);
      names.set(Number(numbered.format(date)), partsOf(format, date).month ?? '');
    }
    const form = new RegExp(alternativesOf(names.values()), 'gu');
    return {
      months: (text: string) => [...text.matchAll(form)].map(({ 0: name, index: start }) => ({ name, start })),
      isUsual: index === 0,
      monthName: (number: number) => names.get(number),
      yearAt: (date: string) => yearAt(format, date),
      toGregorian: (year: number, month: string, day: number) => searchDay(format, { year, month, day }),
    };
  }),
);

function calendarsOf(language: string): readonly string[] {
  return new Intl.Locale(cldrLocale(language)).getCalendars?.() ?? [];
}

function formatOf(language: string, calendar: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(`${language}-u-ca-${calendar}-nu-latn`, { ...options, timeZone: 'UTC' });
}

function partsOf(format: Intl.DateTimeFormat, date: number): Parts {
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** `Intl` only writes dates: the day is sought around where its year should lie. */
function searchDay(
  format: Intl.DateTimeFormat,
  { year, month, day }: { readonly year: number; readonly month: string; readonly day: number },
): string | undefined {
  const [base, earlier] = ['2026-01-01', addDays('2026-01-01', -DAYS_A_CENTURY)];
  const latest = yearAt(format, base);
  const daysAYear = DAYS_A_CENTURY / (latest - yearAt(format, earlier));
  const middle = addDays(base, Math.round((year - latest) * daysAYear));
  for (let distance = 0; distance <= 400; distance += 1) {
    for (const date of [addDays(middle, distance), addDays(middle, -distance)]) {
      const parts = partsOf(format, Date.parse(date));
      const isSame = Number.parseInt(parts.year ?? '', 10) === year && Number(parts.day) === day;
      if (isSame && foldName(parts.month ?? '') === foldName(month)) return date;
    }
  }
  return undefined;
}

function yearAt(format: Intl.DateTimeFormat, date: string): number {
  return Number.parseInt(partsOf(format, Date.parse(date)).year ?? '', 10);
}
