import { DISCOURSE_CUES_FILES } from '../data/discourse-cues.ts';
import { languageLookup } from '../language-files.ts';
import { wordPattern } from '../tokens/index.ts';

/** `data/<code>/discourse-cues.json`: words and phrases of a language, all lower case. */
interface DiscourseFile {
  /** Words that point to something named before. */
  readonly pronouns?: readonly string[];
  /** Pronouns that a name can stand in for at the start of a sentence. */
  readonly subjects?: readonly string[];
  /** Pronouns that a name in the genitive can stand in for, and how such a name ends by its last letters. */
  readonly possessives?: readonly string[];
  readonly possessiveEndings?: Readonly<Record<string, string>>;
  /** Pronouns for one person, wherever they are in a sentence. */
  readonly persons?: readonly string[];
  /** Pronouns of one person by gender: a name that goes with one group does not go with another. */
  readonly genders?: readonly (readonly string[])[];
  readonly firstPersons?: readonly string[];
  /** They point back, unless a word of time follows: `this week`. */
  readonly demonstratives?: readonly string[];
  readonly timeWords?: readonly string[];
  /** Words that tie a sentence to the one before it and can be left out. */
  readonly connectives?: readonly string[];
  /** Beginnings that point back and cannot be left out. */
  readonly anaphors?: readonly string[];
  /** Beginnings that look like one of the above and stand alone. */
  readonly standing?: readonly string[];
  readonly personNouns?: readonly string[];
  /** Words that open a clause of when something was: `since`. */
  readonly timeConjunctions?: readonly string[];
  /** Phrases of what a page says to its readers and not of the news. */
  readonly boilerplate?: readonly string[];
}

/** Words of a language that tell how its sentences hang together. */
export type DiscourseCues = ReturnType<typeof readCues>;

const cuesOf = languageLookup(DISCOURSE_CUES_FILES, readCues);
const NONE = readCues({});

/** Empty where the language has no file: then every sentence passes for one that stands alone. */
export function discourseCuesOf(language: string): DiscourseCues {
  return cuesOf(language) ?? NONE;
}

function readCues(file: DiscourseFile) {
  return {
    pronouns: new Set(file.pronouns),
    subjects: new Set(file.subjects),
    possessives: new Set(file.possessives),
    possessiveEndings: Object.entries(file.possessiveEndings ?? {}),
    persons: new Set(file.persons),
    genders: file.genders ?? [],
    firstPersons: new Set(file.firstPersons),
    demonstratives: new Set(file.demonstratives),
    timeWords: new Set(file.timeWords),
    timeConjunction: file.timeConjunctions === undefined ? undefined : wordPattern(file.timeConjunctions),
    // The longest phrase that fits is the one that is meant.
    connectives: [...(file.connectives ?? [])].sort((a, b) => b.length - a.length),
    anaphors: file.anaphors ?? [],
    standing: file.standing ?? [],
    personNouns: new Set(file.personNouns),
    boilerplate: file.boilerplate ?? [],
  };
}
