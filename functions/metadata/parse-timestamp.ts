import type { Origin } from '../article/schema.ts';
import type { Timestamp } from './schema.ts';

const ISO = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?/;
const FIRST_YEAR = 1600;

/** A date as markup gives it → ISO 8601 with what precision it has; `undefined` where it is no date. */
export function parseTimestamp(text: string, from: Origin): Timestamp | undefined {
  const iso = ISO.exec(text.trim()) ?? COMPACT.exec(text.trim());
  if (iso !== null) return fromParts(iso, from);
  // What is written in words (RFC 2822 and its relatives) JavaScript reads in English alone, and as local time.
  if (!/\d{4}/.test(text) || !/[a-z]{3}/i.test(text)) return undefined;
  const parsed = new Date(`${text.trim()}${/(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*$/i.test(text) ? '' : ' UTC'}`);
  if (Number.isNaN(parsed.getTime())) return undefined;
  const hasTime = /\d:\d{2}/.test(text);
  const value = parsed.toISOString();
  return {
    value: hasTime ? value.replace('.000Z', 'Z') : value.slice(0, 10),
    precision: hasTime ? 'second' : 'day',
    from,
  };
}

function fromParts(match: RegExpExecArray, from: Origin): Timestamp | undefined {
  const [, year = '', month = '', day = '', hour, minute, second, zone] = match;
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isDate || Number(year) < FIRST_YEAR) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return { value: date, precision: 'day', from };
  const offset = zone === undefined ? '' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const value = `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
  return { value, precision: second === undefined ? 'minute' : 'second', from };
}
