import { calendarDataOf } from '../calendar-data.ts';
import { foldText, patternOf } from '../fold-text.ts';
import { cldrLocale, perLanguage } from '../per-language.ts';

/** The order of the parts of a language's dates, and the words between them. */
export interface DateForms {
  /** Patterns: `de`, `г`, `年`. */
  readonly between: readonly string[];
  /** Whether a comma stands between day and month. */
  readonly hasDayComma: boolean;
  /** Whether a full stop follows the number of a day. */
  readonly hasDayDot: boolean;
  /** Whether a day follows its month: `June 4`. */
  readonly isMonthFirst: boolean;
  /** Whether a month follows its year: `2026. június`. */
  readonly isYearFirst: boolean;
  /** `dmy`, `mdy` or `ymd`, as the language writes dates in digits. */
  readonly numericOrder: string;
}

const STYLES = ['full', 'long', 'medium', 'short'] as const;
const SAMPLES = [Date.UTC(2026, 3, 1), Date.UTC(2026, 7, 23)];
const WORD = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*['’]?/gu;

export const dateFormsOf = perLanguage((language): DateForms => {
  const data = calendarDataOf(language);
  const locale = `${cldrLocale(language)}-u-ca-gregory-nu-latn`;
  const formats = [
    ...STYLES.map((dateStyle) => ({ dateStyle })),
    { day: 'numeric', month: 'long' } as const,
    { month: 'long', year: 'numeric' } as const,
  ].map((options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const samples = formats.map((format) => SAMPLES.map((date) => format.formatToParts(date)));
  const words = samples.flat().flatMap((parts) => parts.flatMap(connectingWords));
  const [numericOrder = '', dayMonth, monthYear] = samples.slice(-3).map(([parts = []]) => orderOf(parts));
  return {
    between: [...new Set([...words.map(patternOf), ...(data.between ?? [])])].sort((a, b) => b.length - a.length),
    hasDayComma: samples.flat().some((parts) => /d,m/.test(parts.map(shapeOf).join(''))),
    hasDayDot: samples.flat().some((parts) => /d\./.test(parts.map(shapeOf).join(''))),
    isMonthFirst: dayMonth === 'md',
    isYearFirst: monthYear === 'ym',
    numericOrder,
  };
});

/** What is neither number nor name: the literals, the era, and the ending of a day's number (`1er`). */
function connectingWords({ type, value }: Intl.DateTimeFormatPart): readonly string[] {
  if (type !== 'literal' && type !== 'era' && type !== 'day') return [];
  return foldText(value).match(WORD) ?? [];
}

function shapeOf({ type, value }: Intl.DateTimeFormatPart): string {
  return type === 'literal' ? value.trim() : (type[0] ?? '');
}

function orderOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .map(({ type }) => type[0])
    .join('');
}
