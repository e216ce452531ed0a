import { NEWSWIRE_FILES } from '../data/newswire.ts';
import { everyLanguage } from '../language-files.ts';

/** `data/<code>/newswire.json`: what stands around the text of news in a language. Lower case where nothing else is said. */
export interface NewswireData {
  /** Openings of short blocks beside an article: `read more`, `advertisement`. */
  readonly boilerplate?: readonly string[];
  /** Openings of an invitation to read on elsewhere. */
  readonly unfinished?: readonly string[];
  /** Openings of corrections and editors' notes. */
  readonly corrections?: readonly string[];
  /** What announces an author. */
  readonly byline?: readonly string[];
  /** What engines say before a translation: `Here is the translation:`. */
  readonly preamble?: readonly string[];
  /** Patterns of what list services add around a newsletter. */
  readonly newsletter?: readonly string[];
  /** Patterns of the last line that content systems add to the items of feeds. */
  readonly feedSignatures?: readonly string[];
  /** Beginnings of titles that programs give to documents without one. */
  readonly untitled?: readonly string[];
  readonly credits?: CreditWords;
  readonly datelines?: DatelineWords;
  readonly agency?: {
    /** Before an agency's own name, and after it; as written. */
    readonly before?: readonly string[];
    readonly after?: readonly string[];
  };
  readonly authors?: AuthorWords;
  /** What stands beside a date and says that something was published, or changed, on it; without its colon. */
  readonly dateLabels?: Readonly<Record<'published' | 'modified', readonly string[]>>;
  readonly mail?: {
    /** What mailers name the subject in the header of a forwarded message. */
    readonly subject?: readonly string[];
    /** What they set before the subject of a reply or a forwarded message. */
    readonly replyPrefixes?: readonly string[];
    /** Between a sender and the service that sends for them: `Jane Roe via Example`. */
    readonly via?: readonly string[];
  };
}

/** As written. */
interface CreditWords {
  /** What announces who took a picture. */
  readonly lead?: readonly string[];
  /** What makes a text in brackets a credit, wherever in it it stands. */
  readonly inside?: readonly string[];
  readonly by?: readonly string[];
}

/** As written. */
interface DatelineWords {
  /** Within the name of a place: `Rio de Janeiro`. */
  readonly placeParticles?: readonly string[];
  /** Before a month or a year, with the space after them. */
  readonly dateParticles?: readonly string[];
  /** Abbreviations after a year. */
  readonly yearSuffixes?: readonly string[];
  /** Names of places that running text writes in capitals. */
  readonly capitals?: readonly string[];
  /** Whole datelines as only this language has them: patterns with the groups `place`, `agency` and `date`. */
  readonly patterns?: readonly string[];
}

export interface AuthorWords {
  /** Before the name at the end of a line: `Posted on 21 September 2020 by Jane Roe`. */
  readonly lateLeadIns?: readonly string[];
  /** Between two names. */
  readonly joiners?: readonly string[];
  /** What a person does, before or after the name, and what may stand before that. */
  readonly roles?: readonly string[];
  readonly roleAdjectives?: readonly string[];
  /** After these, as written, a byline goes on with something else than names. */
  readonly behindName?: readonly string[];
  /** As written: `Jane Roe in Berlin`. */
  readonly beforePlaces?: readonly string[];
  readonly beforeDates?: readonly string[];
  /** Beside the time of a day, and behind a day's number. */
  readonly timeWords?: readonly string[];
  readonly dayEndings?: readonly string[];
  /** Degrees after a comma, and words of the page around a byline: alone, or anywhere in a piece of it. */
  readonly noNames?: readonly string[];
  readonly noNamesWithin?: readonly string[];
  /** Words of desks, companies and papers. */
  readonly organizations?: readonly string[];
  /** Particles of surnames: `van`, `de la`. */
  readonly particles?: readonly string[];
  /** Those of them that begin a surname given alone, as written: `De Vries`. */
  readonly surnamePrefixes?: readonly string[];
}

const files = everyLanguage<NewswireData>(NEWSWIRE_FILES);

/** Words of all languages together: a page may mix languages, and its bylines and credits are too short to tell which. */
export function newswireWords(read: (data: NewswireData) => readonly string[] | undefined): readonly string[] {
  return files().flatMap((data) => read(data) ?? []);
}

/** The words about authors of one kind, of all languages together. */
export function authorWords(kind: keyof AuthorWords): readonly string[] {
  return newswireWords(({ authors }) => authors?.[kind]);
}
