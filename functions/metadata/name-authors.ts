import type { Origin } from '../article/schema.ts';
import { isMonth, isWeekday } from '../language/calendar/index.ts';
import { agencyNamed, authorPatterns, withoutBylineWords } from '../language/newswire/index.ts';
import type { Author } from './schema.ts';

/** `Jane Roe November 6, 2023`: the month goes with the day; “Jane May” keeps hers. */
const MONTH_AND_DAY = /[\s,]*(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,})\.?,?\s+\d.*$/u;
const PIECES = /\s*[|•·›»\n]\s*|\s[–—-]\s/;
const DATE = /\d{1,2}[./: ]|\b\d{4}\b/;
const MAX_NAME_WORDS = 5;
const MAX_NAME_CHARACTERS = 60;

/**
 * Who a byline or an author tag names. A desk, a company or the site itself stands with the role `organization`;
 * news agencies are left out: they have their own field.
 */
export function nameAuthors(byline: string, from: Origin, siteNames: readonly string[] = []): readonly Author[] {
  const plain = byline
    .replace(/\S+@\S+/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^https?:|^www\./.test(plain)) return [];
  // A tag holds a name, not a byline: “De Vries” keeps what would be “by” in a line of text.
  if (from !== 'page' && from !== 'text' && authorPatterns().prefixedSurname.test(plain))
    return [{ name: plain, from }];
  const pieces = withoutSite(plain, siteNames).split(PIECES);
  const named = pieces.map((piece) => namesIn(piece, from));
  // In a line of several pieces a single word is a section, a place or a label: the piece with a whole name counts.
  const chosen =
    named.find((names) => names.some((name) => name.includes(' '))) ?? named.find((names) => names.length > 0);
  return (chosen ?? []).map((name) =>
    isOrganization(name, siteNames) ? { name, role: 'organization', from } : { name, from },
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
    .filter((name, index) => isName(name, from) && !(isDated && !name.includes(' ')) && !(index > 0 && isRole(name)));
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

/** `Jane Roe, Chefredakteurin`: behind a name, what she is. */
function isRole(name: string): boolean {
  return name.replace(authorPatterns().role, '').trim() === '';
}

/** `Staff Writer Jane Roe` → `Jane Roe`; `Staff Writer` alone stays. */
function withoutRole(name: string): string {
  const { role } = authorPatterns();
  const bare = name.replace(role, '').replace(role, '').trim();
  return bare.includes(' ') ? bare : name;
}

function isShouted(name: string): boolean {
  return name.includes(' ') && name.length > 6 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
}

function isName(name: string, from: Origin): boolean {
  const { noName, particle } = authorPatterns();
  if (name.length < 2 || name.length > MAX_NAME_CHARACTERS || noName.test(name)) return false;
  if (agencyNamed(name) !== undefined) return false;
  if (isWeekday(name) || /^(?:\p{Lu}{2}\s)+\p{Lu}{2}$/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  if (words.length === 1 && from !== 'text' && HANDLE.test(name)) return true;
  const first = words.find((word) => !particle.test(word)) ?? '';
  return !/\d/.test(name) && /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(first);
}

/** A user's name, as pages mark it: `gizmo`, `happyface313`. */
const HANDLE = /^\p{L}[\p{L}\p{M}\d_.-]+$/u;

function isOrganization(name: string, siteNames: readonly string[]): boolean {
  return authorPatterns().organization.test(name) || isSite(name, siteNames);
}

function isSite(name: string, siteNames: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = plain(name);
  return siteNames.some((site) => own === plain(site) || (own.length >= 5 && plain(site).includes(own)));
}
