import de from '../../language/data/de/discourse-cues.json' with { type: 'json' };
import en from '../../language/data/en/discourse-cues.json' with { type: 'json' };
import es from '../../language/data/es/discourse-cues.json' with { type: 'json' };
import fr from '../../language/data/fr/discourse-cues.json' with { type: 'json' };
import nl from '../../language/data/nl/discourse-cues.json' with { type: 'json' };
import ru from '../../language/data/ru/discourse-cues.json' with { type: 'json' };
import uk from '../../language/data/uk/discourse-cues.json' with { type: 'json' };

/** Words of a language that tell whether a sentence can be read without those before it. All lower case. */
export interface Openings {
  /** Words that point to something named before. */
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns that a name can stand in for at the start of a sentence. */
  readonly subjects: ReadonlySet<string>;
  /** Pronouns that a name in the genitive can stand in for. */
  readonly possessives: ReadonlySet<string>;
  /** Pronouns for one person, wherever they are in a sentence. */
  readonly persons: ReadonlySet<string>;
  /** Pronouns of one person by gender: a name that goes with one group does not go with another. */
  readonly genders: readonly (readonly string[])[];
  readonly firstPersons: ReadonlySet<string>;
  /** They point back, unless a word of time follows: `this week`. */
  readonly demonstratives: readonly string[];
  readonly timeWords: ReadonlySet<string>;
  /** Words that tie a sentence to the one before it and can be left out. */
  readonly connectives: readonly string[];
  /** Beginnings that point back and cannot be left out. */
  readonly anaphors: readonly string[];
  /** Beginnings that look like one of the above and stand alone. */
  readonly standing: readonly string[];
  readonly personNouns: ReadonlySet<string>;
  /** Phrases of a sentence that says why. */
  readonly causes: readonly string[];
  /** Phrases of a sentence that says how. */
  readonly manners: readonly string[];
  /** Phrases of what a page says to its readers and not of the news. */
  readonly debris: readonly string[];
}

type OpeningsFile = { readonly [Key in Exclude<keyof Openings, 'genders'>]: readonly string[] } & Pick<
  Openings,
  'genders'
>;

const FILES: Readonly<Record<string, OpeningsFile>> = { de, en, es, fr, nl, ru, uk };
const NONE: OpeningsFile = {
  pronouns: [],
  subjects: [],
  possessives: [],
  persons: [],
  genders: [],
  firstPersons: [],
  demonstratives: [],
  timeWords: [],
  connectives: [],
  anaphors: [],
  standing: [],
  personNouns: [],
  causes: [],
  manners: [],
  debris: [],
};
const loaded = new Map<string, Openings>();

/** Empty where the language has no file: then every sentence passes for one that stands alone. */
export function openingsOf(language: string): Openings {
  const code = language.split('-')[0] ?? '';
  let openings = loaded.get(code);
  if (openings === undefined) {
    openings = load(FILES[code] ?? NONE);
    loaded.set(code, openings);
  }
  return openings;
}

function load(file: OpeningsFile): Openings {
  // The longest phrase that fits is the one that is meant.
  const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length);
  return {
    ...file,
    pronouns: new Set(file.pronouns),
    subjects: new Set(file.subjects),
    possessives: new Set(file.possessives),
    persons: new Set(file.persons),
    firstPersons: new Set(file.firstPersons),
    timeWords: new Set(file.timeWords),
    personNouns: new Set(file.personNouns),
    connectives: longestFirst(file.connectives),
  };
}
