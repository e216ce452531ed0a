/** Words of a language with which news reports what somebody said; lower case, and whole lists where it has them. */
export interface SpeechFile {
  /** Verbs of saying in the forms that report: `said`. */
  readonly verbs: readonly string[];
  readonly pronouns: Readonly<Record<'female' | 'male', readonly string[]>> & {
    readonly plural?: readonly string[];
    /** For a company or an authority: `it said in a statement`. */
    readonly body?: readonly string[];
  };
  /** `As Berg puts it, “…”`: with a comma behind its clause, it makes a verb of saying of any verb. */
  readonly quotatives?: readonly string[];
  /** `that`: right before a quotation, it makes a verb of saying of any verb. */
  readonly complementizers?: readonly string[];
  /** Adverbs and auxiliaries between a speaker and the verb: `she later said`. */
  readonly adverbs?: readonly string[];
  /** What may open the clause behind a quotation: `“…”, so Müller`, `„…“, hat Müller gesagt`. */
  readonly openings?: readonly string[];
  /** Pronouns that a hyphen joins to a verb: `contou-me`. */
  readonly enclitics?: readonly string[];
  /** Forms whose subject is that of the sentence: `Trump thanked Adelson, telling reporters …`. */
  readonly participles?: readonly string[];
  /** How such forms of any verb end: `praising`. */
  readonly participleEndings?: readonly string[];
  /** Auxiliaries right before a verb of saying that make its subject the hearer: `was asked`. */
  readonly passives?: readonly string[];
  /** Endings of a language that leaves pronouns out say who speaks: `“…”, dijo.` */
  readonly dropsPronouns?: boolean;
  /** Endings of verbs that agree with their subject: `powiedziała`. */
  readonly verbGenders?: Readonly<Record<'female' | 'male', readonly string[]>>;
  /** The subject may stand behind the verb in a sentence that leads up to a quotation: `Gestern sagte Müller: „…“`. */
  readonly invertsSubjects?: boolean;
  /** Verb forms of what somebody else said: `sei`, `hätten`. */
  readonly reportives?: readonly string[];
  /** `according to`: a name follows. */
  readonly sources?: readonly string[];
  /** `…, ifølge X`, `…, X zufolge`: the name stands before the word. */
  readonly sourcesBehind?: readonly string[];
  /** Words that hand a quotation to its speaker without a verb: `„…“, so Müller`. */
  readonly tags?: readonly string[];
  /** People and bodies that speak, as subjects: `spokeswoman`, `police`. */
  readonly people?: readonly string[];
  /** What is somebody where it stands alone: `another`. */
  readonly standalones?: readonly string[];
  /** What somebody says something in: `statement`. */
  readonly documents?: readonly string[];
  /** Words before a noun phrase that is not a subject. */
  readonly prepositions?: readonly string[];
  /** Articles that join a noun to the noun before it: `die Sprecherin der Arbeitgeber`. */
  readonly genitiveArticles?: readonly string[];
  /** Articles and the like, with which a noun phrase begins, unless one of the links stands before: `the mayor of the town`. */
  readonly determiners?: readonly string[];
  readonly nounLinks?: readonly string[];
  /** Endings of names in other cases than the subject's: `Nováka`. */
  readonly obliqueEndings?: readonly string[];
  /** Those of objects: `bezeichnete den Fonds`. */
  readonly objectDeterminers?: readonly string[];
  /** Those behind which somebody is meant who was not named before: `a spokesman`, `his lawyer`. */
  readonly indefinites?: readonly string[];
  /** Conjunctions: the subject of a verb does not reach back over them. */
  readonly clauseOpenings?: readonly string[];
  /** Words behind a speaker's name that do not belong to it: `who`, `in`. */
  readonly nameEnds?: readonly string[];
  /** Pronouns behind which a verb of saying is not the sentence's own: `the deal, which he called …`. */
  readonly relatives?: readonly string[];
  /** Words that speak for nobody: `it`. */
  readonly impersonal?: readonly string[];
  /** Where somebody speaks: `in a statement`, `on Telegram`. */
  readonly channels?: {
    readonly prepositions: readonly string[];
    readonly determiners?: readonly string[];
    readonly forms: readonly string[];
  };
  /** Words that titles of works write in small letters, where such titles have capitals: `The Lord of the Rings`. */
  readonly lowerInTitles?: readonly string[];
  /** What stands before quoted words that describe and state nothing: `a “personal insult”`; and verbs that make a clause of them. */
  readonly labels?: {
    readonly determiners?: readonly string[];
    readonly governors?: readonly string[];
    readonly finiteVerbs?: readonly string[];
  };
}
