import de from '../../language/data/de/lexicon.json' with { type: 'json' };
import en from '../../language/data/en/lexicon.json' with { type: 'json' };
import es from '../../language/data/es/lexicon.json' with { type: 'json' };
import fr from '../../language/data/fr/lexicon.json' with { type: 'json' };
import nl from '../../language/data/nl/lexicon.json' with { type: 'json' };
import ru from '../../language/data/ru/lexicon.json' with { type: 'json' };
import uk from '../../language/data/uk/lexicon.json' with { type: 'json' };

/** Words of a language that tell what a name is, lower case. */
interface LexiconWords {
  /** `minister`, `governor`: before or after the name of a person. */
  readonly roles: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  /** `energy`, `deputy`: words that a title may begin with, and no title by themselves. */
  readonly portfolios: ReadonlySet<string>;
  /** `ministry`, `bank`: the word that makes a name an organisation's. */
  readonly organizationHeads: ReadonlySet<string>;
  /** `company`, `newspaper`: nouns right before the name of an organisation. */
  readonly organizationNouns: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  /** `town`, `province`: nouns before the name of a place. */
  readonly placeNouns: ReadonlySet<string>;
  /** Small words inside names of organisations: `Institute for the Study of War`. */
  readonly organizationConnectors: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  /** Prepositions before places. */
  readonly placeCues: ReadonlySet<string>;
  /** `shares`, `spokesman`: words right after the name of an organisation. */
  readonly companyAfter: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** `Cup`, `War`, `Treaty`: words that make a name an event's or a work's. */
  readonly events: ReadonlySet<string>;
  /** Words that open sentences, and months and weekdays: capitals there make no name. */
  readonly stopStarts: ReadonlySet<string>;
  /** Capitalised words and short forms that name nobody: `GMT`, `GDP`. */
  readonly notNames: ReadonlySet<string>;
  /** Articles and the like: in German what follows them is a common noun. */
  readonly determiners: ReadonlySet<string>;
  /** Common nouns that the language writes with a capital. */
  readonly commonNouns: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
}

/** Endings of compounds, where a language writes them as one word: `Umweltministerium`. */
interface LexiconEndings {
  readonly roleSuffixes: readonly string[];
  readonly organizationSuffixes: readonly string[];
  readonly placeSuffixes: readonly string[];
}

export interface Lexicon extends LexiconWords, LexiconEndings {
  /** ISO 639-1. */
  readonly language: string;
}

type LexiconFile = { readonly [Key in keyof LexiconWords | keyof LexiconEndings]: readonly string[] };

const FILES: Readonly<Record<string, LexiconFile>> = { de, en, es, fr, nl, ru, uk };
const loaded = new Map<string, Lexicon>();

/** English where the language has no file: its names of agencies and people are in every language's news. */
export function lexiconOf(language: string): Lexicon {
  const code = language.split('-')[0] ?? 'en';
  const key = code in FILES ? code : 'en';
  let lexicon = loaded.get(key);
  if (lexicon === undefined) {
    lexicon = load(key, FILES[key] ?? en, key === 'en' ? [] : en.firstNames);
    loaded.set(key, lexicon);
  }
  return lexicon;
}

function load(language: string, file: LexiconFile, moreFirstNames: readonly string[]): Lexicon {
  return {
    language,
    roles: new Set(file.roles),
    honorifics: new Set(file.honorifics),
    portfolios: new Set(file.portfolios),
    organizationHeads: new Set(file.organizationHeads),
    organizationNouns: new Set(file.organizationNouns),
    placeHeads: new Set(file.placeHeads),
    placeNouns: new Set(file.placeNouns),
    organizationConnectors: new Set(file.organizationConnectors),
    nameParticles: new Set(file.nameParticles),
    placeCues: new Set(file.placeCues),
    companyAfter: new Set(file.companyAfter),
    speechVerbs: new Set(file.speechVerbs),
    events: new Set(file.events),
    stopStarts: new Set(file.stopStarts),
    notNames: new Set(file.notNames),
    determiners: new Set(file.determiners),
    commonNouns: new Set(file.commonNouns),
    firstNames: new Set([...file.firstNames, ...moreFirstNames]),
    roleSuffixes: file.roleSuffixes,
    organizationSuffixes: file.organizationSuffixes,
    placeSuffixes: file.placeSuffixes,
  };
}

/** Whether a word is one of the endings or a compound of it: `Umweltministerium` ends in `ministerium`. */
export function endsIn(lower: string, endings: readonly string[], minPrefix = 2): boolean {
  return endings.some((ending) => lower.endsWith(ending) && lower.length >= ending.length + minPrefix);
}

/** `minister`, and in languages of compounds `Außenminister`, `CDU-Politiker`. */
export function isRole(lower: string, lexicon: Lexicon): boolean {
  return lexicon.roles.has(lower) || endsIn(lower, lexicon.roleSuffixes);
}

/** `ministry`, and in languages of compounds `Umweltministerium`. */
export function isOrganizationHead(lower: string, lexicon: Lexicon): boolean {
  return lexicon.organizationHeads.has(lower) || endsIn(lower, lexicon.organizationSuffixes);
}
