import type { Origin } from '../article/schema.ts';
import { isWeekday } from '../language/dates/weekdays.ts';
import { agencyNamed } from '../language/newswire/agencies.ts';
import { withoutBylineWords } from '../language/newswire/phrases.ts';
import { findMonth } from './month-names.ts';
import type { Author } from './schema.ts';

/** `Posted on September 21, 2020 by Jane Roe`. */
const LATE_LEAD_IN = /^.*\d.*\s(?:by|von|por|par|door|di|av|af|przez|autor:?|author:?)\s+(\p{Lu}.*)$/u;
/** `Jane Roe November 6, 2023`: the month goes with the day; “Jane May” keeps hers. */
const MONTH_AND_DAY = /[\s,]*(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,})\.?,?\s+\d.*$/u;
const PIECES = /\s*[|•·›»\n]\s*|\s[–—-]\s/;
const TRAILING =
  /\s*(?:@|,?\s\d|,?\sfor\s|\s(?:For|from|From|in|at|im|bei|chez|dans)\s|\b(?:Published|Updated|Posted|Stand|Publi\p{L}+|More Posts|Illustration(?:en)?|Fotos?|Photos?|Photography|Bild(?:er)?|Erstellt|Aktualisiert|Zuletzt|Last|Contactar?|Shares?)\b|\b(?:on|am|le|el|den|il|op|dne|w)\s+(?:\d|\p{Lu}\p{L}+,? \d)|\bvom\s+\d|\d{1,2}[:/.]\d{2}|\b\d{4}\b|\d{1,2}\.?\s+\p{L}+\s+\d{4}).*$/u;
const SEPARATOR =
  /\s*(?:[,;&、،/]|\s+(?:and|y|et|und|e|en|och|og|i|oraz|и|та|ve|with|mit|avec|con|și|si|és|ja|a|și|και|و|및|dan|và|und mit)\s+)\s*/iu;
const DATE = /\d{1,2}[./: ]|\b\d{4}\b/;
/** What a person does, before or after the name. */
const ROLE =
  /^(?:(?:chef|gast|online|sport)?-?(?:redakteur|autor|korrespondent|journalist)(?:in)?|(?:senior|staff|chief|deputy|political|foreign|science|health|business|sports)\s(?:writer|editor|reporter|correspondent)|reporter|rechtsanwalt|rechtsanwältin|columnist|periodista|redactora?|journaliste|corresponsal|correspondante?|giornalista|dziennikarz|redaktor(?:in|ka)?|корреспондент|журналист(?:ка)?)\b[\s:,]*|[\s,]*\b(?:(?:chef|gast|online|sport)?-?(?:redakteur|redaktor|autor|korrespondent|journalist)(?:in)?|(?:senior |staff |chief |deputy |political |foreign |science |health |business |sports )*(?:writer|editor|reporter|correspondent|columnist)|periodista|redactora?|journaliste|corresponsal|correspondante?|giornalista|dziennikarz)$/iu;
/** Addresses, degrees after a comma, and words of the page around a byline are no names. */
const NO_NAME =
  /https?:|www\.|@|\[at\]|##|\.(?:com|de|org|net|ch|at|fr|es|it|pl|ru|uk|cl)\b|^(?:ph\.?d|m\.?d|r\.?d|m\.?s|jr|sr|m\.?a|msc|mba|esq|rdn?|no author|unknown|author archive|archives?|website|community|home|human|datum|date|quelle|source|foto|photo)\.?$|(?<!\p{L})(?:more posts|view all|view author|author archive|all posts|all articles|alle beiträge|alle artikel|alles von|follow|profile|rechte vorbehalten|search for|sign in|log in|publi\p{L}+|veröffentlicht|aktualisiert|updated|posted|artikelübersicht|kontakt|contact|contactar|comments?|kommentare?|donate|twitter|facebook|read more|min read|subscribe|about the author|über den autor|a propos|à propos|en kiosques|mediadaten|newsletter|im gespräch|creative commons|licen[sc]e|sponsored|gesponserte|wordpressadmin)(?!\p{L})|(?:photograph|foto|photo|bild|übersetzung|translation|illustration)s?\s(?:by|von|par|de)?/iu;
const ORGANIZATION =
  /\b(?:staff|editors?|editorial|admin|administrator|team|webteam|redaktion|redakcja|redacci[oó]n|redazione|rédaction|redactie|redação|redaksi|redakce|redakcia|szerkesztőség|redakcija|redaksjonen|redaktionen|toimitus|newsroom|newsdesk|correspondents?|desk|guest|contributors?|agenturen|agencies|agencias|agences|press office|pressestelle|online|webmaster|news|news service|reports?|reporter|GmbH|e\.\s?V|AG|Inc|Ltd|LLC|Verlag|Verband|Verein|Zeitung|Magazin|Magazine|Media|Foundation|Stiftung|University|Universität|Institut|Institute|Times|Post|Tribune|Herald|TV|Radio|blog)\b|редакция|редакція|редакцыя|редакцията|редакција|σύνταξη|תחרירית|מערכת|編集部|编辑部|编辑|通讯社/iu;
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
  if (from !== 'page' && from !== 'text' && PREFIXED_SURNAME.test(plain)) return [{ name: plain, from }];
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
  const bare = withoutBylineWords(piece);
  const isByline = bare !== piece;
  const named = withoutBylineWords(LATE_LEAD_IN.exec(bare)?.[1] ?? bare);
  // “Published 4 May”, “Thursday, 4 May”: a single word before a date is most often no name.
  const isDated = DATE.test(named) && !isByline && from === 'page';
  return named
    .replace(MONTH_AND_DAY, (whole, word: string) => (findMonth(word) === undefined ? whole : ''))
    .replace(TRAILING, '')
    .split(SEPARATOR)
    .map(tidyName)
    .filter((name, index) => isName(name, from) && !(isDated && !name.includes(' ')) && !(index > 0 && isRole(name)));
}

const PREFIXED_SURNAME = /^(?:De|Di|Da|Von) \p{Lu}[\p{L}\p{M}-]+$/u;

/** `The Example - Jane Roe`. */
function withoutSite(text: string, siteNames: readonly string[]): string {
  const [head = '', ...rest] = text.split(/\s[–—|-]\s/);
  return rest.length > 0 && isSite(head, siteNames) ? rest.join(' | ') : text;
}

function tidyName(raw: string): string {
  const words = withoutBylineWords(raw.trim())
    .replace(/^[-–—,.:~\s]+|[-–—,:\s]+$/g, '')
    .split(' ');
  while (words.length > 1 && (isWeekday(words.at(-1) ?? '') || DANGLING.test(words.at(-1) ?? ''))) words.pop();
  const bare = withoutRole(words.join(' '));
  if (!isShouted(bare)) return bare;
  return bare
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** `Jane Roe, Chefredakteurin`: behind a name, what she is. */
function isRole(name: string): boolean {
  return name.replace(ROLE, '').trim() === '';
}

/** `Staff Writer Jane Roe` → `Jane Roe`; `Staff Writer` alone stays. */
function withoutRole(name: string): string {
  const bare = name.replace(ROLE, '').replace(ROLE, '').trim();
  return bare.includes(' ') ? bare : name;
}

/** What is left of “Jane Roe am Samstag”, “Jane Roe le 3 mai” when the date is gone. */
const DANGLING = /^(?:on|am|le|el|den|in|um|at|il|op)$/i;

function isShouted(name: string): boolean {
  return name.includes(' ') && name.length > 6 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
}

function isName(name: string, from: Origin): boolean {
  if (name.length < 2 || name.length > MAX_NAME_CHARACTERS || NO_NAME.test(name)) return false;
  if (agencyNamed(name) !== undefined) return false;
  if (isWeekday(name) || /^(?:\p{Lu}{2}\s)+\p{Lu}{2}$/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  if (words.length === 1 && from !== 'text' && HANDLE.test(name)) return true;
  const first = words.find((word) => !PARTICLE.test(word)) ?? '';
  return !/\d/.test(name) && /^[\p{Lu}\p{Lo}\p{Lt}]/u.test(first);
}

/** A user's name, as pages mark it: `gizmo`, `happyface313`. */
const HANDLE =
  /^(?!(?:von|und|and|the|der|die|das|mit|author|autor|text|by|in|van|door|para|avec|por|par|mehr|more|datum|date|quelle|source)$)\p{L}[\p{L}\p{M}\d_.-]+$/iu;
const PARTICLE =
  /^(?:van|von|v\.|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|zu|af|av|ter|ten|ул|abu|d['’]\p{L}*)$/iu;

function isOrganization(name: string, siteNames: readonly string[]): boolean {
  return ORGANIZATION.test(name) || isSite(name, siteNames);
}

function isSite(name: string, siteNames: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = plain(name);
  return siteNames.some((site) => own === plain(site) || (own.length >= 5 && plain(site).includes(own)));
}
