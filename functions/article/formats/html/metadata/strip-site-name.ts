import { IDEOGRAPHIC_LETTERS } from '../../../../language/scripts/index.ts';

const SEPARATOR = /\s+[|\-–—·•:»«›/~]+\s+|\s*[|»«│]\s*/;
const EDGES = /^[\s|\-–—·•:»«›/~│]+|[\s|\-–—·•:»«›/~│]+$/g;
/** A tail of so few words after so long a beginning is a site's name, whether or not the page names its site. */
const MAX_TAIL_WORDS = 4;
const MIN_HEAD_CHARACTERS = 20;
/** `武汉的声音-新华网`: pages in Chinese and Japanese set no space before the site's name. */
const UNSPACED_TAIL = new RegExp(String.raw`^(.{8,}?)\s*[-_–—|｜]\s*([${IDEOGRAPHIC_LETTERS}\w.]{2,14})$`, 'u');
const IDEOGRAPHIC = new RegExp(`[${IDEOGRAPHIC_LETTERS}]`, 'u');

/** Lower-case words alone, so that case, marks and spacing make no difference. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * `Storm hits coast | The Daily Example` → `Storm hits coast`. A short tail that the page does not name as its site is
 * cut from a title of the page, which most often ends in one, and not from a heading (`guess: false`).
 */
export function stripSiteName(
  title: string,
  siteNames: readonly string[],
  { guess = true }: { readonly guess?: boolean } = {},
): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return guess ? stripUnspacedTail(title) : title;
  const first = parts[0] ?? title;
  const last = parts.at(-1) ?? '';
  const isSite = (part: string) => siteNames.some((site) => isSameSite(part, site));
  if (isSite(first)) return lastOfPath(title.slice(first.length).replace(EDGES, ''));
  const cut = parts.findIndex((part, index) => index > 0 && isSite(part));
  if (cut > 0) return title.slice(0, title.lastIndexOf(parts[cut] ?? '')).replace(EDGES, '');
  if (!guess) return title;
  const isShortTail = last.split(' ').length <= MAX_TAIL_WORDS && title.length - last.length >= MIN_HEAD_CHARACTERS;
  return isShortTail ? title.slice(0, title.lastIndexOf(last)).replace(EDGES, '') : title;
}

/** `Site » Archive » Headline`: such marks lead from the whole to the part. */
function lastOfPath(rest: string): string {
  return rest.split(/\s*»\s*/).at(-1) ?? rest;
}

function isSameSite(part: string, site: string): boolean {
  const own = comparable(part);
  if (site === '' || own === '') return false;
  return own === site || site.includes(own) || own.includes(site);
}

function stripUnspacedTail(title: string): string {
  return IDEOGRAPHIC.test(title) ? (UNSPACED_TAIL.exec(title)?.[1] ?? title) : title;
}
