import { PAGE_NAMES_FILES } from '../data/page-names.ts';
import { everyLanguage } from '../language-files.ts';

/** What a class, an id or a role of an element says of it. */
export type PageNameKind =
  | 'content'
  | 'title'
  | 'siteTitle'
  | 'kicker'
  | 'hiddenInHeading'
  | 'lead'
  | 'caption'
  | 'credit'
  /** Author names, boxes whose authors are not the article's, and what stands in a byline beside the name. */
  | 'author'
  | 'noByline'
  | 'noteInByline'
  | 'date'
  | 'noDate'
  /** Captions, quotations and posts from elsewhere. */
  | 'otherSource'
  | 'published'
  | 'modified'
  | 'teaser'
  /** Comments, teasers and side columns, which have headlines, dates and authors of their own. */
  | 'otherTexts'
  | BoilerplateKind;

/** What stands beside an article. */
export type BoilerplateKind =
  | 'player'
  | 'navigation'
  | 'advertising'
  | 'related'
  | 'sharing'
  | 'consent'
  | 'comments'
  | 'aboutAuthor'
  | 'sidebar'
  | 'details';

/** `data/<code>/page-names.json`: names that page makers give to elements in their language, with a space between. */
type PageNameData = Readonly<Partial<Record<PageNameKind | 'authorPath' | 'headlineElement' | 'layout', string>>>;

const files = everyLanguage<PageNameData>(PAGE_NAMES_FILES);
const patterns = new Map<keyof PageNameData, RegExp>();

/** A pattern of the names of all languages together: page makers write English beside their own. */
function patternOf(kind: keyof PageNameData, surround: (names: string) => string): RegExp {
  let pattern = patterns.get(kind);
  if (pattern === undefined) {
    const names = files().flatMap((data) => data[kind]?.split(' ') ?? []);
    pattern = new RegExp(surround(`(?:${names.join('|')})`), 'i');
    patterns.set(kind, pattern);
  }
  return pattern;
}

/** Kinds that a part of a name is enough for: `dateCreated`, `js-published-at`. */
const BY_PART: ReadonlySet<PageNameKind> = new Set(['published', 'modified']);

/** Whether one of an element's names is of a kind; names stand between spaces, hyphens and underscores. */
export function hasPageName(names: string, kind: PageNameKind): boolean {
  if (names === '') return false;
  const surround = (each: string) => (BY_PART.has(kind) ? each : String.raw`(?:^|[\s_-])${each}(?:$|[\s_-])`);
  return patternOf(kind, surround).test(names);
}

/** Whether a class says how a page is laid out (`has-sidebar`, `ad-free`): it names what stands beside the element. */
export function isLayoutName(name: string): boolean {
  return patternOf('layout', (each) => `^${each}$`).test(name);
}

/** Whether an address is that of an author's page: `/author/jane-roe`. */
export function isAuthorAddress(address: string): boolean {
  return patternOf('authorPath', (each) => String.raw`\/${each}\/[^/]`).test(address);
}

/** Whether an element of XML in no known format is named a headline. */
export function isHeadlineElement(name: string): boolean {
  return patternOf('headlineElement', (each) => `^${each}$`).test(name);
}
