import { calendarDataOf, type RelativePhrases, type RelativeUnit } from '../calendar-data.ts';
import { foldName, foldText, patternOf } from '../fold-text.ts';
import { isOpenEnded } from '../names/calendar-names.ts';
import { cldrLocale, perLanguage } from '../per-language.ts';

/** Words for a time by its distance from another: `yesterday`, `last week`. */
export interface RelativePhrase {
  readonly pattern: string;
  readonly unit: RelativeUnit;
  readonly ahead: number;
  /** Counted from what the text spoke of last, not from its publication. */
  readonly isSpoken: boolean;
}

/** Words around an amount: `# days ago`. */
export interface RelativeTemplate {
  /** Anchored at the amount. */
  readonly before: RegExp;
  readonly after: RegExp;
  readonly unit: RelativeUnit;
  readonly sign: 1 | -1;
}

export interface RelativeWords {
  readonly phrases: readonly RelativePhrase[];
  readonly templates: readonly RelativeTemplate[];
  /** Whether the language sets no spaces between its words. */
  readonly isOpen: boolean;
  /** Finds any phrase; its groups are those of `phrases` in order. */
  readonly phrase: RegExp;
  /** Finds what a text with a filled template has, by the template's direction. */
  readonly signs: Readonly<Record<'ago' | 'ahead', RegExp>>;
}

interface Source {
  readonly words: string;
  readonly unit: RelativeUnit;
  readonly ahead: string;
  readonly isSpoken: boolean;
  readonly isPattern: boolean;
}

const UNITS = ['day', 'week', 'month', 'year'] as const;
const FARTHEST = { day: 2, week: 1, month: 1, year: 1 } as const;
/** Every plural form of every language is that of one of these. */
const AMOUNTS = [1, 2, 3, 5, 11, 21, 100];

export const relativeWordsOf = perLanguage((language): RelativeWords => {
  const data = calendarDataOf(language);
  const excluded = new Set((data.excluded ?? []).map(foldName));
  const sources = [
    ...sourcesOf(data.spoken, true),
    ...sourcesOf(data.relative, false),
    ...[cldrLocale(language), ...(data.locales ?? [])].flatMap(cldrSources),
  ].filter(({ words }) => !excluded.has(foldName(words)));
  const which = [data.last, data.this, data.next].filter((each) => each !== undefined);
  const phrases = withoutRivals(sources.filter(({ words }) => !words.includes('#'))).map(
    (source): RelativePhrase => ({ ...source, pattern: phrasePattern(source, which), ahead: Number(source.ahead) }),
  );
  const filled = withoutRivals(sources.filter(({ words }) => words.includes('#')));
  const ones = filled.flatMap((source) => onesOf(source, data.ones));
  const all = [...phrases, ...ones].sort((a, b) => b.pattern.length - a.pattern.length);
  const templates = filled.map((source) => templateOf(source));
  const isOpen = sources.some(({ words }) => isOpenEnded(words));
  const any = all.map(({ pattern }) => `(${pattern})`).join('|') || '(?!)';
  return {
    phrases: all,
    templates,
    isOpen,
    phrase: new RegExp(isOpen ? any : `(?<![\\p{L}\\p{M}\\p{N}-])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, 'gu'),
    signs: { ago: signOf(filled, '-#'), ahead: signOf(filled, '#') },
  };
});

/** What CLDR writes for the nearest days, weeks, months and years, and for amounts of them. */
function cldrSources(locale: string): Source[] {
  const auto = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { numeric: 'auto' });
  const always = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { numeric: 'always' });
  return UNITS.flatMap((unit) => {
    const near = Array.from({ length: 2 * FARTHEST[unit] + 1 }, (_, index) => index - FARTHEST[unit]);
    const amounts = AMOUNTS.flatMap((amount) => [-amount, amount]);
    return [
      ...near.map((ahead) => ({ parts: auto.formatToParts(ahead, unit), ahead })),
      ...amounts.map((ahead) => ({ parts: always.formatToParts(ahead, unit), ahead })),
    ].map(({ parts, ahead }) => sourceOf(parts, unit, ahead));
  });
}

function sourceOf(parts: readonly Intl.RelativeTimeFormatPart[], unit: RelativeUnit, ahead: number): Source {
  const written = parts.map(({ type, value }) => (type === 'literal' ? value : '#')).join('');
  // Hebrew: “two weeks ago (2)”, for its word for two weeks has no number.
  const words = written.replace(/\s*\(#\)/, '');
  const sign = ahead < 0 ? '-#' : '#';
  return {
    words,
    unit,
    ahead: words.includes('#') ? sign : String(ahead === 0 ? 0 : ahead),
    isSpoken: false,
    isPattern: false,
  };
}

function sourcesOf(phrases: RelativePhrases | undefined, isSpoken: boolean): Source[] {
  return Object.entries(phrases ?? {}).flatMap(([unit, byDistance]) =>
    Object.entries(byDistance).flatMap(([ahead, all]) =>
      all.map((words) => ({ words, unit: unit as RelativeUnit, ahead, isSpoken, isPattern: true })),
    ),
  );
}

/** Hindi has one word for yesterday and tomorrow: what says two things says none. */
function withoutRivals(sources: readonly Source[]): Source[] {
  const byWords = Map.groupBy(sources, ({ words }) => foldName(words));
  return [...byWords.values()].flatMap((same) => {
    const [first] = same;
    const isPlain = same.every(({ unit, ahead }) => unit === first?.unit && ahead === first.ahead);
    return first !== undefined && isPlain ? [first] : [];
  });
}

function phrasePattern({ words, isPattern }: Source, which: readonly string[]): string {
  if (isPattern) return words.replaceAll(' ', '\\s+');
  return foldText(words)
    .split(/\s+/)
    .map((word) => anyForm(word, which))
    .join('\\s+');
}

/** `letzte` of CLDR stands for `vergangenen`. */
function anyForm(word: string, which: readonly string[]): string {
  const forms = which.find((each) => new RegExp(`^(?:${each})$`, 'u').test(word));
  return forms === undefined ? patternOf(word) : `(?:${forms})`;
}

function templateOf(source: Source): RelativeTemplate {
  const [before = '', after = ''] = partsOf(source);
  const open = isOpenEnded(source.words);
  const start = before === '' ? '' : `${open ? '' : '(?<![\\p{L}\\p{M}])'}(?:${before})\\s*`;
  const end = after === '' ? '' : `\\s*(?:${after})${open ? '' : '(?![\\p{L}\\p{M}])'}`;
  return {
    before: new RegExp(`${start}$`, 'u'),
    after: new RegExp(`^${end}`, 'u'),
    unit: source.unit,
    sign: source.ahead === '-#' ? -1 : 1,
  };
}

/** `a week ago`; “in a month” is a span as often as a date. */
function onesOf(source: Source, ones: readonly string[] | undefined): RelativePhrase[] {
  if (ones === undefined || source.ahead !== '-#') return [];
  const [before = '', after = ''] = partsOf(source);
  const parts = [before, `(?:${ones.join('|')})`, after].filter((part) => part !== '');
  return [{ pattern: parts.join('\\s+'), unit: source.unit, ahead: -1, isSpoken: false }];
}

/** The longer part of each template: a text without any of them needs no closer look. */
function signOf(sources: readonly Source[], direction: string): RegExp {
  const parts = sources
    .filter(({ ahead }) => ahead === direction)
    .map((source) => partsOf(source).reduce((one, other) => (other.length > one.length ? other : one)));
  return new RegExp([...new Set(parts)].join('|') || '(?!)', 'u');
}

/** The patterns before and after a template's amount. */
function partsOf({ words, isPattern }: Source): readonly string[] {
  return words.split('#').map((part) => (isPattern ? part.trim().replaceAll(' ', '\\s+') : patternOf(part.trim())));
}
