import type { Origin } from '../article/schema.ts';
import { AGENCY_NAMES } from './agency-names.ts';
import type { Author } from './schema.ts';

const BYLINE_WORDS =
  'by|por|par|von|vom|di|da|door|av|af|przez|text|texte|texto|testo|tekst|autor|autorin|autoren|autore|autora|auteur|author|authors|autorka|interview|автор|авторы|автори|текст|yazan|yazar|بقلم|كتب|作者|记者|記者|文';
const DONE =
  'written|story|words|text|reported|reporting|posted|published|additional reporting|with reporting|geschrieben|verfasst|veröffentlicht|erstellt|ein (?:beitrag|artikel|kommentar|gastbeitrag)|eine analyse|text und interview|propos recueillis|écrit|publié|escrito|publicado|a cura|scritto|article|geplaatst|tekst|opublikowan[ey]';
const LEAD_IN = new RegExp(
  String.raw`^[\s–—-]*(?:(?:${DONE})[:\s]+)?(?:escribe\s|(?:${BYLINE_WORDS})(?:\s*[:：／/]|\s|(?<=[作者记記文])))\s*(?:(?:by|von)\s+)?`,
  'iu',
);
/** `Posted on September 21, 2020 by Jane Roe`. */
const LATE_LEAD_IN = /^.*\d.*\s(?:by|von|por|par|door|di|autor:?|author:?)\s+(\p{Lu}.*)$/u;
const TRAILING =
  /\s*(?:[|•·›»@]|\b[Ff]or\b|\b[Ff]rom\b|\bPublished\b|\bUpdated\b|\bPosted\b|\bPubli\p{L}+\b|\bMore Posts\b|\b(?:Illustration|Illustrationen|Fotos?|Photos?|Bild(?:er)?)\b|\bon\s+\p{Lu}\p{L}+ \d|\bam\s+\d|\bvom\s+\d|\d{1,2}[:/.]\d{2}|\b\d{4}\b|\s[–—-]\s).*$/u;
const SEPARATOR = /\s*(?:[,;&、/]|\s+(?:and|y|et|und|e|en|och|og|i|oraz|и|та|ve|with|mit|avec|con)\s+|\n)\s*/iu;
const DATE = /\d{1,2}[./: ]|\b\d{4}\b/;
/** Addresses, degrees after a comma, and words of the page around a byline are no names. */
const NO_NAME =
  /https?:|www\.|@|\[at\]|\.(?:com|de|org|net|ch|at|fr|es|it|pl|ru|uk|cl)\b|^(?:ph\.?d|m\.?d|jr|sr|m\.?a|msc|mba|esq)\.?$|\b(?:more posts|view all|all posts|alle beiträge|follow|profile|rechte vorbehalten|search for|sign in|log in|publi\p{L}+|veröffentlicht|aktualisiert|updated|posted|artikelübersicht|kontakt|contact|comments?|kommentare?|home|donate|twitter|facebook|read more|min read|subscribe)\b/iu;
const ORGANIZATION =
  /\b(?:staff|editors?|editorial|admin|administrator|team|webteam|redaktion|redakcja|redacci[oó]n|redazione|rédaction|redactie|newsroom|newsdesk|correspondents?|desk|guest|contributors?|agenturen|agencies|press office|pressestelle|online|webmaster|news|news service|reports?|reporter|GmbH|e\.\s?V|AG|Inc|Ltd|LLC|Verlag|Verband|Verein|Zeitung|Magazin|Magazine|Media|Foundation|Stiftung|University|Universität|Institut|Institute|Times|Post|Tribune|Herald|TV|Radio|blog|редакция|редакція)\b/iu;
const MAX_NAME_WORDS = 5;
const MAX_NAME_CHARACTERS = 60;

/**
 * Who a byline or an author tag names. A desk, a company or the site itself stands with the role `organization`;
 * news agencies are left out: they have their own field.
 */
export function nameAuthors(byline: string, from: Origin, siteNames: readonly string[] = []): readonly Author[] {
  const plain = byline
    .replace(/\s+/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .trim();
  if (/^https?:|^www\./.test(plain)) return [];
  const isByline = LEAD_IN.test(plain);
  const bare = withoutSite(plain.replace(LEAD_IN, ''), siteNames);
  const named = LATE_LEAD_IN.exec(bare)?.[1] ?? bare;
  // “Published 4 May”, “Thursday, 4 May”: a single word before a date is most often no name.
  const isDated = DATE.test(named) && !isByline && from === 'page';
  return named
    .replace(TRAILING, '')
    .split(SEPARATOR)
    .map(tidyName)
    .filter((name) => isName(name, from) && !(isDated && !name.includes(' ')))
    .map((name) => (isOrganization(name, siteNames) ? { name, role: 'organization', from } : { name, from }));
}

/** `The Example - Jane Roe`. */
function withoutSite(text: string, siteNames: readonly string[]): string {
  const [head = '', ...rest] = text.split(/\s[–—|-]\s/);
  return rest.length > 0 && isSite(head, siteNames) ? rest.join(' | ') : text;
}

function tidyName(raw: string): string {
  const bare = raw
    .replace(LEAD_IN, '')
    .replace(/^[-–—,.:\s]+|[-–—,:\s]+$/g, '')
    .trim();
  if (!isShouted(bare)) return bare;
  return bare
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

function isShouted(name: string): boolean {
  return name.includes(' ') && name.length > 6 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
}

function isName(name: string, from: Origin): boolean {
  if (name.length < 2 || name.length > MAX_NAME_CHARACTERS || NO_NAME.test(name)) return false;
  if (AGENCY_NAMES.has(name.toLowerCase().replace(/^agenc\p{L}+ /u, ''))) return false;
  const words = name.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  if (words.length === 1 && from !== 'text' && HANDLE.test(name)) return true;
  const first = words.find((word) => !PARTICLE.test(word)) ?? '';
  return !/\d/.test(name) && /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(first);
}

/** A user's name, as pages mark it: `gizmo`, `happyface313`. */
const HANDLE =
  /^(?!(?:von|und|and|the|der|die|das|mit|author|autor|text|by|van|door|para|avec)$)\p{L}[\p{L}\p{M}\d_.-]+$/iu;
const PARTICLE =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|zu|af|av|ter|ten|d['’]\p{L}*)$/iu;

function isOrganization(name: string, siteNames: readonly string[]): boolean {
  return ORGANIZATION.test(name) || isSite(name, siteNames);
}

function isSite(name: string, siteNames: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = plain(name);
  return siteNames.some((site) => own === plain(site) || (own.length >= 5 && plain(site).includes(own)));
}
