import de from '../../language/data/de/organizations.json' with { type: 'json' };
import en from '../../language/data/en/organizations.json' with { type: 'json' };
import es from '../../language/data/es/organizations.json' with { type: 'json' };
import fr from '../../language/data/fr/organizations.json' with { type: 'json' };
import nl from '../../language/data/nl/organizations.json' with { type: 'json' };
import ru from '../../language/data/ru/organizations.json' with { type: 'json' };
import uk from '../../language/data/uk/organizations.json' with { type: 'json' };
import { findKnownPlace } from '../../language/places/index.ts';

type OrganizationFile = Readonly<Record<string, readonly string[]>>;

const FILES: Readonly<Record<string, OrganizationFile>> = { de, en, es, fr, nl, ru, uk };
/** Agencies and bodies that every language's news writes alike. */
const MIN_SHARED_WORDS = 2;

interface KnownNames {
  readonly names: ReadonlySet<string>;
  /** First words, so that most places in a text are passed over at once. */
  readonly firstWords: ReadonlySet<string>;
}

const built = new Map<string, KnownNames>();

function knownNamesOf(language: string): KnownNames {
  let known = built.get(language);
  if (known === undefined) {
    const own = Object.values(FILES[language] ?? {}).flat();
    const shared = Object.values(en)
      .flat()
      .filter((name) => language === 'en' || isClearAbroad(name));
    // A club that its town names is told by its surroundings, as any other: `Parma`, `Lokeren`.
    const names = new Set(
      [...own, ...shared].filter((name) => /\s|^\p{Lu}+$/u.test(name) || findKnownPlace(name, language) === undefined),
    );
    known = { names, firstWords: new Set([...names].map((name) => firstWord(name))) };
    built.set(language, known);
  }
  return known;
}

/** `Lions` or `Rover` may be a word elsewhere; `Goldman Sachs` and `NATO` are not. */
function isClearAbroad(name: string): boolean {
  return name.split(' ').length >= MIN_SHARED_WORDS || /^\p{Lu}{3,}$/u.test(name);
}

function firstWord(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
}

/** Whether an organisation may begin with this word. */
export function mayOpenOrganization(word: string, language: string): boolean {
  const { firstWords } = knownNamesOf(language);
  const first = firstWord(word);
  if (firstWords.has(first)) return true;
  return (language === 'ru' || language === 'uk') && basesOf(first).some((base) => firstWords.has(base));
}

/** Whether news knows an organisation by these words, in this spelling. */
export function isKnownOrganization(name: string, language: string): boolean {
  const { names } = knownNamesOf(language);
  if (names.has(name)) return true;
  if (language === 'de') return /\p{L}{4,}s$/u.test(name) && names.has(name.slice(0, -1));
  return (language === 'ru' || language === 'uk') && basesOf(name).some((base) => names.has(base));
}

/** `Кремля` and `Газпрому` are `Кремль` and `Газпром`. */
function basesOf(name: string): string[] {
  const ending = /(?:ом|ем|єм|ой|ою|ей|у|а|я|ю|е|и|ы|і)$/u.exec(name)?.[0];
  if (ending === undefined || name.length - ending.length < 4) return [];
  const stem = name.slice(0, -ending.length);
  return ['', 'ь', 'а', 'я', 'о'].map((own) => stem + own);
}
