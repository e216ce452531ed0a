import { LEXICON_FILES } from '../data/lexicon.ts';
import { languageLookup } from '../language-files.ts';
import { remembered } from '../remembered.ts';
import { alternatives, capitalizesNouns, type Token, wordPattern } from '../tokens/index.ts';
import type { Inflection } from './inflection.ts';

/** Words of a language that tell what a name is, lower case. A file has those lists that its language needs. */
interface WordLists {
  /** `minister`, `governor`: before or after the name of a person. */
  readonly roles: readonly string[];
  readonly honorifics: readonly string[];
  /** `energy`, `deputy`: words that a title may begin with, and no title by themselves. */
  readonly portfolios: readonly string[];
  /** Titles that are adjectives behind a body's word: `Consejo General`. */
  readonly roleAdjectives: readonly string[];
  /** Titles whose department follows them: `minister van Volksgezondheid`; and the words between the two. */
  readonly ministers: readonly string[];
  readonly departmentLinks: readonly string[];
  /** `ministry`, `bank`: the word that makes a name an organisation's. */
  readonly organizationHeads: readonly string[];
  /** `company`, `newspaper`: nouns right before the name of an organisation. */
  readonly organizationNouns: readonly string[];
  /** Function words inside names of organisations: `Institute for the Study of War`. */
  readonly organizationConnectors: readonly string[];
  /** `shares`, `spokesman`: words right after the name of an organisation. */
  readonly companyAfter: readonly string[];
  /** An article before a word in capitals that is most often an organisation: `the Guardian`. */
  readonly bodyArticles: readonly string[];
  readonly placeHeads: readonly string[];
  /** `town`, `province`: nouns before the name of a place, and the words between the two. */
  readonly placeNouns: readonly string[];
  readonly placeLinks: readonly string[];
  /** Prepositions before places, and those that stand before hardly anything else. */
  readonly placeCues: readonly string[];
  readonly strongPlaceCues: readonly string[];
  /** `Upper`, `North`: words that make a longer name of a place's name. */
  readonly placeModifiers: readonly string[];
  /** Words that stand before an adjective of origin: `South Korean`. */
  readonly originModifiers: readonly string[];
  readonly nameParticles: readonly string[];
  /** Particles before a surname that stands alone, which are not words of the language: `said de Silva`. */
  readonly surnameParticles: readonly string[];
  /** `Cup`, `War`, `Treaty`: words that make a name an event's or a work's, and the words between it and what it is named after. */
  readonly events: readonly string[];
  readonly eventLinks: readonly string[];
  /** Words that open sentences, and months and weekdays: capitals there make no name. */
  readonly stopStarts: readonly string[];
  /** Capitalised words and short forms that name nobody: `GMT`, `GDP`. */
  readonly notNames: readonly string[];
  /** Words that part two names though they have a capital. */
  readonly breakingWords: readonly string[];
  /** Connectors that part two names right behind a body's own word: `Lear Corp and Johnson Inc`. */
  readonly looseConnectors: readonly string[];
  /** Months that are names of people far more often. */
  readonly monthsAsNames: readonly string[];
  /** Articles and the like: where nouns have capitals, a common noun follows them. */
  readonly determiners: readonly string[];
  readonly indefinites: readonly string[];
  /** Where nouns have capitals: adjectives that begin a body's name, `Rotes Kreuz`. */
  readonly epithets: readonly string[];
  /** Where nouns have capitals: a name is more often the subject of a singular verb than a noun without an article. */
  readonly finiteVerbs: readonly string[];
  /** What ends as those verbs do and is not a verb. */
  readonly notVerbs: readonly string[];
  /** Words of sports pages, what stands there before a town that is not a team, and what stands before a club alone: `el Barcelona`. */
  readonly sportWords: readonly string[];
  readonly sportPlaceCues: readonly string[];
  readonly clubArticles: readonly string[];
}

/** Endings of words: `Umweltministerium`. */
interface EndingLists {
  readonly roleSuffixes: readonly string[];
  readonly organizationSuffixes: readonly string[];
  readonly placeSuffixes: readonly string[];
  /** Bodies' and places' own words that stand without a capital behind their name: `Lunds universitet`, `Visby domkyrka`. */
  readonly trailingOrganizations: readonly string[];
  readonly trailingPlaces: readonly string[];
  readonly settlementEndings: readonly string[];
  readonly streetEndings: readonly string[];
  readonly epithetEndings: readonly string[];
  readonly finiteVerbEndings: readonly string[];
  /** Endings of made-up names of companies. */
  readonly companyEndings: readonly string[];
  /** `Nobelpriset`: events that are written as one word. */
  readonly eventSuffixes: readonly string[];
}

/** How a language differs from others. */
interface Traits {
  /** The possessive ends in `s` without an apostrophe: `Israels Minister`. */
  readonly genitiveS: boolean;
  /** A body's own word with a capital in mid-sentence is its name: `el Gobierno`. */
  readonly loneHeadsAreNames: boolean;
  /** The event ends its name, as in `Davis Cup`, and does not begin it, as in `Liga Asobal`. */
  readonly eventsComeLast: boolean;
  /** The department of a minister is an organisation, and no part of the title. */
  readonly departmentIsOrganization: boolean;
  /** A national team is called by its country. */
  readonly countryIsTeam: boolean;
}

interface LexiconFile extends Partial<WordLists>, Partial<EndingLists>, Partial<Traits> {
  /** Bodies of a state that news writes in small letters behind an adjective: `Ukrainian air force`. */
  readonly stateBodies?: readonly string[];
  /** Where nouns have capitals: bodies' words that are a name alone; `*` stands for any letters. */
  readonly loneHeads?: readonly string[];
  readonly inflection?: Inflection;
}

/** What is known of names in one language. */
export class Lexicon {
  readonly language: string;
  readonly traits: Partial<Traits>;
  /** Every noun has a capital, so that a capital marks no name. */
  readonly capitalizesNouns: boolean;
  readonly inflection: Inflection;
  /** Bodies of a state behind an adjective of origin; undefined where the language has none. */
  readonly stateBodies: RegExp | undefined;
  readonly loneHeads: RegExp | undefined;
  /** The lists that each word is in. */
  readonly #lists = new Map<string, Set<string>>();
  readonly #file: LexiconFile;

  constructor(file: LexiconFile, language: string) {
    this.language = language;
    this.traits = file;
    this.capitalizesNouns = capitalizesNouns(language);
    this.inflection = file.inflection ?? {};
    const { stateBodies, loneHeads } = file;
    this.loneHeads = loneHeads && wordPattern(loneHeads);
    this.stateBodies =
      stateBodies && new RegExp(String.raw`\b(\p{Lu}[\p{L}’']+) (?:${alternatives(stateBodies)})\b`, 'gu');
    this.#file = file;
    for (const [list, words] of Object.entries(file)) if (Array.isArray(words)) this.#addList(list, words);
  }

  #addList(list: string, words: readonly string[]): void {
    for (const word of words) {
      const lists = this.#lists.get(word) ?? new Set();
      this.#lists.set(word, lists.add(list));
    }
  }

  /** Whether a word in lower case is in a list. */
  has(list: keyof WordLists, lower: string | undefined): boolean {
    return lower !== undefined && this.#lists.get(lower)?.has(list) === true;
  }

  /** Whether a word has one of the endings behind other letters: `Umweltministerium` ends in `ministerium`. */
  endsIn(list: keyof EndingLists, lower: string | undefined, minLetters = 2): boolean {
    const endings = this.#file[list];
    if (endings === undefined || lower === undefined) return false;
    return endings.some((end) => lower.length >= end.length + minLetters && lower.endsWith(end));
  }

  /** `Cup`, `War`, and in languages of compounds `Vasaloppet`. */
  isEvent(lower: string | undefined): boolean {
    return this.has('events', lower) || this.endsIn('eventSuffixes', lower);
  }

  /** `minister`, and in languages of compounds `Außenminister`, `CDU-Politiker`. */
  isRole(lower: string | undefined): boolean {
    return lower !== undefined && this.#isRole(lower);
  }

  /** `ministry`, and in languages of compounds `Umweltministerium`, in the genitive too. */
  isOrganizationHead(lower: string | undefined): boolean {
    return this.organizationHead(lower) !== undefined;
  }

  /** Whether a body's own word is one by itself or the end of a compound. */
  organizationHead(lower: string | undefined): 'word' | 'compound' | undefined {
    return lower === undefined ? undefined : this.#organizationHead(lower);
  }

  readonly #isRole = remembered((lower) => this.has('roles', lower) || this.endsIn('roleSuffixes', lower));
  readonly #organizationHead = remembered((lower): 'word' | 'compound' | undefined => {
    const forms = [lower, ...withoutGenitive(lower, this.traits)];
    if (forms.some((form) => this.has('organizationHeads', form))) return 'word';
    return forms.some((form) => this.endsIn('organizationSuffixes', form)) ? 'compound' : undefined;
  });

  /** What a name becomes by a word without a capital behind it: `Lunds universitet`. */
  trailingHead({ lower, isCapitalized }: Token): 'organization' | 'place' | undefined {
    if (isCapitalized) return undefined;
    const forms = [lower, ...withoutGenitive(lower, this.traits)];
    if (forms.some((form) => this.endsIn('trailingOrganizations', form, 0))) return 'organization';
    return forms.some((form) => this.endsIn('trailingPlaces', form, 0)) ? 'place' : undefined;
  }
}

const lexicons = languageLookup<LexiconFile, Lexicon>(LEXICON_FILES, (file, code) => new Lexicon(file, code));
const none = new Lexicon({}, 'und');

/** English where the language has no file: its names of agencies and people are in every language's news. */
export function lexiconOf(language: string): Lexicon {
  return lexicons(language) ?? lexicons('en') ?? none;
}

const GENITIVE = /\p{Ll}{3}s$/u;

/** `Israels Minister`: the name without the `s`, where the language writes it so. */
export function withoutGenitive(name: string, { genitiveS }: Partial<Traits>): readonly string[] {
  return genitiveS === true && GENITIVE.test(name) ? [name.slice(0, -1)] : [];
}
