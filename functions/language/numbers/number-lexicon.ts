import { NUMBERS_FILES } from '../data/numbers.ts';
import { languageLookup } from '../language-files.ts';
import { foldWord } from './fold-word.ts';
import type { Lexeme } from './lexeme.ts';
import { type AmbiguousWords, expandForms, type NumberData, type NumberForms } from './number-data.ts';
import { indexPieces, type Piece, type PieceLexicon } from './number-pieces.ts';

/** Patterns for the text on both sides of a number. */
export interface Surroundings {
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

/** What is known of a language's numbers, made ready to read them. */
export interface NumberLexicon extends PieceLexicon {
  readonly code: string;
  readonly words: ReadonlyMap<string, Lexeme>;
  /** Forms of several words by their first one, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** By their first character, longest first. */
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly context: Surroundings;
  /** Undefined where the word alone is not a number wherever it stands. */
  readonly ambiguous: ReadonlyMap<string, Surroundings | undefined>;
  readonly ordinalMarks: Surroundings;
  /** What makes an ordinal of digits before it: `20th`. */
  readonly ordinalSuffix: RegExp | undefined;
}

interface Phrase {
  /** Finds the phrase at a place. */
  readonly pattern: RegExp;
  readonly lexeme: Lexeme;
}

/** What parts the words of one number: spaces of any width, or one hyphen. */
export const WORD_GAP = String.raw`[\s\u00a0\u2009\u202f\u200b]+|[-‐‑־]`;
const TEN = 10;
const HUNDRED = 100;

/** What is known of a language's number words; `undefined` where there is no file for it. */
export const numberLexiconOf = languageLookup<NumberData, NumberLexicon>(NUMBERS_FILES, buildLexicon);

function buildLexicon(data: NumberData, code: string): NumberLexicon {
  const lexemes = readLexemes(data, code);
  const forms = [...lexemes].map(([form, lexeme]) => ({ form, lexeme }));
  const phrases = forms.filter(({ form }) => form.includes(' ')).sort((a, b) => b.form.length - a.form.length);
  const pieces = forms.filter(({ form }) => !form.includes(' '));
  const exceptions = longestFirst(expandForms(data.exceptions ?? '', '').map((word) => foldWord(word, code)));
  const classifiers = alternatives(data.classifiers ?? '');
  const surroundings = ({ before, after }: Omit<AmbiguousWords, 'words'> = {}): Surroundings => ({
    before: patternOf(before, classifiers),
    after: patternOf(after, classifiers),
  });
  return {
    code,
    grammar: data,
    words: new Map(pieces.filter(({ lexeme }) => isWholeWord(lexeme)).map(({ form, lexeme }) => [form, lexeme])),
    phrases: new Map(
      [...Map.groupBy(phrases, ({ form }) => form.split(' ')[0] ?? '')].map(([first, all]) => [
        first,
        all.map(toPhrase),
      ]),
    ),
    pieces: indexPieces(pieces),
    measured: data.measured === undefined ? undefined : new RegExp(`^(?:${data.measured})`, 'u'),
    exceptions: Map.groupBy(exceptions, (word) => word[0] ?? ''),
    context: surroundings(data.context),
    ambiguous: new Map(
      (data.ambiguous ?? []).flatMap(({ words, before, after }) => {
        const needed = before === undefined && after === undefined ? undefined : surroundings({ before, after });
        return expandForms(words, data.endings ?? '').map((word) => [foldWord(word, code), needed] as const);
      }),
    ),
    ordinalMarks: surroundings(data.ordinalMarks),
    ordinalSuffix:
      data.ordinalSuffixes === undefined
        ? undefined
        : new RegExp(`^${alternatives(data.ordinalSuffixes)}(?![\\p{L}\\p{N}])`, 'iu'),
  };
}

function toPhrase({ form, lexeme }: Piece): Phrase {
  return { pattern: new RegExp(`${form.replaceAll(' ', `(?:${WORD_GAP})`)}(?![\\p{L}\\p{M}])`, 'iuy'), lexeme };
}

function isWholeWord({ continues = false, isContinued = false }: Lexeme): boolean {
  return !continues && !isContinued;
}

function readLexemes(data: NumberData, code: string): Map<string, Lexeme> {
  const lexemes = new Map<string, Lexeme>();
  const digitWords = new Set(data.digitWords?.split(' '));
  const add = (forms: string, lexeme: Lexeme, endings = data.endings) => {
    for (const each of expandForms(forms, endings ?? '')) {
      const continues = each.startsWith('-');
      const isContinued = each.endsWith('-') && each.length > 1;
      const form = foldWord(each.replace(/^-|-$/g, ''), code);
      const marks = { ...(continues && { continues }), ...(isContinued && { isContinued }) };
      const roles = continues && !lexeme.isAdded && lexeme.isScale ? { isScale: false, isScaleInWord: true } : {};
      lexemes.set(form, mergeLexemes(lexemes.get(form), { ...lexeme, ...marks, ...roles }));
    }
  };
  const addAll = (table: NumberForms = {}, roles: (value: number) => Omit<Lexeme, 'value'>, endings?: string) => {
    for (const [key, forms] of Object.entries(table))
      add(forms, { value: Number(key), ...roles(Number(key)) }, endings);
  };
  addAll(data.cardinals, (value) => ({ isAdded: true, ...(isScaleValue(value) && { isScale: true }) }));
  addAll(data.scales, () => ({ isScale: true }));
  addAll(
    data.ordinals,
    (value) => ({ isOrdinal: true, isAdded: true, ...(isScaleValue(value) && { isScale: true }) }),
    data.ordinalEndings,
  );
  const roles: readonly (readonly [string | undefined, Lexeme])[] = [
    [data.teens, { value: TEN, isTeen: true }],
    [data.halves, { value: 0.5, isHalf: true }],
    [data.joiners, { value: 0, isJoiner: true }],
    [data.linkers, { value: 0, isLinker: true }],
    [data.articles, { value: 1, isArticle: true }],
    [data.prefixes, { value: 0, isPrefix: true, isContinued: true }],
    [data.points, { value: 0, isPoint: true }],
  ];
  for (const [forms = '', lexeme] of roles) add(forms, lexeme);
  for (const [form, lexeme] of lexemes) if (digitWords.has(form)) lexemes.set(form, { ...lexeme, isDigitWord: true });
  return lexemes;
}

/** 十 is ten and multiplies, 零 is zero and joins. The value that was given first stays. */
function mergeLexemes(known: Lexeme | undefined, more: Lexeme): Lexeme {
  if (known === undefined) return more;
  const isPlain = !known.isJoiner && !known.isLinker && !known.isPrefix;
  // A form that may stand alone stays one that may.
  const { continues, isContinued, ...rest } = more;
  const isOrdinal = known.isAdded === true && known.isOrdinal !== true ? false : more.isOrdinal;
  return {
    ...rest,
    ...known,
    ...(isOrdinal === undefined ? {} : { isOrdinal }),
    value: isPlain ? known.value : more.value,
  };
}

/** Powers of ten from a hundred on. */
function isScaleValue(value: number): boolean {
  return value >= HUNDRED && Number.isInteger(Math.log10(value));
}

function alternatives(words: string): string {
  return `(?:${longestFirst(expandForms(words, '')).join('|')})`;
}

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function patternOf(pattern: string | undefined, classifiers: string): RegExp | undefined {
  return pattern === undefined ? undefined : new RegExp(pattern.replaceAll('CLASSIFIER', classifiers), 'iu');
}
