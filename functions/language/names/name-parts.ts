import { NAME_PARTS_FILES } from '../data/name-parts.ts';
import { once, readLanguageFile } from '../language-files.ts';

/** What parts of names look like in the news of every language. */
interface NameParts {
  /** Before points that are part of a name: `St. Petersburg`. */
  readonly abbreviations: readonly string[];
  /** Company forms without a capital: `Daleside Energy plc`. */
  readonly companyForms: readonly string[];
  /** First words of clubs, whatever the country: `FC Twente`, `Borussia Dortmund`; and last ones: `Odense BK`. */
  readonly clubWords: readonly string[];
  readonly clubEndings: readonly string[];
  /** What stands before a capital within a surname: `McDonald`. */
  readonly surnamePrefixes: readonly string[];
  /** Particles with a capital: `Gust De Coster`. */
  readonly capitalParticles: readonly string[];
  /** Articles that join a surname only behind a particle: `von der Leyen`. */
  readonly articlesInSurnames: readonly string[];
  /** English words before the names of places everywhere: `East Preston`. */
  readonly placeModifiers: readonly string[];
  /** `St`, `San`: the first word of a place's name. */
  readonly saints: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();
const parts = once(() => {
  const lists = Object.entries<readonly string[]>(readLanguageFile('und', NAME_PARTS_FILES.topic));
  return new Map(lists.map(([kind, words]) => [kind, new Set(words)]));
});

/** All such parts. */
export function namePart(kind: keyof NameParts): ReadonlySet<string> {
  return parts().get(kind) ?? NONE;
}

/** Whether a word is such a part of a name, in its spelling. */
export function isNamePart(kind: keyof NameParts, word: string): boolean {
  return namePart(kind).has(word);
}
