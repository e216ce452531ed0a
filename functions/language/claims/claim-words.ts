import { ANTONYMS_FILES } from '../data/antonyms.ts';
import { CLAIM_WORDS_FILES } from '../data/claim-words.ts';
import { languageLookup } from '../language-files.ts';
import { type Span, stemWord, wordPattern } from '../tokens/index.ts';

/** Which side of which pair of opposites, or which group of which set, a word belongs to. */
export interface Membership {
  readonly set: number;
  readonly group: number;
}

/** Stems of a word and its like, and of all that stand against them. */
export interface ClaimSide {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Groups of words, of which only one can be true. */
type WordSet = readonly (readonly string[])[];

/** `data/<code>/claim-words.json`: words and phrases of a language, all lower case. */
interface ClaimFile {
  /** Words that say an amount: `half` is 50 percent. */
  readonly amounts?: Readonly<Record<string, readonly number[]>>;
  /** Words that say the contrary of each other: two sides a set. */
  readonly opposites?: readonly WordSet[];
  /** Words of which only one can be true: colours, weekdays, mother and father. */
  readonly exclusives?: readonly WordSet[];
  /** The same, of words that are told apart by what stands around them alone: roles, degrees, kin. */
  readonly contrasts?: readonly WordSet[];
  /** Names of the same thing: `British`, `U.K.`. */
  readonly same?: readonly (readonly string[])[];
  /** Words and phrases of what is not certain or not done yet. */
  readonly hedges?: readonly string[];
  /** What names the one who acts behind a passive: `by`. */
  readonly passiveAgents?: readonly string[];
}

/** What is known of a language's claims. */
type ClaimWords = ReturnType<typeof readWords>;

const wordsOf = languageLookup(CLAIM_WORDS_FILES, readWords);
/** `data/<code>/antonyms.json`: pairs of words, each with its irregular forms: `rise/rose/risen fall/fell/fallen`. */
const antonymsOf = languageLookup<readonly string[], readonly WordSet[]>(ANTONYMS_FILES, (pairs) =>
  pairs.map((pair) => pair.split(' ').map((forms) => forms.split('/'))),
);
const NONE = readWords({}, 'und');

/** Empty where the language has no file: then numbers, names, dates and quotations are checked by their form alone. */
export function claimWordsOf(language: string): ClaimWords {
  return wordsOf(language) ?? NONE;
}

function readWords(file: ClaimFile, language: string) {
  const { opposites = [], exclusives = [], contrasts = [] } = file;
  const byStem = new Map<string, Membership[]>();
  for (const { word, ...membership } of listMembers(opposites)) {
    const stem = stemWord(word, language);
    byStem.set(stem, [...(byStem.get(stem) ?? []), membership]);
  }
  return {
    amounts: new Map(Object.entries(file.amounts ?? {})),
    /** By stem. */
    opposites: byStem as ReadonlyMap<string, readonly Membership[]>,
    exclusives: new Map(listMembers(exclusives).map(({ word, ...membership }) => [word, membership])),
    sidesOf: readSides([...opposites, ...exclusives, ...contrasts, ...(antonymsOf(language) ?? [])], language),
    same: file.same ?? [],
    findHedges: readHedges(file.hedges),
    passiveAgents: new Set(file.passiveAgents),
  };
}

/** What stands against a word, by its stem. */
function readSides(sets: readonly WordSet[], language: string): (stem: string) => readonly ClaimSide[] {
  const byStem = new Map<string, ClaimSide[]>();
  for (const words of sets) {
    const groups = words.map((group) => [...new Set(group.map((word) => stemWord(word, language)))]);
    for (const [index, own] of groups.entries()) {
      const side = { own, others: groups.filter((_, other) => other !== index).flat() };
      for (const stem of own) byStem.set(stem, [...(byStem.get(stem) ?? []), side]);
    }
  }
  return (stem) => byStem.get(stem) ?? [];
}

/** Where a sentence says that something is not certain; a name or a month begins with a capital: `May`, `may 3`. */
function readHedges(phrases: readonly string[] = []): (text: string) => Span[] {
  if (phrases.length === 0) return () => [];
  const pattern = new RegExp(`${wordPattern(phrases).source}(?! \\d)`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function listMembers(sets: readonly WordSet[]) {
  return sets.flatMap((groups, set) =>
    groups.flatMap((words, group) => words.map((word) => ({ word, set, group }) as const)),
  );
}
