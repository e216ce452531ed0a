import de from './lexicons/de.json' with { type: 'json' };
import en from './lexicons/en.json' with { type: 'json' };
import es from './lexicons/es.json' with { type: 'json' };
import fr from './lexicons/fr.json' with { type: 'json' };
import nl from './lexicons/nl.json' with { type: 'json' };
import ru from './lexicons/ru.json' with { type: 'json' };
import uk from './lexicons/uk.json' with { type: 'json' };

/** Words of a language that tell what a name is, lower case. */
export interface Lexicon {
  /** `minister`, `governor`: before or after the name of a person. */
  readonly roles: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  /** `ministry`, `bank`: the word that makes a name an organisation's. */
  readonly organizationHeads: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  /** Small words inside names of organisations: `Institute for the Study of War`. */
  readonly organizationConnectors: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  /** Prepositions before places. */
  readonly placeCues: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Words that open sentences, and months and weekdays: capitals there make no name. */
  readonly stopStarts: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
}

type LexiconFile = { readonly [Key in keyof Lexicon]: readonly string[] };

const FILES: Readonly<Record<string, LexiconFile>> = { de, en, es, fr, nl, ru, uk };
const loaded = new Map<string, Lexicon>();

/** English where the language has no file: its names of agencies and people are in every language's news. */
export function lexiconOf(language: string): Lexicon {
  const code = language.split('-')[0] ?? 'en';
  const key = code in FILES ? code : 'en';
  let lexicon = loaded.get(key);
  if (lexicon === undefined) {
    lexicon = load(FILES[key] ?? en, key === 'en' ? [] : en.firstNames);
    loaded.set(key, lexicon);
  }
  return lexicon;
}

function load(file: LexiconFile, moreFirstNames: readonly string[]): Lexicon {
  return {
    roles: new Set(file.roles),
    honorifics: new Set(file.honorifics),
    organizationHeads: new Set(file.organizationHeads),
    placeHeads: new Set(file.placeHeads),
    organizationConnectors: new Set(file.organizationConnectors),
    nameParticles: new Set(file.nameParticles),
    placeCues: new Set(file.placeCues),
    speechVerbs: new Set(file.speechVerbs),
    stopStarts: new Set(file.stopStarts),
    firstNames: new Set([...file.firstNames, ...moreFirstNames]),
  };
}
