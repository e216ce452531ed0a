import { hasPageName } from '../../../../language/newswire/index.ts';
import { tidyText } from '../../../tidy-text.ts';
import { type PageElement, type PageNode, textOf } from '../page/page.ts';

/** What a heading shows, without what stands in it beside the headline. */
export interface HeadingText {
  readonly value: string;
  readonly kicker?: string;
  /** What stands in elements of their own, or between them. */
  readonly parts: readonly string[];
}

const SEPARATOR_ONLY = /^[\s:–—|•·/-]+$/;
const SEPARATOR_AT_EDGE = /^[\s:–—|•·/]+|[\s:–—|•·/]+$/g;
/** The part that stays must be a headline of its own. */
const MIN_PART = 8;

interface Part {
  readonly text: string;
  readonly element: PageElement | undefined;
}

/** The headline in a heading: a kicker that stands in an element of its own, or before a separator, is split off. */
export function readHeading(heading: PageElement): HeadingText {
  const whole = tidyText(textOf(heading));
  const parts = unwrap(heading)
    .map(toPart)
    .filter(({ text }) => text !== '');
  const texts = parts.filter((part) => !isHidden(part)).map(({ text }) => text);
  if (parts.length < 2) return { value: whole, parts: texts };
  const shown = parts.filter((part) => !isHidden(part) && !SEPARATOR_ONLY.test(part.text));
  const kickers = shown.filter(isKicker);
  const rest = shown.filter((part) => !isKicker(part));
  if (kickers.length > 0 && joined(rest).length >= MIN_PART) {
    return { value: joined(rest), kicker: joined(kickers), parts: texts };
  }
  return { value: whole, ...splitAtSeparator(parts), parts: texts };
}

/** `<h1><a><span>…</span><span>…</span></a></h1>`: the parts stand in the innermost element that holds them all. */
function unwrap(element: PageElement): readonly PageNode[] {
  const filled = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only, second] = filled;
  if (second === undefined && only !== undefined && typeof only !== 'string') return unwrap(only);
  return filled;
}

function toPart(node: PageNode): Part {
  return { text: tidyText(textOf(node)), element: typeof node === 'string' ? undefined : node };
}

function joined(parts: readonly Part[]): string {
  return parts
    .map(({ text }) => text)
    .join(' ')
    .replace(SEPARATOR_AT_EDGE, '');
}

function isHidden({ element }: Part): boolean {
  if (element === undefined) return false;
  return hasPageName(element.hint, 'hiddenInHeading') || element.attributes['aria-hidden'] === 'true';
}

function isKicker({ element }: Part): boolean {
  if (element === undefined || element.tag === 'br') return false;
  if (hasPageName(element.hint, 'kicker')) return true;
  // `<small>` in a heading is a date, a section or a byline.
  return element.tag === 'small';
}

/** `Kicker <span>: </span> Headline`: an element that holds nothing but the separator parts the two. */
function splitAtSeparator(parts: readonly Part[]): Omit<HeadingText, 'parts'> | undefined {
  const at = parts.findIndex(({ text, element }) => element !== undefined && SEPARATOR_ONLY.test(text));
  if (at <= 0) return undefined;
  const value = joined(parts.slice(at + 1));
  return value.length < MIN_PART ? undefined : { value, kicker: joined(parts.slice(0, at)) };
}
