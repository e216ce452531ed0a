import { type BoilerplateKind, hasPageName, isLayoutName } from '../../../../language/newswire/index.ts';
import { byName } from '../../../by-name.ts';
import { tidyText } from '../../../tidy-text.ts';
import { findTeasers } from './list-of-teasers.ts';
import { CLOCK_TIME, elementsBelow, isMarkedContent, type PageElement, textOf } from './page.ts';

/** Elements that are left out, with the reason that coverage states. */
export type PrunedElements = ReadonlyMap<PageElement, string>;

/** What the names of elements mark as standing beside an article → the reason under which coverage counts it. */
const BOILERPLATE: readonly (readonly [BoilerplateKind, string])[] = [
  ['player', 'players'],
  ['navigation', 'navigation'],
  ['advertising', 'advertising'],
  ['related', 'related links'],
  ['sharing', 'sharing and newsletter boxes'],
  ['consent', 'cookie and consent texts'],
  ['comments', 'reader comments'],
  ['aboutAuthor', 'about the author'],
  ['sidebar', 'sidebars'],
  ['details', 'publication details'],
];
/** What stands beside the article by its tag, and by its role. */
const TAG_REASONS = byName({
  navigation: 'nav footer menu',
  'forms and buttons': 'button select textarea option label form',
  'cookie and consent texts': 'dialog',
  sidebars: 'aside',
  players: 'audio video',
  'deleted text': 'del s strike',
});
const ROLE_REASONS = byName({
  navigation: 'navigation banner contentinfo',
  'forms and buttons': 'search',
  'cookie and consent texts': 'dialog alertdialog',
  sidebars: 'complementary',
});

/** An element that holds this much of a page's running text is not a box beside the article, whatever its name. */
const MAX_SHARE_OF_TEXT = 0.4;
const NEVER_PRUNED = new Set('body main h1 h2 h3 h4 h5 h6 p td tr tbody em strong b i'.split(' '));
/** Dates, bylines and the like are short; a longer text in an element of such a name is part of the story. */
const MAX_DETAILS_CHARACTERS = 300;
const HIDDEN_CLASS =
  /(?:^|\s)(?:hidden|hide|invisible|screen-reader-text|screenreader|sr-only|visually-hidden|visuallyhidden|print-only|d-none|is-hidden|u-hidden|element-invisible|offscreen)(?:\s|$)/;
/** Shown from some width of the window on. */
const SHOWN_WHEN_WIDE = /(?:md|lg|sm|xl)[:-](?:block|flex|grid|inline|table)/;

/**
 * How far the names of elements are believed: all of them; those alone that mark the words of other people and other
 * articles, which read like an article's; or none.
 */
export type BelievedNames = 'all' | 'other texts' | 'none';

/** Which elements stand beside the article by their tag, role, style and names; nested ones are not listed again. */
export function prunePage(root: PageElement, believed: BelievedNames = 'all'): PrunedElements {
  const pruned = new Map<PageElement, string>();
  const running = measureRunningText(root);
  const maxCharacters = (running.get(root) ?? 0) * MAX_SHARE_OF_TEXT;
  const namesakes = measureNamesakes(running);
  const others = new Map<PageElement, string>();
  for (const teaser of findTeasers(root, running)) others.set(teaser, 'related links');
  for (const article of findOtherArticles(root)) others.set(article, 'other articles');
  const isPruned = (element: PageElement, reason: string): boolean => {
    const size = running.get(element) ?? 0;
    const ofName = OTHER_TEXTS.has(reason) ? size : (namesakes.get(nameOf(element)) ?? size);
    return isBox(element, reason, size) && (ofName <= maxCharacters || isListOfLinks(reason, element, size));
  };
  const visit = (element: PageElement): void => {
    const reason = others.get(element) ?? reasonToPrune(element, believed);
    if (reason !== undefined && isPruned(element, reason)) pruned.set(element, reason);
    else for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return pruned;
}

/** Articles with a headline of their own behind the first, as endless scrolling adds them. */
function findOtherArticles(root: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  const visit = (element: PageElement): void => {
    if (element.tag === 'article' && elementsBelow(element).some(({ tag }) => tag === 'h1')) found.push(element);
    else for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return found.slice(1);
}

/** What reads like an article and is none of this page's: many small boxes of it may outweigh the article. */
const OTHER_TEXTS: ReadonlySet<string> = new Set([
  'reader comments',
  'related links',
  'about the author',
  'hidden',
  'other articles',
]);

/** Running text of all elements that go by the same tag and names: an article in several parts has it in all of them. */
function measureNamesakes(running: ReadonlyMap<PageElement, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [element, size] of running) {
    if (element.hint === '' || size === 0 || element.parent?.hint === element.hint) continue;
    sums.set(nameOf(element), (sums.get(nameOf(element)) ?? 0) + size);
  }
  return sums;
}

function nameOf({ tag, hint }: PageElement): string {
  return `${tag} ${hint}`;
}

/** Whether an element that is named like a box really is one: it holds little text, and not the article's. */
function isBox(element: PageElement, reason: string, size: number): boolean {
  if (reason === 'publication details' && (size > MAX_DETAILS_CHARACTERS || isTimeOfEntry(element))) return false;
  return !holdsContent(element, size) && !(PROSELESS.has(reason) && holdsProse(element));
}

/** The time of an entry of a live blog: the entries before and after it have one as well. */
function isTimeOfEntry(element: PageElement): boolean {
  if (!CLOCK_TIME.test(tidyText(textOf(element)))) return false;
  const entries = element.parent?.parent?.children ?? [];
  return entries.filter((entry) => typeof entry !== 'string' && startsWithTime(entry)).length >= MIN_ENTRIES;
}

function startsWithTime(entry: PageElement): boolean {
  return [entry, ...elementsBelow(entry).slice(0, MAX_BEFORE_TIME)].some((each) =>
    CLOCK_TIME.test(tidyText(textOf(each))),
  );
}

/** Entries of a live blog that begin with a time. */
const MIN_ENTRIES = 3;
/** Elements of an entry among which its time stands. */
const MAX_BEFORE_TIME = 4;

function isListOfLinks(reason: string, element: PageElement, size: number): boolean {
  return reason === 'related links' && isListOfTeasers(element, size);
}

function reasonToPrune(element: PageElement, believed: BelievedNames): string | undefined {
  if (isHidden(element)) return 'hidden';
  if (NEVER_PRUNED.has(element.tag) || isPullQuote(element) || isWordInText(element)) return undefined;
  const byTag = TAG_REASONS.get(element.tag) ?? ROLE_REASONS.get(element.attributes.role ?? '');
  if (byTag !== undefined) return byTag;
  const named = believed === 'none' ? undefined : reasonByName(element);
  return believed === 'other texts' && !OTHER_TEXTS.has(named ?? '') ? undefined : named;
}

function reasonByName(element: PageElement): string | undefined {
  if (element.hint === '') return undefined;
  // A theme's names for the whole article describe its parts: “post has-sidebar comments-open”.
  if (element.tag === 'article' || /articlebody/i.test(element.attributes.itemprop ?? '')) return undefined;
  const names = element.hint.split(' ').map((name) => name.replaceAll('_', '-'));
  const hint = names.filter((name) => !isLayoutName(name)).join(' ');
  return (
    BOILERPLATE.find(([kind]) => hasPageName(hint, kind))?.[1] ?? (isTeaser(element) ? 'related links' : undefined)
  );
}

/** A name such as “sharing-with-others” or “top-navigation” does not make a box of what holds several paragraphs. */
const PROSELESS = new Set(['players', 'navigation', 'advertising', 'sharing and newsletter boxes']);
const MIN_PARAGRAPHS = 3;
const MIN_PARAGRAPH = 200;

function holdsProse(element: PageElement): boolean {
  if (element.tag === 'footer' || element.tag === 'nav') return false;
  const long = elementsBelow(element).filter(
    (each) => each.tag === 'p' && each.children.length > 0 && tidyText(textOf(each)).length >= MIN_PARAGRAPH,
  );
  return long.length >= MIN_PARAGRAPHS;
}

/** Teasers may hold more text than a short article: they have a link with a long text every few lines. */
function isListOfTeasers(element: PageElement, size: number): boolean {
  const links = elementsBelow(element).filter(({ tag, attributes }) => tag === 'a' && attributes.href !== undefined);
  const titles = links.filter((link) => tidyText(textOf(link)).length >= MIN_TEASER_TITLE);
  return titles.length >= MIN_TEASERS && size / titles.length < MAX_TEASER;
}

/** Titles with links; fewer are links of a text. */
const MIN_TEASERS = 3;
/** Characters a title: with more, the text is an article that links. */
const MAX_TEASER = 350;
/** Characters: shorter links name topics. */
const MIN_TEASER_TITLE = 25;

/** A teaser with a link leads to another article; without one it is often this article's lead. */
function isTeaser(element: PageElement): boolean {
  return (
    hasPageName(element.hint, 'teaser') &&
    [element, ...elementsBelow(element)].some(({ tag, attributes }) => tag === 'a' && attributes.href !== undefined)
  );
}

function holdsContent(element: PageElement, size: number): boolean {
  return size > 0 && (isMarkedContent(element) || elementsBelow(element).some(isMarkedContent));
}

/** A button on a word of a sentence, to have it explained or heard: text of the same element goes on around it. */
function isWordInText(element: PageElement): boolean {
  if (element.tag !== 'button' || element.parent === undefined) return false;
  const siblings = element.parent.children;
  const at = siblings.indexOf(element);
  const [before = '', after = ''] = [siblings[at - 1], siblings[at + 1]];
  return [before, after].every((sibling) => typeof sibling === 'string' && /[\p{L}\p{N}]/u.test(sibling));
}

function isHidden({ attributes, hint }: PageElement): boolean {
  if (attributes.hidden !== undefined) return true;
  if (HIDDEN_CLASS.test(hint) && !SHOWN_WHEN_WIDE.test(hint)) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
}

function isPullQuote({ tag, hint }: PageElement): boolean {
  return tag === 'blockquote' || /pull-?quote|quote/.test(hint);
}

/** Characters of text outside links, in paragraphs of some length, below each element. */
function measureRunningText(root: PageElement): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>();
  const visit = (element: PageElement): number => {
    let sum = 0;
    for (const child of element.children) {
      if (typeof child === 'string') sum += child.trim().length > MIN_RUN ? child.trim().length : 0;
      else if (child.tag !== 'a') sum += visit(child);
    }
    sums.set(element, sum);
    return sum;
  };
  visit(root);
  return sums;
}

/** Characters of text that is more than a label. */
const MIN_RUN = 20;

/** Characters that pruning leaves out, by reason. */
export function countPruned(pruned: PrunedElements): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [element, reason] of pruned) {
    const characters = textOf(element).replace(/\s+/g, ' ').trim().length;
    if (characters > 0) counts.set(reason, (counts.get(reason) ?? 0) + characters);
  }
  return counts;
}
