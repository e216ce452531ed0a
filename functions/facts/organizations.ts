import { findKnownPlace } from '../language/places.ts';
import de from './organizations/de.json' with { type: 'json' };
import en from './organizations/en.json' with { type: 'json' };
import es from './organizations/es.json' with { type: 'json' };
import fr from './organizations/fr.json' with { type: 'json' };
import nl from './organizations/nl.json' with { type: 'json' };
import ru from './organizations/ru.json' with { type: 'json' };
import uk from './organizations/uk.json' with { type: 'json' };

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
  return knownNamesOf(language).firstWords.has(firstWord(word));
}

/** Whether news knows an organisation by these words, in this spelling. */
export function isKnownOrganization(name: string, language: string): boolean {
  const { names } = knownNamesOf(language);
  return names.has(name) || (language === 'de' && /\p{L}{4,}s$/u.test(name) && names.has(name.slice(0, -1)));
}
