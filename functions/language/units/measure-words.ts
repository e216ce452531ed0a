import { MEASURE_WORDS_FILES } from '../data/measure-words.ts';
import { languageLookup } from '../language-files.ts';
import { anyOf } from '../word-patterns.ts';
import { kindsOf, listOf, type WordsByKind, wordsOf } from './words-by-kind.ts';

/** `data/<code>/measure-words.json`: what needs a number in a language whose words are parted by spaces. Lists are parted by bars. */
interface MeasureWordsFile {
  /** Signs and short forms that always follow an amount. */
  readonly signs: WordsByKind;
  /** Plural nouns, which need an amount after `openers` at least. */
  readonly units: WordsByKind;
  /** Words that are followed by a number, not by a plural: `about`, `more than`. */
  readonly openers: string;
  /** Words that are followed by a plural alone where the source has none but that: `for years`. */
  readonly prepositions: string;
  /** Words that may stand for a number, and those that make a unit a matter of its own: `several`, `in km`. */
  readonly amounts: string;
  /** What a number and a hyphen begin: `-летний`. */
  readonly hyphenated: string;
  /** Endings of ordinals, which are not words: `2e`. */
  readonly endings: string;
  /** What a number follows: `No. 5`. */
  readonly labels: string;
  /** Words before a percent sign that end nothing with a number: articles, decades. */
  readonly noAmounts?: string;
  /** Words that end no clause and stand before no mark: `en,`. */
  readonly openEnds?: string;
  /** A pattern for what looks like a unit: `см.` for `see`. */
  readonly noUnits?: string;
  /** A pattern for what stands between digits and a unit: `50 и более миллионов`. */
  readonly beforeUnits?: string;
  /** Patterns of other places where a number is missing. */
  readonly patterns?: readonly string[];
}

export type MeasureWords = ReturnType<typeof build>;

const NEVER = '(?!)';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

/** What needs a number in a language whose words are parted by spaces; `undefined` where there is no file for it. */
export const measureWordsOf = languageLookup(MEASURE_WORDS_FILES, build);

function build(file: MeasureWordsFile) {
  const [words, signs] = [
    wordsOf(file.signs).filter(hasLetter),
    wordsOf(file.signs).filter((sign) => !hasLetter(sign)),
  ];
  const lone = [
    `(?<=^|\\s)${anyPhrase(listOf(file.endings))}(?=\\s+\\p{L})`,
    `(?<=^|\\s)-${anyPhrase(listOf(file.hyphenated))}\\p{L}*`,
    // `№` and a name or a mark; a label at the end of a line may be the label of what stands below.
    `${NO_LETTER_BEFORE}${anyPhrase(listOf(file.labels))}[\\s\\u00a0\\u202f]*(?!(?:de|d|di|do|da|of)\\b)(?=\\p{Ll}|[,;)])`,
    '(?<![\\p{L}\\p{N}])h\\d\\d(?!\\d)',
    ...(file.patterns ?? []),
  ];
  const openerEnd = (list: string) => new RegExp(`${NO_LETTER_BEFORE}${anyPhrase(listOf(list))}$`, 'iu');
  return {
    signs: new RegExp(`${anyPhrase(signs)}|${bounded(words)}`, 'gu'),
    units: new RegExp(bounded(wordsOf(file.units)), 'giu'),
    openers: openerEnd(file.openers),
    prepositions: openerEnd(file.prepositions),
    amounts: new Set(listOf(file.amounts)),
    noAmounts: new RegExp(`^(?:${file.noAmounts ?? NEVER})$`, 'iu'),
    /** A word that ends no clause, and a mark. */
    openEnds: new RegExp(`(?<=\\s)(?:${file.openEnds ?? NEVER})\\s?[,.;:)»”](?!\\S)`, 'gu'),
    noUnits: new RegExp(`^(?:${file.noUnits ?? NEVER})`, 'u'),
    beforeUnits: new RegExp(`\\p{N}(?:-\\p{L}{1,3})?(?:${file.beforeUnits ?? NEVER})$|\\p{N}-\\p{L}{1,3}$`, 'u'),
    /** Whole findings: nothing before them could be the number. */
    lone: new RegExp(lone.join('|'), 'gu'),
    kinds: kindsOf(file.signs, file.units),
  };
}

function hasLetter(sign: string): boolean {
  return /\p{L}/u.test(sign);
}

function bounded(words: readonly string[]): string {
  return `${NO_LETTER_BEFORE}${anyPhrase(words)}${NO_LETTER_AFTER}`;
}

/** Any space may part the words of a phrase. */
function anyPhrase(phrases: readonly string[]): string {
  return anyOf(phrases).replaceAll(/\\x20| /g, '[\\s\\u00a0]');
}
