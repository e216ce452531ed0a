import { CLASSIFIERS_FILES } from '../data/classifiers.ts';
import { languageLookup } from '../language-files.ts';
import { numeralClass } from '../numbers/readings/cjk-numerals.ts';
import { anyOf } from '../word-patterns.ts';
import { kindsOf, listOf, type WordsByKind, wordsOf } from './words-by-kind.ts';

/** `data/<code>/classifiers.json`: measure words of a language without spaces. `NUMERAL` stands for numerals in a class of its patterns. */
interface ClassifierFile {
  /** Characters that may stand for a number. */
  readonly amounts: string;
  /** Those that always follow an amount. */
  readonly classifiers: WordsByKind;
  /** Those that are nouns as well, unless they stand in this context. */
  readonly looseClassifiers?: WordsByKind;
  readonly looseContext?: { readonly before: string; readonly after: string };
  /** Words that call for a number, and the classifiers that are then left alone. */
  readonly openers: string;
  readonly openedClassifiers: WordsByKind;
  /** What the number was taken out of, wherever it stands. */
  readonly always: string;
  /** What a number follows, and characters that stand for a number there. */
  readonly prefixes: string;
  readonly unknowns: string;
  /** A pattern for words that begin like a classifier. */
  readonly exceptions: string;
  /** Patterns for what is a part of many words. */
  readonly patterns: readonly string[];
  /** A pattern for some of what is counted: 数小时. */
  readonly some: string;
  /** A pattern for what makes a rate of the classifier before it. */
  readonly rates?: string;
  /** A pattern for what is counted with a one where other languages have an article or nothing: 1年, 一个. */
  readonly singles: string;
  /** Language of the source → what it counts, and the classifiers that have then lost their number. */
  readonly besideSource: Readonly<Record<string, readonly { readonly source: string; readonly lost: string }[]>>;
  /** Classifiers that have lost their number where the source has an amount that is not said. */
  readonly unsaid?: readonly { readonly before: string; readonly classifiers: string; readonly after?: string }[];
}

export type Classifiers = ReturnType<typeof build>;

const NEVER = '(?!)';

/** Classifiers of a language without spaces; `undefined` where there is no file for it. */
export const classifiersOf = languageLookup(CLASSIFIERS_FILES, build);

function build(file: ClassifierFile) {
  const { amounts, classifiers, looseClassifiers = {}, looseContext, openedClassifiers, unsaid } = file;
  const pattern = (source: string, flags = 'gu') =>
    new RegExp(source.replaceAll('NUMERAL', `\\d０-９${numeralClass()}`), flags);
  const all = anyOf(wordsOf(classifiers));
  return {
    bound: pattern(`(?!${file.exceptions})${all}`),
    endsWithClassifier: pattern(`${all}$`, 'u'),
    amounts: new Set(amounts),
    /** Whole findings: nothing before them could be the number. */
    lone: [
      `${looseContext?.before ?? ''}${anyOf(wordsOf(looseClassifiers))}${looseContext?.after ?? ''}`,
      `(?<!\\p{Script=Han})${anyOf(listOf(file.openers))}[ \\u00a0]?${anyOf(wordsOf(openedClassifiers))}`,
      `(?<![NUMERAL])${anyOf(listOf(file.always))}`,
      ...file.patterns,
      `${anyOf(listOf(file.prefixes))}(?!\\s?[NUMERAL${file.unknowns}])`,
    ].map((source) => pattern(source)),
    kinds: kindsOf(classifiers, looseClassifiers, openedClassifiers),
    some: pattern(file.some, 'u'),
    rates: pattern(`^(?:${file.rates ?? NEVER})`, 'u'),
    singles: pattern(`^\\s?(?:${file.singles})`, 'u'),
    besideSource: new Map(
      Object.entries(file.besideSource).map(([language, entries]) => [
        language,
        entries.map(({ source, lost }) => ({ source: new RegExp(source, 'iu'), lost: pattern(lost) })),
      ]),
    ),
    unsaid:
      unsaid === undefined
        ? undefined
        : pattern(
            unsaid
              .map(({ before, classifiers: bare, after }) => `(?<=${before})(?:${bare})${after ? `(?=${after})` : ''}`)
              .join('|'),
          ),
  };
}
