import { FIGURES_FILES } from '../data/figures.ts';
import { languageLookup } from '../language-files.ts';
import { writesWithoutSpaces } from '../scripts/index.ts';
import { alternatives, functionWordsOf, wordPattern } from '../tokens/index.ts';
import { expandForms } from './number-data.ts';

/** How a number is bounded or rounded. */
export type Qualifier = 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most' | 'nearly';

/** `data/<code>/figures.json`: what stands around the numbers of a language, as far as it has it. Words are written as for `wordPattern`. */
interface FigureLists {
  readonly qualifiers: Partial<Readonly<Record<Qualifier, readonly string[]>>>;
  /** Words between a number and what it counts. */
  readonly skipped: readonly string[];
  /** Words that no number counts, beside function words. */
  readonly uncounted: readonly string[];
  /** A pattern for the last word of what is counted; the first word where there is none. */
  readonly plural?: string;
  /** Patterns for the words that a negative number begins with. */
  readonly minus: readonly string[];
  readonly ages: {
    /** Words before an age in years, and those that make an age of a number alone. */
    readonly before: readonly string[];
    readonly aged?: readonly string[];
    /** Patterns for what stands behind one. */
    readonly after: readonly string[];
    /** The same behind digits alone: a `45-jährige` is a person, a `vierjähriger` war lasts. */
    readonly afterDigits?: readonly string[];
  };
  /** Words of a range: before both ends, and between them. */
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly to: readonly string[];
  /** Words between two numbers of which either may be meant. */
  readonly or?: readonly string[];
  /** Words between both sides of a score. */
  readonly against?: readonly string[];
  /** Words of sentences that speak of a match. */
  readonly scores?: readonly string[];
  /** Value → words that multiply by it. */
  readonly multiples?: Readonly<Record<string, readonly string[]>>;
  /** What one in words counts, where it is not a pronoun: `one day`. */
  readonly singles?: readonly string[];
  /** What a number behind it names. */
  readonly labels?: readonly string[];
  /** Value → words for some of it, as forms: `dozens`. */
  readonly vague?: Readonly<Record<string, string>>;
  /** Words between two of them, and before what they count. */
  readonly vagueLinkers?: readonly string[];
}

type FigureFile = Partial<Omit<FigureLists, 'ages'>> & { readonly ages?: Partial<FigureLists['ages']> };

export type FigureWords = ReturnType<typeof readWords>;

const NONE: FigureLists = {
  ...{ qualifiers: {}, skipped: [], uncounted: [], minus: [], between: [], and: [], to: [] },
  ages: { before: [], after: [] },
};
const QUALIFIERS: readonly Qualifier[] = ['more-than', 'less-than', 'at-least', 'at-most', 'nearly', 'about'];
const NEVER = '(?!)';

/** The longest counts: *no more than* is no *more than*. */
function qualifierBefore(forms: readonly (readonly [Qualifier, RegExp])[], before: string): Qualifier | undefined {
  let longest: { readonly qualifier: Qualifier; readonly length: number } | undefined;
  for (const [qualifier, form] of forms) {
    const length = form.exec(before)?.[0].length ?? 0;
    if (length > (longest?.length ?? 0)) longest = { qualifier, length };
  }
  return longest?.qualifier;
}

const wordsOf = languageLookup(FIGURES_FILES, readWords);
const nothing = readWords({}, 'und');

/** What stands around numbers in a language; nothing where there is no file for it. */
export function figureWordsOf(language: string): FigureWords {
  return wordsOf(language) ?? nothing;
}

function readWords(given: FigureFile, language: string) {
  const file: FigureLists = { ...NONE, ...given, ages: { ...NONE.ages, ...given.ages } };
  const isSpaced = !writesWithoutSpaces(language);
  const endsWith = (words: readonly string[], flags = 'iu') => endPattern(words, isSpaced, flags);
  const { before, aged = [], after, afterDigits = [] } = file.ages;
  const counted = new RegExp(`(?:${file.plural ?? '\\p{L}+'})$`, 'u');
  const qualifiers = QUALIFIERS.map((qualifier) => [qualifier, endsWith(file.qualifiers[qualifier] ?? [])] as const);
  return {
    /** What the text before a number says of its bounds. */
    qualifierBefore: (before: string) => qualifierBefore(qualifiers, before),
    skipped: beginPattern(file.skipped),
    uncounted: new Set([...file.uncounted, ...functionWordsOf(language)]).difference(new Set(file.skipped)),
    counted,
    minus: new RegExp(`(?<![\\p{L}\\p{N}])${anyPattern(file.minus).source}${isSpaced ? '\\s' : '\\s?'}$`, 'iu'),
    ages: {
      before: endsWith([...before, ...aged]),
      aged: endsWith(aged),
      after: new RegExp(`^${anyPattern(after).source}`, 'iu'),
      afterDigits: new RegExp(`^${anyPattern(afterDigits).source}`, 'iu'),
    },
    ...rangePatterns(file, isSpaced),
    scores: file.scores === undefined ? undefined : wordPattern(file.scores),
    multiples: Object.entries(file.multiples ?? {}).map(
      ([value, words]) => [Number(value), wordPattern(words, 'giu')] as const,
    ),
    singles: new RegExp(`^[\\s-]${wordsPattern(file.singles ?? [])}`, 'iu'),
    labels: endsWith(file.labels ?? [], 'u'),
    vague: new Map(
      Object.entries(file.vague ?? {}).flatMap(([value, forms]) =>
        expandForms(forms, '').map((form) => [form, Number(value)] as const),
      ),
    ),
    vagueLinkers: file.vagueLinkers ?? [],
  };
}

function rangePatterns(file: FigureLists, isSpaced: boolean) {
  const space = isSpaced ? String.raw`\s` : String.raw`\s?`;
  const linkers = [...file.and, ...file.to, ...(file.or ?? [])];
  return {
    between: endPattern(file.between, isSpaced, 'iu'),
    rangeGap: new RegExp(`^\\s?(?:[-–—]|${anyPattern(linkers).source})\\s?$`, 'iu'),
    plainGap: new RegExp(`^\\s?(?:[-–—]|${anyPattern(file.to).source})\\s?$`, 'iu'),
    /** The end of a range in digits: `to 30`. */
    rangeEnd: new RegExp(`^\\s?(?:[-–—]|${anyPattern(linkers).source})\\s?[\\d.,]+`, 'iu'),
    /** What stands between the ends of a range, before a currency sign as well. */
    rangeMark: new RegExp(`^\\s?(?:[-–—~～〜]|${wordsPattern(linkers)}${isSpaced ? '\\s' : ''})\\s?[$€£]?$`, 'u'),
    /** Two small numbers that belong together, each in a group: `2-1`, `11:30`, `3 to 5`. */
    pairs: new RegExp(
      String.raw`(?<![\d.,:/–-])(\d{1,2})(?:\s?[-–:：]\s?|${space}${wordsPattern([...file.to, ...(file.against ?? [])])}${space})(\d{1,2})(?![\d.,:/%–-])`,
      'gi',
    ),
    /** What ties the first half of a word to the next: `2- und 3-jährig`, `5- bis 10-mal`. */
    linkers: new RegExp(
      `^\\s(?:${wordsPattern([...file.and, ...(file.or ?? [])])}\\s|${wordsPattern(file.to)}\\s\\p{N})`,
      'u',
    ),
    /** What stands between two numbers of which either may be meant. */
    orGap: new RegExp(`^\\s${wordsPattern(file.or ?? [])}\\s$`, 'iu'),
  };
}

function anyPattern(patterns: readonly string[]): RegExp {
  return new RegExp(`(?:${patterns.length === 0 ? NEVER : patterns.join('|')})`, 'iu');
}

function wordsPattern(words: readonly string[]): string {
  return words.length === 0 ? NEVER : `(?:${alternatives(words)})`;
}

/** Words at the end of a text; a space follows them where the language sets spaces. */
function endPattern(words: readonly string[], isSpaced: boolean, flags: string): RegExp {
  const any = wordsPattern(words);
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${any}\\s+$` : `${any}\\s?$`, flags);
}

function beginPattern(words: readonly string[]): RegExp {
  return new RegExp(`^${wordsPattern(words)}\\s+`, 'iu');
}
