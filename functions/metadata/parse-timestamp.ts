import type { Origin } from '../article/schema.ts';
import { findMonth } from './month-names.ts';
import type { Timestamp } from './schema.ts';

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Where the date ends in the text: the time follows, if any. */
  readonly end: number;
}

const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;
/** Thai dates count from the Buddha's death. */
const BUDDHIST_YEARS = 543;

/**
 * A date as markup or a page gives it → ISO 8601 with what precision it has; `undefined` where it is no whole date.
 * Names of months are read in any language; `3/2/2026` is read day first except in American English, and not at all
 * in English of no stated country.
 */
export function parseTimestamp(text: string, from: Origin, language?: string): Timestamp | undefined {
  const plain = withPlainDigits(text).trim();
  const date =
    findIsoDate(plain) ??
    findNamedDate(plain, language) ??
    findEastAsianDate(plain) ??
    findNumericDate(plain, language);
  if (date === undefined || !isDate(date)) return undefined;
  const day = `${date.year}-${pad(date.month)}-${pad(date.day)}`;
  const time = findTime(plain.slice(date.end)) ?? findTime(plain.slice(0, Math.max(0, date.end - 10)));
  if (time === undefined) return { value: day, precision: 'day', from };
  const seconds = time.second === undefined ? '' : `:${pad(time.second)}`;
  const value = `${day}T${pad(time.hour)}:${pad(time.minute)}${seconds}${time.zone}`;
  return { value, precision: time.second === undefined ? 'minute' : 'second', from };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function isDate({ year, month, day }: DateParts): boolean {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Arabic, Persian and Indian digits → European. */
function withPlainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

function parts(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): DateParts {
  const number = Number(year);
  const common = number > 2400 && number < 2700 ? number - BUDDHIST_YEARS : number;
  return { year: common, month: Number(month), day: Number(day), end: match.index + match[0].length };
}

function findIsoDate(text: string): DateParts | undefined {
  const match =
    /\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})(?=$|T|\d{4,6}$)/.exec(text);
  return match === null ? undefined : parts(match, match[1], match[3], match[4]);
}

const WORD = String.raw`[\p{L}\p{M}]{3,}\.?`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?го|\.º)?[\s-]+(?:de |d['’]|di |of |ng )?(${WORD})[\s,-]*(?:de |del |di |г\. )?(\d{4})(?!\d)`,
  'gu',
);
const MONTH_FIRST = new RegExp(String.raw`(${WORD})[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,.]+(\d{4})(?!\d)`, 'gu');
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)(\d{4})[\s.,-]+(?:m\. )?(${WORD})[\s-]+(\d{1,2})(?!\d)`, 'gu');

function findNamedDate(text: string, language: string | undefined): DateParts | undefined {
  const forms: readonly (readonly [RegExp, number, number, number])[] = [
    [DAY_FIRST, 3, 2, 1],
    [MONTH_FIRST, 3, 1, 2],
    [YEAR_FIRST, 1, 2, 3],
  ];
  for (const [form, year, month, day] of forms) {
    for (const match of text.matchAll(form)) {
      const number = findMonth(match[month] ?? '', language);
      if (number !== undefined) return parts(match, match[year], number, match[day]);
    }
  }
  return undefined;
}

function findEastAsianDate(text: string): DateParts | undefined {
  const match = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  return match === null ? undefined : parts(match, match[1], match[2], match[3]);
}

function findNumericDate(text: string, language: string | undefined): DateParts | undefined {
  const match = /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|\.\d)/.exec(text);
  if (match === null) return undefined;
  const [, first, separator, second, year = ''] = match;
  const century = year.length === 2 ? `20${year}` : year;
  if (year.length === 2 && separator !== '.') return undefined;
  if (Number(first) > 12) return parts(match, century, second, first);
  if (Number(second) > 12) return parts(match, century, first, second);
  if (separator === '.' || Number(first) === Number(second)) return parts(match, century, second, first);
  const region = language?.toLowerCase() ?? '';
  if (/^en[-_]us/.test(region)) return parts(match, century, first, second);
  return /^en$/.test(region) || region === '' ? undefined : parts(match, century, second, first);
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly zone: string;
}

function findTime(text: string): Time | undefined {
  const match =
    /^[\sT,.|·•–—-]*(?:\p{L}{1,4}\.?,?\s+|@\s*|[àa]\s)?(?:\d{0}|um\s)?(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?\s*(Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b)?/iu.exec(
      text,
    ) ?? /^T?(\d{2})(\d{2})(\d{2})?()(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds, half = '', zone = ''] = match;
  const afternoon = /^p/i.test(half) && Number(hours) < 12 ? 12 : 0;
  const hour = /^a/i.test(half) && Number(hours) === 12 ? 0 : Number(hours) + afternoon;
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return {
    hour,
    minute: Number(minutes),
    second: seconds === undefined ? undefined : Number(seconds),
    zone: isoZone(zone),
  };
}

function isoZone(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(zone) || /^[+-]00:?00$/.test(zone))
    return zone === '' ? '' : /^[+-]/.test(zone) ? '+00:00' : 'Z';
  return zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
}
