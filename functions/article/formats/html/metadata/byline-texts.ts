import { isGivenNameIn } from '../../../../language/names/index.ts';
import {
  findPhrase,
  hasPageName,
  isByline,
  isDateOfByline,
  isFullName,
  withoutBylineWords,
} from '../../../../language/newswire/index.ts';
import { findKnownPlace } from '../../../../language/places/index.ts';
import type { ArticleZones, Zone } from '../content/article-zone.ts';
import type { PageBlock } from '../content/read-blocks.ts';
import { elementsBelow, type PageElement } from '../page/page.ts';

/** Authors of one article; more names are a list of the staff. */
const MAX_VALUES = 6;
/** A byline with several names and roles is no longer. */
const MAX_CHARACTERS = 120;
const PIECES = /\s*[|•·∙]\s*|\s[–—-]\s/;
/** `Date: 4 May 2026 Author: Jane Roe`: each label begins a piece. */
const LABELS = /\s(?=\p{L}[\p{L}/()]*:\s)/u;

/** Short texts that are bylines, by the headline or behind the text: `Von Jane Roe`, `4 May | By Jane Roe`. */
export function bylineTexts(blocks: readonly PageBlock[], zones: ArticleZones): readonly string[] {
  const inZone = (zone: Zone) => {
    const own = blocks.filter(({ element }) => zones.zoneOf(element) === zone);
    return [...new Set(own.flatMap((block, index) => bylineOf(block, zone, own[index - 1])))];
  };
  const behind = bylinesBehind(blocks, zones);
  // Several bylines behind the text are those of other articles.
  return [...new Set([...inZone('head'), ...(behind.length === 1 ? behind : [])])].slice(0, MAX_VALUES);
}

/** Bylines under the text, and in the text under its last paragraph. */
function bylinesBehind(blocks: readonly PageBlock[], zones: ArticleZones): readonly string[] {
  const end = proseEnd(blocks, zones);
  const own = blocks.filter(({ element }) => zones.zoneOf(element) === 'tail' || isUnder(element, end, zones));
  return [...new Set(own.flatMap((block, index) => bylineOf(block, 'tail', own[index - 1])))];
}

/** Characters: a block as long is text of the article. */
const MIN_PROSE = 120;

/** Where the last paragraph of the text stands. */
function proseEnd(blocks: readonly PageBlock[], zones: ArticleZones): number {
  const last = blocks.findLast(
    (block) => isProse(block) && (zones.zoneOf(block.element) === 'inside' || zones.endsAt(block.element)),
  );
  return last?.element.index ?? Number.POSITIVE_INFINITY;
}

function isUnder(element: PageElement, end: number, zones: ArticleZones): boolean {
  return element.index > end && zones.zoneOf(element) === 'inside';
}

function bylineOf({ text, element }: PageBlock, zone: Zone, before: PageBlock | undefined): readonly string[] {
  if (text.length > MAX_CHARACTERS) return [];
  const pieces = text.split(PIECES).flatMap((piece) => piece.split(LABELS));
  const byline = pieces.find((piece) => isByline(piece) || isBylineOfOneName(piece));
  if (byline !== undefined) return [byline];
  const [name = ''] = (pieces[0] ?? '').split('/');
  if (before !== undefined && isLabel(before.text) && isPersonName(name)) return [name];
  if (zone !== 'head') return [];
  const beside = nameBesideDate(text);
  if (beside !== undefined) return [beside];
  return isPersonName(text) && isAmongDetails(element) ? [text] : [];
}

/** `Posted by Konstantin`: words that are used of authors alone, and one name; or one name and a date. */
function isBylineOfOneName(piece: string): boolean {
  const phrase = findPhrase(piece, 'byline');
  if (phrase === undefined) return false;
  const name = withoutBylineWords(piece);
  const [first = '', ...rest] = name.split(' ');
  const isDated = rest.length > 0 && isDateOfByline(rest.join(' '));
  return /^\p{Lu}\p{Ll}[\p{L}\p{M}\d_-]+$/u.test(first) && (isDated || (rest.length === 0 && /[\s:]/.test(phrase)));
}

/** `Author:` in a block of its own. */
function isLabel(text: string): boolean {
  return (
    text.length <= MAX_LABEL && findPhrase(text, 'byline') !== undefined && !/\p{L}/u.test(withoutBylineWords(text))
  );
}

/** Characters of `By` and the like alone. */
const MAX_LABEL = 30;

/** `Jane RoeSam Poe`: two elements side by side. */
const RUN_TOGETHER = /\p{Ll}{2}\p{Lu}/u;

/** A first name that is known, and a surname: no title of a section, and no place. */
function isPersonName(text: string): boolean {
  const [first = ''] = text.split(' ');
  return (
    isFullName(text) &&
    !RUN_TOGETHER.test(text) &&
    isGivenNameIn(first.toLowerCase(), 'und') &&
    findKnownPlace(text) === undefined
  );
}

/** Levels above a name at which a block of details about the author begins. */
const DETAIL_LEVELS = 4;

/** Whether an element stands in one that is named for the details of a publication. */
function isAmongDetails(element: PageElement): boolean {
  let around: PageElement | undefined = element;
  for (let level = 0; around !== undefined && level <= DETAIL_LEVELS; level += 1, around = around.parent) {
    if (around.tag === 'body' || around.tag === 'article') return false;
    if (hasPageName(around.hint, 'details')) return true;
  }
  return false;
}

/** `11.12.2019 - Jane Roe`, `Jane Roe, 4 May 2022`: a line of a date, a time and a name, where the name is not a place. */
function nameBesideDate(text: string): string | undefined {
  const pieces = text.split(/\s*[|•·,/]\s*|\s[–—-]\s/).filter((piece) => piece !== '');
  const names = pieces.filter(isFullName);
  const rest = pieces.filter((piece) => !isFullName(piece));
  const [name] = names;
  if (name === undefined || names.length > 1 || rest.length === 0 || findKnownPlace(name) !== undefined)
    return undefined;
  return rest.every(isDateOfByline) ? name : undefined;
}

const EMPHASIS = new Set(['em', 'i', 'b', 'strong', 'address']);

/** The name under a story, set apart from it: in italics, bold or at the right. */
export function signatureOf(blocks: readonly PageBlock[], zones: ArticleZones): readonly string[] {
  const signed = blocks.filter(
    (block, index) =>
      (zones.endsAt(block.element) || closesText(index, blocks, zones)) &&
      isPersonName(withoutDash(block.text)) &&
      isSetApart(block.text, block.element),
  );
  const [only, other] = signed;
  return only === undefined || other !== undefined ? [] : [withoutDash(only.text)];
}

/** Whether a block of the text stands right under a paragraph, and none follows: a name over a paragraph heads it. */
function closesText(index: number, blocks: readonly PageBlock[], zones: ArticleZones): boolean {
  const [before, block, behind] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (block === undefined || zones.zoneOf(block.element) !== 'inside') return false;
  return isProse(before) && !isProse(behind);
}

function isProse(block: PageBlock | undefined): boolean {
  return block !== undefined && block.text.length >= MIN_PROSE;
}

function withoutDash(text: string): string {
  return text.replace(/^[–—-]\s*/, '');
}

function isSetApart(text: string, element: PageElement): boolean {
  if (withoutDash(text) !== text) return true;
  return [element, ...elementsBelow(element)].some(
    ({ tag, attributes: { align = '', style = '' } }) =>
      EMPHASIS.has(tag) || align === 'right' || /text-align:\s*right/.test(style),
  );
}
