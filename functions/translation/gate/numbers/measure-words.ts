import ar from './measure-words/ar.json' with { type: 'json' };
import de from './measure-words/de.json' with { type: 'json' };
import en from './measure-words/en.json' with { type: 'json' };
import es from './measure-words/es.json' with { type: 'json' };
import fr from './measure-words/fr.json' with { type: 'json' };
import it from './measure-words/it.json' with { type: 'json' };
import ja from './measure-words/ja.json' with { type: 'json' };
import nl from './measure-words/nl.json' with { type: 'json' };
import pt from './measure-words/pt.json' with { type: 'json' };
import ru from './measure-words/ru.json' with { type: 'json' };
import uk from './measure-words/uk.json' with { type: 'json' };
import zh from './measure-words/zh.json' with { type: 'json' };
import { NUMERALS } from './read-wide-numbers.ts';

/** Words by what they measure (`length`, `percent`), parted by bars. */
type WordsByKind = Readonly<Record<string, string>>;

interface SpacedEntry {
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
  /** Endings of ordinals, which are no words: `2e`. */
  readonly endings: string;
  /** What a number follows: `No. 5`. */
  readonly labels: string;
  /** Words before a percent sign that end nothing with a number: articles, decades. */
  readonly noAmounts?: string;
  /** Words that end no clause and stand before no mark: `en,`. */
  readonly openEnds?: string;
  /** Patterns of other places where a number is missing. */
  readonly patterns?: readonly string[];
}

interface UnspacedEntry {
  /** Characters that may stand for a number. */
  readonly amounts: string;
  /** Counters that always follow an amount. */
  readonly counters: WordsByKind;
  /** Counters that are nouns as well, unless they stand between kana or a mark and a particle. */
  readonly looseCounters: WordsByKind;
  /** Words that call for a number, and the counters that are then left alone. */
  readonly openers: string;
  readonly openedCounters: WordsByKind;
  /** What the number was taken out of, wherever it stands. */
  readonly always: string;
  /** What a number follows. */
  readonly prefixes: string;
  /** Words that begin like a counter. */
  readonly exceptions: string;
  /** Patterns for what is a part of many words; `NUMERAL` stands for the numerals in a class of characters. */
  readonly patterns: readonly string[];
}

/** Patterns that find what needs a number; each match has the word in the group `word`. */
export interface MeasureWords {
  readonly signs: RegExp;
  readonly units: RegExp;
  readonly openers: RegExp;
  readonly prepositions: RegExp;
  readonly amounts: ReadonlySet<string>;
  readonly noAmounts: RegExp;
  /** A word that ends no clause, and a mark. */
  readonly openEnds: RegExp;
  /** Whole findings: nothing before them could be the number. */
  readonly lone: RegExp;
  readonly kinds: ReadonlyMap<string, string>;
}

/** The same for a script without spaces. */
export interface Counters {
  readonly bound: RegExp;
  readonly endsWithCounter: RegExp;
  readonly amounts: ReadonlySet<string>;
  readonly lone: readonly RegExp[];
  readonly kinds: ReadonlyMap<string, string>;
}

const SPACED: Readonly<Record<string, SpacedEntry>> = { ar, de, en, es, fr, it, nl, pt, ru, uk };
const UNSPACED: Readonly<Record<string, UnspacedEntry>> = { ja, zh };
const NOTHING = '(?!)';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{M}\\p{N}])';
const NUMERAL = `\\d０-９${NUMERALS}两兩`;
const NO_NUMERAL_BEFORE = `(?<![${NUMERAL}])`;
/** 番目 is a place in an order, 目標, 目指す, 目立つ are other words. */
const ORDER = '目';
const NO_COMPOUND = '(?![指標的立覚当線玉録次前撃処])';
const PARTICLE = '(?=[のでにはがをもと、以延後前]|$)';

const measureWords = new Map<string, MeasureWords | undefined>();
const counters = new Map<string, Counters | undefined>();

/** Measure words of a language whose words are parted by spaces; `undefined` where there is no file for it. */
export function measureWordsOf(language: string): MeasureWords | undefined {
  return remembered(measureWords, SPACED, language, buildMeasureWords);
}

/** Counters of a language without spaces; `undefined` where there is no file for it. */
export function countersOf(language: string): Counters | undefined {
  return remembered(counters, UNSPACED, language, buildCounters);
}

function remembered<Entry, Built>(
  built: Map<string, Built | undefined>,
  entries: Readonly<Record<string, Entry>>,
  language: string,
  build: (entry: Entry) => Built,
): Built | undefined {
  const code = language.split('-')[0] ?? language;
  if (!built.has(code)) {
    const entry = entries[code];
    built.set(code, entry === undefined ? undefined : build(entry));
  }
  return built.get(code);
}

function buildMeasureWords(entry: SpacedEntry): MeasureWords {
  const signs = wordsOf(entry.signs);
  const [bare, words] = [signs.filter((sign) => !/\p{L}/u.test(sign)), signs.filter((sign) => /\p{L}/u.test(sign))];
  const lone = [
    entry.endings === '' ? '' : `(?<=^|\\s)${anyOf(listOf(entry.endings))}(?=\\s+\\p{L})`,
    entry.hyphenated === '' ? '' : `(?<=^|\\s)-${anyOf(listOf(entry.hyphenated))}\\p{L}*`,
    // `№` and a name or a mark; a label at the end of a line may be the label of what stands below.
    entry.labels === ''
      ? ''
      : `${NO_LETTER_BEFORE}${anyOf(listOf(entry.labels))}[\\s\\u00a0\\u202f]*(?!(?:de|d|di|do|da|of)\\b)(?=\\p{Ll}|[,;)])`,
    '(?<![\\p{L}\\p{N}])h\\d\\d(?!\\d)',
    ...(entry.patterns ?? []),
  ].filter((pattern) => pattern !== '');
  return {
    signs: new RegExp([anyOf(bare), bounded(words)].join('|'), 'gu'),
    units: new RegExp(bounded(wordsOf(entry.units)), 'giu'),
    openers: new RegExp(`${NO_LETTER_BEFORE}${anyOf(listOf(entry.openers))}$`, 'iu'),
    prepositions: new RegExp(`${NO_LETTER_BEFORE}${anyOf(listOf(entry.prepositions))}$`, 'iu'),
    amounts: new Set(listOf(entry.amounts)),
    noAmounts: new RegExp(`^(?:${entry.noAmounts ?? NOTHING})$`, 'iu'),
    openEnds: new RegExp(`(?<=\\s)(?:${entry.openEnds ?? NOTHING})\\s?[,.;:)»”](?!\\S)`, 'gu'),
    lone: new RegExp(lone.join('|'), 'gu'),
    kinds: kindsOf(entry.signs, entry.units),
  };
}

function buildCounters(entry: UnspacedEntry): Counters {
  const loose = anyOf(wordsOf(entry.looseCounters));
  const opened = anyOf(wordsOf(entry.openedCounters));
  const exceptions = entry.exceptions === '' ? NOTHING : anyOf(listOf(entry.exceptions));
  const words = wordsOf(entry.counters);
  const [orders, others] = [
    words.filter((word) => word.endsWith(ORDER)),
    words.filter((word) => !word.endsWith(ORDER)),
  ];
  const all = `(?:${anyOf(orders)}${NO_COMPOUND}|${anyOf(others)})`;
  return {
    bound: new RegExp(`(?!${exceptions})${all}`, 'gu'),
    endsWithCounter: new RegExp(`${anyOf(wordsOf(entry.counters))}$`, 'u'),
    amounts: new Set(entry.amounts),
    lone: [
      new RegExp(`(?<=[\\p{Script=Hiragana}、，。」在 ]|^)(?<![のれお])${loose}${PARTICLE}`, 'gu'),
      new RegExp(`(?<!\\p{Script=Han})${anyOf(listOf(entry.openers))}[ \\u00a0]?${opened}`, 'gu'),
      new RegExp(`${NO_NUMERAL_BEFORE}(?:${anyOf(listOf(entry.always))})`, 'gu'),
      ...entry.patterns.map((pattern) => new RegExp(pattern.replaceAll('NUMERAL', NUMERAL), 'gu')),
      new RegExp(`${anyOf(listOf(entry.prefixes))}(?!\\s?[${NUMERAL}几幾数數何若NnＮ])`, 'gu'),
    ],
    kinds: kindsOf(entry.counters, entry.looseCounters, entry.openedCounters),
  };
}

function kindsOf(...tables: readonly WordsByKind[]): ReadonlyMap<string, string> {
  const kinds = tables.flatMap((table) =>
    Object.entries(table).flatMap(([kind, words]) => listOf(words).map((word) => [word.toLowerCase(), kind] as const)),
  );
  return new Map(kinds);
}

function wordsOf(table: WordsByKind): string[] {
  return Object.values(table).flatMap(listOf);
}

function listOf(words: string): string[] {
  return words.split('|').filter((word) => word !== '');
}

function bounded(words: readonly string[]): string {
  return words.length === 0 ? '' : `${NO_LETTER_BEFORE}${anyOf(words)}${NO_LETTER_AFTER}`;
}

/** Longest first, so that `square miles` is no `miles`. */
function anyOf(words: readonly string[]): string {
  if (words.length === 0) return NOTHING;
  const ordered = [...words].sort((a, b) => b.length - a.length);
  return `(?:${ordered.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s\\u00a0]')).join('|')})`;
}
