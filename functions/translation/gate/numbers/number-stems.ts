import ar from './number-stems/ar.json' with { type: 'json' };
import de from './number-stems/de.json' with { type: 'json' };
import en from './number-stems/en.json' with { type: 'json' };
import es from './number-stems/es.json' with { type: 'json' };
import fr from './number-stems/fr.json' with { type: 'json' };
import pt from './number-stems/pt.json' with { type: 'json' };
import ru from './number-stems/ru.json' with { type: 'json' };
import uk from './number-stems/uk.json' with { type: 'json' };

/** A beginning of words that name a number in some way: `twent` of twenty, twenties and twentieth. */
interface NumberStem {
  readonly stem: string;
  readonly value: number;
  /** The stem is the whole word. */
  readonly isWord: boolean;
  /** The stem is a number before what is measured alone: `ein` of einjährig. */
  readonly isPrefix: boolean;
  /** The word says the number only now and then: articles, `pair`, `week`. */
  readonly isWeak: boolean;
  /** The word says the number of something smaller: the 7 days of a `week`. */
  readonly isUnit: boolean;
  /** The word only begins like a number. */
  readonly isOther: boolean;
}

interface Entry {
  readonly joiners: readonly string[];
  readonly weak: readonly string[];
  /** Words for an amount of something, which are part of no number: `week`. */
  readonly units: readonly string[];
  /** Words that begin like a number and name none: вторник, `Zweifel`, `quinta-feira`. */
  readonly others: readonly string[];
  /** A pattern for what follows a number in one word: `jährig`. */
  readonly measured?: string;
  readonly stems: Readonly<Record<string, string>>;
}

export interface NumberStems {
  /** Stems by their first letters, longest first. */
  readonly byBeginning: ReadonlyMap<string, readonly NumberStem[]>;
  readonly joiners: ReadonlySet<string>;
  readonly measured: RegExp;
}

const ENTRIES: Readonly<Record<string, Entry>> = { ar, de, en, es, fr, pt, ru, uk };
const INDEXED_LETTERS = 2;
const NONE: NumberStems = { byBeginning: new Map(), joiners: new Set(), measured: /(?!)/ };
const built = new Map<string, NumberStems>();

function build(entry: Entry): NumberStems {
  const [weak, units] = [new Set(entry.weak), new Set(entry.units)];
  const stemOf = (word: string, value: number, isOther: boolean): NumberStem => {
    const [isWord, isPrefix] = [word.endsWith('$'), word.endsWith('+')];
    const stem = isWord || isPrefix ? word.slice(0, -1) : word;
    return { stem, value, isWord, isPrefix, isWeak: weak.has(word), isUnit: units.has(word), isOther };
  };
  const stems = [
    ...Object.entries(entry.stems).flatMap(([value, words]) =>
      words.split(' ').map((word) => stemOf(word, Number(value), false)),
    ),
    ...entry.others.map((word) => stemOf(word, 0, true)),
  ];
  stems.sort((a, b) => b.stem.length - a.stem.length || Number(b.isWord) - Number(a.isWord));
  return {
    byBeginning: Map.groupBy(stems, ({ stem }) => stem.slice(0, INDEXED_LETTERS)),
    joiners: new Set(entry.joiners),
    measured: entry.measured === undefined ? NONE.measured : new RegExp(`^(?:${entry.measured})`, 'u'),
  };
}

/** Number stems of a language; empty where there is no file for it. */
export function numberStemsOf(language: string): NumberStems {
  const code = language.split('-')[0] ?? language;
  let stems = built.get(code);
  if (stems === undefined) {
    const entry = ENTRIES[code];
    stems = entry === undefined ? NONE : build(entry);
    built.set(code, stems);
  }
  return stems;
}

export interface NumberReading {
  readonly value: number;
  readonly isWeak: boolean;
  readonly isUnit: boolean;
}

/** The numbers that a word may name, one list of readings a part: `fünfundzwanzig` is [5], [20]. Lower case. */
export function readNumberWord(word: string, stems: NumberStems): readonly (readonly NumberReading[])[] {
  const parts: (readonly NumberReading[])[] = [];
  let rest = word;
  while (rest.length > 0) {
    const matching = (stems.byBeginning.get(rest.slice(0, INDEXED_LETTERS)) ?? []).filter((stem) =>
      isBeginning(stem, rest, stems.measured),
    );
    const longest = matching[0];
    if (longest?.isOther) break;
    if (longest === undefined) {
      // `top-ten`, четырёх-шести: each part of a word may be one.
      const hyphen = rest.indexOf('-');
      if (hyphen === -1) break;
      rest = rest.slice(hyphen + 1);
      continue;
    }
    parts.push(matching.filter(({ stem }) => stem.length === longest.stem.length));
    rest = withoutJoiner(rest.slice(longest.stem.length), stems.joiners);
  }
  return parts;
}

function isBeginning({ stem, isWord, isPrefix }: NumberStem, word: string, measured: RegExp): boolean {
  if (isWord) return word === stem || word.startsWith(`${stem}-`);
  return word.startsWith(stem) && (!isPrefix || measured.test(word.slice(stem.length)));
}

function withoutJoiner(rest: string, joiners: ReadonlySet<string>): string {
  const bare = rest.replace(/^-+/, '');
  for (const joiner of joiners) {
    if (bare.startsWith(joiner) && bare.length > joiner.length) return bare.slice(joiner.length).replace(/^-+/, '');
  }
  return bare;
}
