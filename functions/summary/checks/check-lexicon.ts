import de from '../../language/data/de/claim-words.json' with { type: 'json' };
import en from '../../language/data/en/claim-words.json' with { type: 'json' };
import es from '../../language/data/es/claim-words.json' with { type: 'json' };
import fr from '../../language/data/fr/claim-words.json' with { type: 'json' };
import nl from '../../language/data/nl/claim-words.json' with { type: 'json' };
import ru from '../../language/data/ru/claim-words.json' with { type: 'json' };
import uk from '../../language/data/uk/claim-words.json' with { type: 'json' };
import { stemWord } from '../../language/tokens/index.ts';

/** A measure: its kind, and what it is in the kind's base unit: value × factor + offset. */
export interface Unit {
  readonly kind: string;
  readonly factor: number;
  readonly offset: number;
}

/** Which side of which pair of opposites, or which group of which set, a word belongs to. */
export interface Membership {
  readonly set: number;
  readonly group: number;
}

/** What the checker knows of a language. */
export interface CheckLexicon {
  /** Words before a number that is rounded, or a bound from below or above. */
  readonly about: readonly string[];
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** Words that say an amount: `half` is 50 percent. */
  readonly amounts: ReadonlyMap<string, readonly number[]>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Stems of words that say the contrary of each other. */
  readonly opposites: ReadonlyMap<string, readonly Membership[]>;
  /** Words of which only one can be true: colours, weekdays, mother and father. */
  readonly exclusives: ReadonlyMap<string, Membership>;
  /** Names of the same thing: `British`, `U.K.`. */
  readonly same: readonly (readonly string[])[];
  /** Words of what is not certain or not done yet. */
  readonly hedges: ReadonlySet<string>;
}

interface LexiconFile {
  readonly about: readonly string[];
  readonly over: readonly string[];
  readonly under: readonly string[];
  readonly amounts: Readonly<Record<string, readonly number[]>>;
  readonly units: Readonly<Record<string, readonly (string | number)[]>>;
  readonly opposites: readonly (readonly (readonly string[])[])[];
  readonly exclusives: readonly (readonly (readonly string[])[])[];
  readonly same: readonly (readonly string[])[];
  readonly hedges: readonly string[];
}

const NONE: LexiconFile = {
  about: [],
  over: [],
  under: [],
  amounts: {},
  units: {},
  opposites: [],
  exclusives: [],
  same: [],
  hedges: [],
};
const FILES: Readonly<Record<string, LexiconFile>> = { de, en, es, fr, nl, ru, uk };
const loaded = new Map<string, CheckLexicon>();

/** Empty where the language has no file: then numbers, names, dates and quotations are checked by their form alone. */
export function checkLexiconOf(language: string): CheckLexicon {
  const code = language.split('-')[0] ?? '';
  let lexicon = loaded.get(code);
  if (lexicon === undefined) {
    lexicon = load(FILES[code] ?? NONE, code);
    loaded.set(code, lexicon);
  }
  return lexicon;
}

function load(file: LexiconFile, language: string): CheckLexicon {
  const opposites = new Map<string, Membership[]>();
  for (const { word, ...membership } of listMembers(file.opposites)) {
    const stem = stemWord(word, language);
    opposites.set(stem, [...(opposites.get(stem) ?? []), membership]);
  }
  return {
    about: file.about,
    over: file.over,
    under: file.under,
    amounts: new Map(Object.entries(file.amounts)),
    units: new Map(Object.entries(file.units).map(([word, unit]) => [word, readUnit(unit)])),
    opposites,
    exclusives: new Map(listMembers(file.exclusives).map(({ word, ...membership }) => [word, membership])),
    same: file.same,
    hedges: new Set(file.hedges),
  };
}

function listMembers(sets: LexiconFile['opposites']) {
  return sets.flatMap((groups, set) =>
    groups.flatMap((words, group) => words.map((word) => ({ word, set, group }) as const)),
  );
}

function readUnit([kind, factor, offset]: readonly (string | number)[]): Unit {
  return { kind: String(kind), factor: Number(factor), offset: Number(offset ?? 0) };
}
