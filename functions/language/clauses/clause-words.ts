import { CLAUSES_FILES } from '../data/clauses.ts';
import { VERBS_FILES } from '../data/verbs.ts';
import { type LanguageFiles, languageLookup } from '../language-files.ts';

import { isVerbOfSaying } from '../speech/index.ts';

/** Phrases by how surely they mean it: from 3, which says nothing else, to 1, which may. */
type Graded = Readonly<Record<string, readonly string[]>>;

/** `data/<code>/clauses.json`: what the parts of a sentence begin with, all lower case. */
interface ClausesFile {
  /** Forms that need no other verb to be the verb of a clause: `is`, `had`, `would`. */
  readonly auxiliaries: readonly string[];
  /** Endings that only verbs have, of those that no list has. */
  readonly verbEndings?: readonly string[];
  /** Whether a plain infinitive is a verb of the present too: `they identify`. */
  readonly infinitivesAreFinite?: boolean;
  /** What stands before the infinitive of a purpose. */
  readonly infinitiveMarkers?: readonly string[];
  /** Nouns that are plural without its ending. */
  readonly plurals?: readonly string[];
  readonly determiners: readonly string[];
  /** What stands before a number and is no adjunct: `at least`. */
  readonly quantifiers?: readonly string[];
  readonly adverbs?: readonly string[];
  readonly adverbEndings?: readonly string[];
  readonly prepositions: readonly string[];
  readonly pronouns: readonly string[];
  readonly relatives: readonly string[];
  readonly conjunctions: readonly string[];
  readonly subordinators: readonly string[];
  /** What may stand between the words of one name or noun phrase. */
  readonly nounLinks?: readonly string[];
  /** What headlines say of somebody without a verb: `Five dead`. */
  readonly states?: readonly string[];
  readonly causes?: Graded;
  /** Causes where a verbal noun follows: `for reopening`. */
  readonly causesWithGerund?: readonly string[];
  readonly manners?: Graded;
  readonly mannersWithGerund?: readonly string[];
  /** What begins the clause that tells how something went: `when the tram derailed`. */
  readonly courses?: Graded;
  /** Where something is; at 3 they stand before buildings and grounds, whose owner may be named for them. */
  readonly places?: Graded;
  /** What leads to who did it, behind a passive. */
  readonly agents?: readonly string[];
}

/** `data/<code>/verbs.json`, made by `scripts/words/build-verbs.ts`; forms are parted by spaces. */
type VerbsFile = Readonly<Record<'finite' | 'participles' | 'infinitives' | 'gerunds', string>>;

export type ClauseWords = ReturnType<typeof readClauses>;
/** A phrase that links one part of a sentence to another, and how surely it means what its list says. */
export type Link = readonly [phrase: readonly string[], weight: number];

const NO_VERBS: VerbsFile = { finite: '', participles: '', infinitives: '', gerunds: '' };
const verbsOf = languageLookup<VerbsFile, VerbForms>(VERBS_FILES as LanguageFiles, readVerbs);
const clausesOf = languageLookup(CLAUSES_FILES as LanguageFiles, readClauses);

/** What is known of the clauses of a language, `undefined` for a language without a file. */
export function clauseWordsOf(language: string): ClauseWords | undefined {
  return clausesOf(language);
}

type VerbForms = ReturnType<typeof readVerbs>;

function readVerbs(file: VerbsFile) {
  const toSet = (forms: string): ReadonlySet<string> => new Set(forms.split(' '));
  return {
    finite: toSet(file.finite),
    participles: toSet(file.participles),
    infinitives: toSet(file.infinitives),
    gerunds: toSet(file.gerunds),
  };
}

function readClauses(file: ClausesFile, code: string) {
  return {
    language: code,
    isVerbOfSaying: (lower: string) => isVerbOfSaying(code, lower),
    verbs: verbsOf(code) ?? readVerbs(NO_VERBS),
    auxiliaries: new Set(file.auxiliaries),
    verbEndings: file.verbEndings ?? [],
    infinitivesAreFinite: file.infinitivesAreFinite === true,
    infinitiveMarkers: new Set(file.infinitiveMarkers),
    plurals: new Set(file.plurals),
    determiners: new Set(file.determiners),
    quantifiers: linksOf({ 1: file.quantifiers ?? [] }).map(([phrase]) => phrase),
    adverbs: new Set(file.adverbs),
    adverbEndings: file.adverbEndings ?? [],
    prepositions: new Set(file.prepositions),
    pronouns: new Set(file.pronouns),
    relatives: new Set(file.relatives),
    conjunctions: new Set(file.conjunctions),
    subordinators: new Set(file.subordinators),
    nounLinks: new Set(file.nounLinks),
    states: new Set(file.states),
    causes: linksOf(file.causes),
    causesWithGerund: new Set(file.causesWithGerund),
    manners: linksOf(file.manners),
    mannersWithGerund: new Set(file.mannersWithGerund),
    courses: linksOf(file.courses),
    places: linksOf(file.places),
    agents: new Set(file.agents),
  };
}

/** The longest phrase first: it is the one that is meant. Words are what the tokenizer takes for words: `à l’aide`. */
function linksOf(graded: Graded = {}): readonly Link[] {
  return Object.entries(graded)
    .flatMap(([weight, phrases]) => phrases.map((phrase): Link => [phrase.split(/[ ']/), Number(weight)]))
    .sort(([one], [other]) => other.length - one.length);
}
