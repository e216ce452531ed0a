import type { Origin } from '../article/schema.ts';
import { isMonth, isWeekday } from '../language/calendar/index.ts';
import { isGivenNameIn } from '../language/names/index.ts';
import { agencyNamed, authorPatterns, isFullName, withoutBylineWords } from '../language/newswire/index.ts';
import { findKnownPlace } from '../language/places/index.ts';
import type { Author } from './schema.ts';

/** `Jane Roe November 6, 2023`: the month goes with the day; “Jane May” keeps hers. */
const MONTH_AND_DAY = /[\s,]*(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,})\.?,?\s+\d.*$/u;
const PIECES = /\s*[|︱•·›»\n]\s*|\s[–—-]\s/;
const DATE = /\d{1,2}[./: ]|\b\d{4}\b/;
/** Longer texts in bylines are sentences. */
const MAX_NAME_WORDS = 5;
const MAX_NAME_CHARACTERS = 60;
/** Forty authors of a study; a longer one is a text. */
const MAX_BYLINE_CHARACTERS = 2000;

/**
 * Who a byline or an author tag names. A desk, a company or the site itself stands with the role `organization`;
 * news agencies are left out: they have their own field.
 */
export function nameAuthors(byline: string, from: Origin, siteNames: readonly string[] = []): readonly Author[] {
  if (byline.length > MAX_BYLINE_CHARACTERS) return [];
  const plain = byline
    .replace(/\S+@\S+/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^https?:/.test(plain)) return [];
  if (isTag(from) && keepsBylineWord(plain)) return [{ name: plain, from }];
  const pieces = withoutSite(plain, siteNames).split(PIECES);
  const named = pieces.map((piece) => namesIn(piece, from));
  // In a line of several pieces a single word is a section, a place or a label: the piece with a whole name counts.
  const chosen =
    named.find((names) => names.some((name) => name.includes(' '))) ?? named.find((names) => names.length > 0);
  return (chosen ?? []).map((name) =>
    isOrganization(name, siteNames) ? { name, role: 'organization', from } : { name, from },
  );
}

/** The agencies that a byline names, as it names them: `dpa`, `The Associated Press`. */
export function nameAgencies(byline: string, from: Origin): readonly Author[] {
  if (byline.length > MAX_NAME_CHARACTERS) return [];
  const names = byline.split(PIECES).flatMap((piece) => withoutBylineWords(piece).split(authorPatterns().separator));
  return names
    .map(tidyName)
    .filter((name) => agencyNamed(name) !== undefined)
    .map((name) => ({ name, role: 'organization', from }));
}

function isTag(from: Origin): boolean {
  return from !== 'page' && from !== 'text';
}

/** A tag holds a name, not a byline: “De Vries” and “Per Hansen” keep what would be “by” in a line of text. */
function keepsBylineWord(name: string): boolean {
  const [first = '', surname = '', ...more] = name.split(' ');
  if (authorPatterns().prefixedSurname.test(name)) return true;
  return (
    more.length === 0 &&
    isGivenNameIn(first.toLowerCase(), 'und') &&
    /^\p{Lu}\p{Ll}/u.test(surname) &&
    !isNoPerson(surname)
  );
}

function isNoPerson(name: string): boolean {
  return (
    authorPatterns().noName.test(name) || authorPatterns().organization.test(name) || agencyNamed(name) !== undefined
  );
}

function namesIn(piece: string, from: Origin): readonly string[] {
  const { lateLeadIn, behindNames, separator } = authorPatterns();
  const bare = withoutBylineWords(piece);
  const isByline = bare !== piece;
  const named = withoutBylineWords(lateLeadIn.exec(bare)?.[1] ?? bare);
  // “Published 4 May”, “Thursday, 4 May”: a single word before a date is most often no name.
  const isDated = DATE.test(named) && !isByline && from === 'page';
  return named
    .replace(MONTH_AND_DAY, (whole, word: string) => (isMonth(word) ? '' : whole))
    .replace(behindNames, '')
    .split(separator)
    .map(tidyName)
    .filter(
      (name, index, all) =>
        isName(name, from) && !(isDated && !name.includes(' ')) && !isBehindName(name, all[0], index),
    );
}

/** `Jane Roe, Zürich`, `Jane Roe, Unternehmen`: behind a whole name a single word is a place, a section or what she is. */
function isBehindName(name: string, first: string | undefined, index: number): boolean {
  if (index === 0 || first === undefined) return false;
  return isFullName(first) && !name.includes(' ') && !isEastAsianName(name);
}

/** `The Example - Jane Roe`. */
function withoutSite(text: string, siteNames: readonly string[]): string {
  const [head = '', ...rest] = text.split(/\s[–—|-]\s/);
  return rest.length > 0 && isSite(head, siteNames) ? rest.join(' | ') : text;
}

function tidyName(raw: string): string {
  const words = withoutBylineWords(raw.trim())
    .replace(/^[-–—,.:~\s]+|[-–—,:\s]+$/g, '')
    .split(' ');
  const { leftBeforeDate } = authorPatterns();
  while (words.length > 1 && (isWeekday(words.at(-1) ?? '') || leftBeforeDate.test(words.at(-1) ?? ''))) words.pop();
  const bare = withoutRole(words.join(' '));
  if (!isShouted(bare)) return bare;
  return bare
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** `Chefredakteurin`, `Staff Writer`: what somebody is, and no name. */
function isRole(name: string): boolean {
  return name.replace(authorPatterns().role, '').trim() === '';
}

/** `Staff Writer Jane Roe` → `Jane Roe`. */
function withoutRole(name: string): string {
  const { role } = authorPatterns();
  const bare = name.replace(role, '').replace(role, '').trim();
  return bare.includes(' ') || isEastAsianName(bare) ? bare : name;
}

/** Scripts that write names without a space. */
function isEastAsianName(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,5}$/u.test(name);
}

function isShouted(name: string): boolean {
  return name.includes(' ') && name.length > 6 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
}

function isName(name: string, from: Origin): boolean {
  const { noName, particle, organization } = authorPatterns();
  // A site's address as a meta tag's author is its maker's.
  if (isAddress(name)) return from !== 'meta';
  if (name.length < 2 || name.length > MAX_NAME_CHARACTERS || noName.test(name)) return false;
  if (agencyNamed(name) !== undefined || isRole(name) || isPlace(name, from)) return false;
  if (isWeekday(name) || /^(?:\p{Lu}{2}\s)+\p{Lu}{2}$/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  if (words.length === 1 && from !== 'text' && HANDLE.test(name)) return true;
  if (/\d/.test(name)) return false;
  const [first, ...rest] = words.filter((word) => !particle.test(word)).map((word) => CAPITAL.test(word));
  if (first === false && rest.at(-1) === true && organization.test(name)) return true;
  // In a line of text a small letter begins no name; in a tag people write their own as they like.
  return first === true && (isTag(from) || organization.test(name) || rest.every(Boolean));
}

const CAPITAL = /^[^\p{L}]*[\p{Lu}\p{Lo}\p{Lt}]/u;

/** Where a byline goes on with where it was written; a person's own tag may hold any name: `Jack London`. */
function isPlace(name: string, from: Origin): boolean {
  return (
    from !== 'json-ld' &&
    !isGivenNameIn((name.split(' ')[0] ?? '').toLowerCase(), 'und') &&
    findKnownPlace(name) !== undefined
  );
}

/** A user's name, as pages mark it: `gizmo`, `happyface313`. */
const HANDLE = /^\p{L}[\p{L}\p{M}\d_.-]+$/u;

/** `example.org`: a site, by its address. */
function isAddress(name: string): boolean {
  return /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,4}$/u.test(name);
}

function isOrganization(name: string, siteNames: readonly string[]): boolean {
  return isAddress(name) || authorPatterns().organization.test(name) || isSite(name, siteNames);
}

function isSite(name: string, siteNames: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = plain(name);
  return siteNames.some((site) => own === plain(site) || (own.length >= 5 && plain(site).includes(own)));
}
