import { CLAIM_WORDS_FILES } from '../data/claim-words.ts';
import { languageLookup } from '../language-files.ts';
import { stemWord } from '../tokens/index.ts';

/** Which side of which pair of opposites, or which group of which set, a word belongs to. */
export interface Membership {
  readonly set: number;
  readonly group: number;
}

/** `data/<code>/claim-words.json`: words and phrases of a language, all lower case. */
interface ClaimFile {
  /** Words that say an amount: `half` is 50 percent. */
  readonly amounts?: Readonly<Record<string, readonly number[]>>;
  /** Words that say the contrary of each other: two sides a set. */
  readonly opposites?: readonly (readonly (readonly string[])[])[];
  /** Words of which only one can be true: colours, weekdays, mother and father. */
  readonly exclusives?: readonly (readonly (readonly string[])[])[];
  /** Names of the same thing: `British`, `U.K.`. */
  readonly same?: readonly (readonly string[])[];
  /** Words of what is not certain or not done yet. */
  readonly hedges?: readonly string[];
  /** What names the one who acts behind a passive: `by`. */
  readonly passiveAgents?: readonly string[];
}

/** What is known of a language's claims. */
type ClaimWords = ReturnType<typeof readWords>;

const wordsOf = languageLookup(CLAIM_WORDS_FILES, readWords);
const NONE = readWords({}, 'und');

/** Empty where the language has no file: then numbers, names, dates and quotations are checked by their form alone. */
export function claimWordsOf(language: string): ClaimWords {
  return wordsOf(language) ?? NONE;
}

function readWords(file: ClaimFile, language: string) {
  const opposites = new Map<string, Membership[]>();
  for (const { word, ...membership } of listMembers(file.opposites)) {
    const stem = stemWord(word, language);
    opposites.set(stem, [...(opposites.get(stem) ?? []), membership]);
  }
  return {
    amounts: new Map(Object.entries(file.amounts ?? {})),
    /** By stem. */
    opposites: opposites as ReadonlyMap<string, readonly Membership[]>,
    exclusives: new Map(listMembers(file.exclusives).map(({ word, ...membership }) => [word, membership])),
    same: file.same ?? [],
    hedges: new Set(file.hedges),
    passiveAgents: new Set(file.passiveAgents),
  };
}

function listMembers(sets: ClaimFile['opposites'] = []) {
  return sets.flatMap((groups, set) =>
    groups.flatMap((words, group) => words.map((word) => ({ word, set, group }) as const)),
  );
}
