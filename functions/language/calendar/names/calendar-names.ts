import { DENSE_LETTERS } from '../../scripts/index.ts';
import { calendarDataOf } from '../calendar-data.ts';
import { foldName, patternOf } from '../fold-text.ts';
import { ANY_LANGUAGE, cldrLocale, perLanguage } from '../per-language.ts';

/** The names of months (1 to 12) or weekdays (0, Sunday, to 6) in a language. */
export interface NameTable {
  /** `foldName` of a name → its number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The same for names in full: short ones are read beside numbers alone. */
  readonly full: ReadonlyMap<string, number>;
  /** Names as written, in lower case. */
  readonly names: readonly string[];
  /** Whether the language writes them with a capital. */
  readonly hasCapitals: boolean;
}

interface Name {
  readonly name: string;
  readonly number: number;
  readonly isFull: boolean;
  /** As CLDR has it in a date: Vietnamese gives a month that stands alone a capital. */
  readonly isInDate?: boolean;
}

type Kind = 'month' | 'weekday';

const STYLES = ['long', 'short'] as const;
/** 4 January 1970 was a Sunday. */
const FIRST_SUNDAY = 4;

/** Names of months that CLDR and the language's data know, in all their forms. */
export const monthNamesOf = perLanguage((language) => readTable(language, 'month', calendarDataOf(language).months));

/** The same for weekdays. */
export const weekdayNamesOf = perLanguage((language) =>
  readTable(language, 'weekday', calendarDataOf(language).weekdays),
);

function readTable(language: string, kind: Kind, further: readonly string[] | undefined): NameTable {
  const { locales = [], endings } = calendarDataOf(language);
  const isAny = language === ANY_LANGUAGE;
  const names = [language, ...locales].flatMap((locale) => namesOf(locale, kind, isAny));
  return tableOf([...names, ...listed(further, kind)], endings);
}

/** Weekdays hardly change within a date: of many languages they are read alone, which is faster. */
function namesOf(locale: string, kind: Kind, isOfMany: boolean): Name[] {
  const gregorian = `${cldrLocale(locale)}-u-ca-gregory-nu-latn`;
  return STYLES.flatMap((style) => {
    const alone = new Intl.DateTimeFormat(gregorian, { [kind]: style, timeZone: 'UTC' });
    if (isOfMany && kind === 'weekday') return namesOfFormat(alone.format, kind, style === 'long', false);
    const inDate = new Intl.DateTimeFormat(gregorian, { [kind]: style, ...IN_DATE[kind], timeZone: 'UTC' });
    const forms = [alone.format, (date: number) => nameIn(inDate.formatToParts(date), kind)];
    return forms.flatMap((write, index) => namesOfFormat(write, kind, style === 'long', index > 0));
  });
}

/** The number of the first name of a kind, and how many there are. */
const NUMBERS = { month: { first: 1, count: 12 }, weekday: { first: 0, count: 7 } } as const;
const IN_DATE = {
  month: { day: 'numeric', year: 'numeric' },
  weekday: { day: 'numeric', month: 'long' },
} as const;

/** A name in a date, with the ending that CLDR writes as part of the date: Basque `abuztua` + `ren`. */
function nameIn(parts: readonly Intl.DateTimeFormatPart[], kind: Kind): string {
  const at = parts.findIndex(({ type }) => type === kind);
  const [name, after] = [parts[at]?.value ?? '', parts[at + 1]];
  const ending = after?.type === 'literal' && !isOpenEnded(name) ? (/^\p{L}+/u.exec(after.value)?.[0] ?? '') : '';
  return name + ending;
}

function namesOfFormat(write: (date: number) => string, kind: Kind, isFull: boolean, isInDate: boolean): Name[] {
  const { first, count } = NUMBERS[kind];
  return Array.from({ length: count }, (_, index) => {
    const date = kind === 'month' ? Date.UTC(1970, index, 15) : Date.UTC(1970, 0, FIRST_SUNDAY + index);
    return { name: write(date), number: first + index, isFull, isInDate };
  }).filter(({ name }) => /\p{L}/u.test(name));
}

function listed(names: readonly string[] | undefined, kind: Kind): Name[] {
  return (names ?? []).flatMap((forms, index) =>
    forms
      .split('|')
      .filter((name) => name !== '')
      .map((name) => ({ name, number: NUMBERS[kind].first + index, isFull: true })),
  );
}

function tableOf(names: readonly Name[], endings: Readonly<Record<string, string>> = {}): NameTable {
  const all = names.flatMap((each) => [each, ...(each.isFull ? casesOf(each, endings) : [])]);
  const numbers = new Map<string, number>();
  const full = new Map<string, number>();
  for (const { name, number, isFull } of all) {
    const folded = foldName(name);
    if (!numbers.has(folded)) numbers.set(folded, number);
    if (isFull && !full.has(folded)) full.set(folded, number);
  }
  const inDates = names.filter(({ isFull, isInDate }) => isFull && isInDate);
  const hasCapitals = inDates.length > 0 && inDates.every(({ name }) => /\p{Lu}/u.test(name));
  return { numbers, full, names: [...new Set(all.map(({ name }) => name.toLowerCase()))], hasCapitals };
}

function casesOf({ name, number }: Name, endings: Readonly<Record<string, string>>): Name[] {
  const ending = Object.keys(endings)
    .filter((each) => name.endsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return [];
  const stem = name.slice(0, name.length - ending.length);
  return (endings[ending] ?? '').split('|').map((other) => ({ name: stem + other, number, isFull: true }));
}

/** Scripts that write no spaces, and Korean, which adds its particles to a word. */
const OPEN_END = new RegExp(`[${DENSE_LETTERS}]`, 'u');

export function isOpenEnded(word: string): boolean {
  return OPEN_END.test(word);
}

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}])';
/** `Feb` is not the beginning of a word, nor `tháng 1` that of `tháng 12`. */
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}]|(?<=\\d)\\d)';

/** Names as one pattern for folded text, the longest first; `prefixes` may be written together with them. */
export function alternativesOf(names: Iterable<string>, prefixes?: string): string {
  const { open = [], closed = [] } = Object.groupBy(new Set(names), (name) => (isOpenEnded(name) ? 'open' : 'closed'));
  const start =
    prefixes === undefined ? NO_LETTER_BEFORE : `(?:${NO_LETTER_BEFORE}|(?<=${NO_LETTER_BEFORE}${prefixes}))`;
  return (
    [
      ...(closed.length > 0 ? [`${start}(?:${longestFirst(closed.map(patternOf))})${NO_LETTER_AFTER}`] : []),
      ...(open.length > 0
        ? [longestFirst(open.map((name) => `${/^\d/.test(name) ? '(?<!\\d)' : ''}${patternOf(name)}`))]
        : []),
    ].join('|') || '(?!)'
  );
}

function longestFirst(patterns: readonly string[]): string {
  return [...new Set(patterns)].sort((a, b) => b.length - a.length).join('|');
}
