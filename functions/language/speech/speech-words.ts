import { CHANNELS_FILES } from '../data/channels.ts';
import { SPEECH_FILES } from '../data/speech.ts';
import { languageLookup, once, readLanguageFile } from '../language-files.ts';
import { namePart } from '../names/index.ts';
import { alternatives, capitalizable } from '../tokens/index.ts';
import type { SpeechFile } from './speech-file.ts';

type WordList =
  | 'adverbs'
  | 'clauseOpenings'
  | 'complementizers'
  | 'determiners'
  | 'documents'
  | 'genitiveArticles'
  | 'impersonal'
  | 'indefinites'
  | 'lowerInTitles'
  | 'nameEnds'
  | 'nounLinks'
  | 'objectDeterminers'
  | 'openings'
  | 'participles'
  | 'passives'
  | 'people'
  | 'prepositions'
  | 'quotatives'
  | 'relatives'
  | 'standalones'
  | 'verbs';

/** What is known of reported speech in one language. */
export interface SpeechWords extends VerbPatterns, SpeakerPatterns, LabelPatterns {
  readonly language: string;
  readonly dropsPronouns: boolean;
  readonly invertsSubjects: boolean;
  readonly hasArticles: boolean;
  /** Titles of works have a capital at each word that counts. */
  readonly capitalizesTitles: boolean;
  /** Where it was said: `on Telegram`, as `channel`, and `in a statement`, which says less. */
  readonly medium: RegExp;
  readonly form: RegExp;
  /** Whether a word is in a list, however it is written. */
  has(list: WordList, word: string | undefined): boolean;
  /** Whom the ending of a verb speaks of, where endings tell. */
  genderOfVerb(verb: string): 'female' | 'male' | undefined;
  /** Whom a pronoun may stand for; undefined where the words are not a pronoun. */
  pronoun(words: string): 'female' | 'male' | 'plural' | 'body' | 'anybody' | undefined;
}

function prepareSpeech(file: SpeechFile, language: string): SpeechWords {
  const lists = new Map(
    Object.entries(file).flatMap(([list, words]) => (Array.isArray(words) ? [[list, new Set<string>(words)]] : [])),
  );
  return {
    language,
    dropsPronouns: file.dropsPronouns === true,
    invertsSubjects: file.invertsSubjects === true,
    hasArticles: file.determiners !== undefined,
    ...verbPatterns(file),
    ...speakerPatterns(file),
    ...labelPatterns(file.labels ?? {}),
    capitalizesTitles: file.lowerInTitles !== undefined,
    ...channelPatterns(file.channels),
    has: (list, word) => word !== undefined && lists.get(list)?.has(word.toLowerCase()) === true,
    genderOfVerb: (verb) =>
      (['female', 'male'] as const).find((each) => file.verbGenders?.[each].some((ending) => verb.endsWith(ending))),
    pronoun: (words) => pronounOf(file, words.toLowerCase()),
  };
}

/** `hän` is anybody’s. */
function pronounOf({ pronouns }: SpeechFile, lower: string): ReturnType<SpeechWords['pronoun']> {
  const [kind, another] = (['female', 'male', 'plural', 'body'] as const).filter((each) =>
    pronouns[each]?.includes(lower),
  );
  return another === undefined ? kind : 'anybody';
}

/** Name and role of a speaker; what is longer is a sentence. */
const MAX_SPEAKER_CHARACTERS = 160;
const NOT_BEHIND_WORD = String.raw`(?<![\p{L}\p{N}’'-])`;
const NOT_BEFORE_WORD = String.raw`(?![\p{L}\p{N}’'-])`;
const POSSESSIVE = String.raw`\p{L}[\p{L}’'.-]*[’']s?`;
const IN_PHRASE = String.raw`[^.!?,;:"“”«»„\n]`;
/** `der 27. Konferenz` */
const ORDINAL = String.raw`(?<!\d)\d{1,2}\.(?=\s)`;
const NOTHING = /(?!)/;

/** A pattern of words, or one that fits nothing where the language has none. */
function patternOf(words: readonly string[] | undefined, around: (words: string) => string, flags = 'u'): RegExp {
  if (words === undefined || words.length === 0) return new RegExp(NOTHING, flags);
  return new RegExp(around(alternatives(words)), flags);
}

interface VerbPatterns {
  /** Each verb of saying, as `cue`. */
  readonly verb: RegExp;
  /** `, said the mayor of Turku`, `, so Müller`, as `cue` and `who`, at the start of a text. */
  readonly verbThenName: RegExp;
  /** `, hat Müller gesagt`, the same. */
  readonly auxiliaryThenName: RegExp;
  /** `, añadió.`: a verb without a subject, as `cue`, at the start of a text. */
  readonly verbAlone: RegExp;
  /** What is said up to the verb of saying behind it, as `speech`: `Vi väntar, säger hon`. */
  readonly attribution: RegExp;
}

function verbPatterns({
  verbs,
  participles = [],
  adverbs = [],
  openings,
  tags = [],
  enclitics,
}: SpeechFile): VerbPatterns {
  const forms = [...verbs, ...participles];
  const enclitic = enclitics === undefined ? '' : `(?:-(?:${alternatives(enclitics)}))?`;
  const saying = `(?:${alternatives(forms)})${enclitic}${NOT_BEFORE_WORD}`;
  const handing = `(?:${alternatives([...forms, ...tags])})${enclitic}${NOT_BEFORE_WORD}`;
  const opening = openings === undefined ? '' : String.raw`(?:(?:${alternatives(capitalizable(openings))})\s+)*`;
  const adverb = String.raw`(?:(?:${alternatives(adverbs)})\s+)*`;
  const who = (flags: string) =>
    `(?<who>(?:${abbreviation()}|${ORDINAL}|${IN_PHRASE}){2,${MAX_SPEAKER_CHARACTERS}}${flags})`;
  return {
    verb: patternOf(forms, () => `${NOT_BEHIND_WORD}(?<cue>${saying})`, 'gu'),
    verbThenName: patternOf(forms, () => String.raw`^[\s,–—-]*${opening}(?<cue>${handing})\s+${adverb}${who('')}`),
    auxiliaryThenName: patternOf(
      openings,
      (words) => String.raw`^[\s,–—-]*(?:${words})\s+${who('?')}\s+${adverb}(?<cue>${saying})`,
    ),
    verbAlone: patternOf(forms, () => String.raw`^[\s,–—-]*${opening}(?<cue>${saying})\s*(?:[.,;:–—-]|$)`),
    attribution: patternOf(forms, () => String.raw`^(?<speech>.+?)(?:,|(?<=[!?…]))\s+${opening}${saying}`, 'su'),
  };
}

/** `Mr.`, `J.`: the point ends no sentence. */
function abbreviation(): string {
  return String.raw`(?<!\p{L})(?:${[...namePart('abbreviations')].join('|')}|\p{Lu})\.`;
}

interface SpeakerPatterns {
  /** `according to the mayor`, as `cue` and `who`. */
  readonly source: RegExp;
  /** `, dem Bürgermeister zufolge`, the same, at the start of a text. */
  readonly sourceBehind: RegExp;
  /** A pronoun at the end of a text, as `who`. */
  readonly pronounAtEnd: RegExp;
  /** Adverbs and auxiliaries at the end of a text. */
  readonly adverbsAtEnd: RegExp;
  /** The ending of a name in a case that subjects do not have. */
  readonly obliqueEnding: RegExp;
  /** A word of the form of a participle: `praising`. */
  readonly participleEnding: RegExp;
  /** A verb form that tells what somebody else said: `sei`. */
  readonly reportive: RegExp;
  /** From where on a speaker's name is over. */
  readonly nameEnd: RegExp;
  /** A relative pronoun. */
  readonly relative: RegExp;
}

function speakerPatterns(file: SpeechFile): SpeakerPatterns {
  const {
    sources = [],
    sourcesBehind,
    pronouns,
    adverbs,
    nameEnds = [],
    relatives,
    prepositions = [],
    nounLinks,
  } = file;
  const ends = [...nameEnds, ...prepositions.filter((word) => nounLinks?.includes(word) !== true)];
  const { female, male, plural = [], body = [] } = pronouns;
  return {
    source: patternOf(capitalizable(sources), (cue) => String.raw`(?<cue>${cue})\s+(?<who>${IN_PHRASE}{2,120})`),
    sourceBehind: patternOf(
      sourcesBehind,
      (cue) => String.raw`^\s*,\s+(?<who>${IN_PHRASE}{2,80}?)\s+(?<cue>${cue})(?!\p{L})`,
    ),
    pronounAtEnd: patternOf(
      capitalizable([...female, ...male, ...plural, ...body]),
      (who) => String.raw`(?:^|[\s,(—–-])(?<who>${who})$`,
    ),
    adverbsAtEnd: patternOf(adverbs, (words) => String.raw`(?:\s+(?:${words}))+\s*$`),
    obliqueEnding: patternOf(file.obliqueEndings, (endings) => `(?:${endings})$`),
    participleEnding: patternOf(file.participleEndings, (endings) => String.raw`^\p{Ll}{2,}(?:${endings})$`),
    reportive: patternOf(file.reportives, (words) => `${NOT_BEHIND_WORD}(?:${words})${NOT_BEFORE_WORD}`),
    nameEnd: patternOf(ends, (words) => String.raw`\s(?:${words})\s`),
    relative: patternOf(relatives, (words) => String.raw`(?:^|\s)(?:${words})\s`),
  };
}

interface LabelPatterns {
  /** At the end of a text: what makes a label of the quoted words behind it. */
  readonly labelDeterminer: RegExp;
  readonly labelGovernor: RegExp;
  /** A verb that makes a clause of quoted words. */
  readonly finiteVerb: RegExp;
}

function labelPatterns({ determiners = [], governors, finiteVerbs }: NonNullable<SpeechFile['labels']>): LabelPatterns {
  const before = (words: string) => String.raw`(?:^|[\s(])(?:${words})\s+$`;
  const determiner = determiners.length === 0 ? POSSESSIVE : `${alternatives(determiners)}|${POSSESSIVE}`;
  return {
    labelDeterminer: new RegExp(before(determiner), 'iu'),
    labelGovernor: patternOf(governors, before, 'iu'),
    finiteVerb: patternOf(finiteVerbs, (words) => `${NOT_BEHIND_WORD}(?:${words})${NOT_BEFORE_WORD}`, 'iu'),
  };
}

function channelPatterns(channels: SpeechFile['channels']): Pick<SpeechWords, 'medium' | 'form'> {
  if (channels === undefined) return { medium: NOTHING, form: NOTHING };
  const { prepositions, determiners = [], forms } = channels;
  const media = readLanguageFile<readonly string[]>('und', CHANNELS_FILES.topic);
  const opening = String.raw`(?<!\p{L})(?:${alternatives(capitalizable(prepositions))})\s+(?:(?:${alternatives(determiners)})\s+)?`;
  return {
    medium: new RegExp(String.raw`${opening}(?<channel>${alternatives(media)})(?!\p{L})`, 'u'),
    form: new RegExp(String.raw`${opening}(?:[\p{L}-]+\s+)?(?<channel>${alternatives(forms)})(?!\p{L})`, 'u'),
  };
}

const speech = languageLookup(SPEECH_FILES, prepareSpeech);
const UNKNOWN: SpeechFile = { verbs: [], pronouns: { female: [], male: [] } };

const unknown = once(() => prepareSpeech(UNKNOWN, 'und'));

/** What is known of a language; nothing where it has no file: words of another language would name false speakers. */
export function speechOf(language: string): SpeechWords {
  return speech(language) ?? unknown();
}

/** Whether a word in lower case is a verb of saying in a form that reports. */
export function isVerbOfSaying(language: string, lower: string | undefined): boolean {
  return speechOf(language).has('verbs', lower);
}
