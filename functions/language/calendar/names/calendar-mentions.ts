import { calendarDataOf } from '../calendar-data.ts';
import { foldName, foldText, patternOf } from '../fold-text.ts';
import { perLanguage } from '../per-language.ts';
import { isOpenEnded } from './calendar-names.ts';
import { cuesOf } from './cues.ts';
import { headOf } from './match-names.ts';
import { type NameKind, namesOf } from './name-patterns.ts';

/** Shorter ones are parts of everyday words in too many languages. */
const SHORTEST = 3;
/** From this length on a weekday may lose a letter of its ending: `суббота`, `субботу`. */
const INFLECTED_CHARACTERS = 5;
/** Arabic vowel signs, which texts set or leave out. */
const VOWEL_SIGNS = /[\u064b-\u0652]/g;
const DIGIT_BESIDE = { before: /\d(?:\p{L}{2})?\.?[\s-]$/u, after: /^\.?\s?\d/ } as const;

/** The months (1 to 12) that a text names in full, in whatever form: `Märztage`, `январский`, `6～8月`. */
export function monthsIn(text: string, language: string): ReadonlySet<number> {
  const plain = foldText(text).replace(VOWEL_SIGNS, '');
  const { ambiguous = [] } = calendarDataOf(language);
  const named = mentions(plain, 'months', language).filter(
    ({ word, start }) =>
      !ambiguous.includes(word) || isMonth(text, plain, { start, end: start + word.length }, language),
  );
  const ranges = [...plain.matchAll(rangeOf(language))].map(([, first]) => Number(first));
  return new Set([...named.map(({ number }) => number), ...ranges]);
}

/** The weekdays (0, Sunday, to 6) that a text names in full, in whatever form. */
export function weekdaysIn(text: string, language: string): ReadonlySet<number> {
  const plain = foldText(text).replace(VOWEL_SIGNS, '');
  return new Set(mentions(plain, 'weekdays', language).map(({ number }) => number));
}

/** The months that a text names in short: `Oct`, `sept`, `janv`; `isDated` for those beside a number or another month. */
export function shortMonthsIn(
  text: string,
  language: string,
): { readonly number: number; readonly isDated: boolean }[] {
  const { pattern, numbers } = shortNamesOf(language);
  const plain = foldText(text);
  return [...plain.matchAll(pattern)].map(({ 0: name, index }) => {
    const [before, after] = [plain.slice(0, index), plain.slice(index + name.length)];
    const others = [/(\p{L}+)\.?[-–]$/u.exec(before)?.[1], /^\.?[-–](\p{L}+)/u.exec(after)?.[1]];
    const isDated = isBesideDigit(before, after) || others.some((other) => other !== undefined && numbers.has(other));
    return { number: numbers.get(name) ?? 0, isDated };
  });
}

/** A month, 1 to 12, as a language calls it. */
export function nameMonth(language: string, month: number): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(1970, month - 1, 15));
}

/** A weekday, 0 (Sunday) to 6, as a language calls it. */
export function nameWeekday(language: string, weekday: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return format.format(Date.UTC(1970, 0, 4 + weekday));
}

function isBesideDigit(before: string, after: string): boolean {
  return DIGIT_BESIDE.before.test(before) || DIGIT_BESIDE.after.test(after);
}

/** Whether a word that is another one as well is a month here: beside a number, or behind a word that leads to one. */
function isMonth(
  text: string,
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
): boolean {
  const [before, after] = [plain.slice(0, start), plain.slice(end)];
  if (namesOf.months(language).hasCapitals && !/\p{Lu}/u.test(text.slice(start, end))) return false;
  if (isBesideDigit(before, after)) return true;
  const cues = cuesOf(language);
  return cues.beforeMonth.test(headOf(plain, start)) || cues.after.test(after);
}

interface Mention {
  readonly word: string;
  readonly start: number;
  readonly number: number;
}

function mentions(text: string, kind: NameKind, language: string): Mention[] {
  const { pattern, numbers } = stemsOf[kind](language);
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: word = '', index }) => ({
    word,
    start: index + whole.length - word.length,
    number: numbers.get(foldName(word)) ?? -1,
  }));
}

interface Stems {
  readonly pattern: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}

const stemsOf: Readonly<Record<NameKind, (language: string) => Stems>> = {
  months: perLanguage((language) => readStems(language, 'months')),
  weekdays: perLanguage((language) => readStems(language, 'weekdays')),
};

/** Names in full, and what all forms of a name share where no other name begins so. */
function readStems(language: string, kind: NameKind): Stems {
  const { full, names } = namesOf[kind](language);
  const { uninflected = [], prefixes, notNames } = calendarDataOf(language);
  const isUninflected = uninflected.includes(kind);
  const forms = names.flatMap((name) => {
    const number = full.get(foldName(name));
    return number === undefined || name.length < 2 ? [] : [{ name, number }];
  });
  const stems = isUninflected ? [] : sharedStems(forms, kind);
  const all = [...forms, ...stems].sort((a, b) => b.name.length - a.name.length);
  const alternatives = all.map(({ name }) => formOf(name, kind)).join('|') || '(?!)';
  const isOpen = forms.some(({ name }) => isOpenEnded(name));
  const start = isOpen ? '(?<!\\d)' : `(?<![\\p{L}\\p{N}])(?:${prefixes ?? ''})`;
  const pattern = `${start}(?!${notNames?.[kind] ?? '[]'})(${alternatives})${isUninflected ? '(?=s?(?!\\p{L}))' : ''}`;
  return {
    pattern: new RegExp(pattern, 'gu'),
    numbers: new Map(all.map(({ name, number }) => [foldName(name), number])),
  };
}

/** A name may go on in endings that nobody has listed, but a short month begins too many other words: *mai*, maison. */
function formOf(name: string, kind: NameKind): string {
  const isShort = kind === 'months' && name.length < MIN_OPEN_CHARACTERS && !isOpenEnded(name);
  return isShort ? `${patternOf(name)}(?![\\p{L}\\p{M}])` : patternOf(name);
}

const MIN_OPEN_CHARACTERS = 4;
/** Shorter beginnings of months begin other words. */
const MIN_STEM_CHARACTERS = 5;

interface Form {
  readonly name: string;
  readonly number: number;
}

/** Beginnings that CLDR's two forms of a month share, and weekdays without their last letter. */
function sharedStems(forms: readonly Form[], kind: NameKind): Form[] {
  return [...Map.groupBy(forms, ({ number }) => number)].flatMap(([number, [first, second = first]]) => {
    if (first === undefined || second === undefined || isOpenEnded(first.name)) return [];
    const isLong = first.name.length >= INFLECTED_CHARACTERS;
    const stem =
      kind === 'weekdays' ? first.name.slice(0, isLong ? -1 : undefined) : sharedStart(first.name, second.name);
    const isOwn = !forms.some((other) => other.number !== number && other.name.startsWith(stem));
    return stem.length >= (kind === 'months' ? MIN_STEM_CHARACTERS : SHORTEST) && isOwn ? [{ name: stem, number }] : [];
  });
}

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** Short names as words of their own. */
const shortNamesOf = perLanguage((language) => {
  const { numbers, full } = namesOf.months(language);
  const short = [...numbers].filter(([name]) => name.length >= SHORTEST && /^\p{L}+$/u.test(name) && !full.has(name));
  const alternatives = short.map(([name]) => name).join('|') || '(?!)';
  return { pattern: new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'gu'), numbers: new Map(short) };
});

/** What stands behind the number of a month, where a language numbers its months; a pattern. */
function monthMarksOf(language: string): string {
  const marks = namesOf.months(language).names.flatMap((name) => /^\d+(\p{L})/u.exec(name)?.[1] ?? []);
  return `[${[...new Set(marks)].join('')}]`;
}

/** The first month of `6～8月`. */
const rangeOf = perLanguage(
  (language) => new RegExp(`(\\d{1,2})\\s?[-–~～〜至到、・]\\s?(?=\\d{1,2}\\s?${monthMarksOf(language)})`, 'gu'),
);

const numberedMonth = perLanguage((language) => {
  const notNames = calendarDataOf(language).notNames?.months ?? '[]';
  return new RegExp(`^(?!${notNames})\\d{1,2}[ \u00a0]?${monthMarksOf(language)}`, 'u');
});

/** Whether a text behind the number of a month makes it one: 月 in 12月, but not in 12月間. */
export function isMonthMark(month: number, after: string, language: string): boolean {
  return numberedMonth(language).test(`${month}${after}`);
}
