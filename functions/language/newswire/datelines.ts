import { findKnownPlace } from '../places/index.ts';
import { AGENCY_PATTERN, agenciesIn } from './agencies.ts';

/** A dateline at the start of a paragraph, as wires and newspapers write it. */
export interface WireDateline {
  /** Everything up to the first word of the story. */
  readonly raw: string;
  /** As running text writes it; empty where the dateline names an agency alone. */
  readonly place: string;
  /** As newsrooms call them; one that is not known as it signs. */
  readonly agencies: readonly string[];
  /** As written: `Feb 3`, `3 февраля`. */
  readonly date?: string;
}

const AGENCY = `(?:${AGENCY_PATTERN})`;
/** `(dpa/lno)`, `(AFP, Reuters)`, `(Reuters Health)`: an agency and what it writes beside its name. */
const SIGNED = String.raw`[([（]\s?(?<agency>${AGENCY}(?:\s?[/,+&–-]\s?[\p{L}.]{2,20}(?:\s[\p{L}.]{2,20})?){0,3}|${AGENCY} \p{L}{2,15})\s?[)\]）]`;
/** Anything short in brackets after a place and a date is who sends it, in scripts without capitals. */
const SIGNED_BY_ANYONE = String.raw`[([（](?<agency>[\p{L}\p{M}][\p{L}\p{M}\d .&/’'-]{1,30})[)\]）]`;
/** After a place and a date, a name in brackets before a dash is who sends it, known or not. */
const SIGNED_BY_NAME = String.raw`\((?<sender>\p{Lu}[\p{L}\p{M}\d.&’'-]*(?:[ /]\p{Lu}[\p{L}\p{M}\d.&’'-]*){0,3})\)`;
/** Without a date a name in brackets explains the word before it, unless it says that it is an agency. */
const SIGNED_BY_AGENCY = String.raw`\((?<sender>(?:\p{Lu}[\p{L}\p{M}\d.&’'-]* ){1,3}(?:News|Press|Media|Wire|Agency|Newswire)|Agen(?:ce|cia|cja|tur|zia)(?: \p{Lu}[\p{L}\p{M}\d.&’'-]*){1,3})\)`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\- ]*\p{Lu}(?:/\p{Lu}[\p{Lu}\p{M}.'’\- ]*\p{Lu}){0,2}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:[ -](?:(?:de|del|la|am|an der|of|do|da|di|sur|nad|na)\s)?\p{Lu}[\p{L}\p{M}.'’-]+){0,3}`;
const REGION = String.raw`(?:, (?:\p{Lu}[\p{L}\p{M}.]+(?: \p{Lu}[\p{L}.]+){0,2}))?`;
const CASELESS = String.raw`[\p{Lo}\p{M}][\p{Lo}\p{M}\s'’-]{1,24}[\p{Lo}\p{M}]`;
const YEAR = String.raw`(?:,?\s(?:de\s|del\s)?\d{4}(?:\s?(?:г|р)\.)?)?`;
const DATE = String.raw`(?:(?:\p{L}{3,12},?\s)?(?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}[.º]?\s(?:de\s|d['’])?[\p{L}\p{M}]{3,12}\.?)${YEAR}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)`;
const DASH = String.raw`\s*(?:--|—|–|―|－|-|−)\s*`;
const END = String.raw`(?:\s*[.:,]?${DASH}|\s*[:=]\s*|\.\s+|\s+)`;

const form = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'u');
const CERTAIN: readonly RegExp[] = [
  // KYIV, Feb 3 (Reuters) - ; MOSKAU (dpa) ; Madrid, 3 feb (EFE).- ; Berlin/Paris (dpa/AFP) – ; كييف (رويترز) -
  form(
    String.raw`(?<place>${CAPITALS}|${NAME}(?:/${NAME})?|${CASELESS})${REGION}(?:,\s*(?<date>${DATE}))?[.,]?\s*${SIGNED}${END}`,
  ),
  // नई दिल्ली, 3 फरवरी (जनवाणी)
  form(String.raw`(?<place>${CASELESS})${REGION}(?:,\s*(?<date>${DATE}))\s*${SIGNED_BY_ANYONE}${END}`),
  // HALDEN, May 12 (Kestrel News) - ; Halden, 12 mai (Agence Kestrel) –
  form(String.raw`(?<place>${CAPITALS}|${NAME})${REGION},\s*(?<date>${DATE})[.,]?\s*${SIGNED_BY_NAME}\.?${DASH}`),
  form(String.raw`(?<place>${CAPITALS})${REGION}\s*${SIGNED_BY_AGENCY}\.?${DASH}`),
  // КИЕВ, 3 фев — РИА Новости. ; МОСКВА, 3 февраля. /ТАСС/. ; КИЇВ. 3 лютого. УНН.
  form(
    String.raw`(?<place>${CAPITALS}|${NAME})${REGION}[.,]\s*(?<date>${DATE})\s*[.,]?(?:${DASH}|\s*/|\s+)(?<agency>${AGENCY})/?(?:\.\s+|${DASH})`,
  ),
  // WASHINGTON, Feb. 3 —
  form(String.raw`(?<place>${CAPITALS})${REGION},\s*(?<date>${DATE})\s*[.,]?(?:${DASH}|:\s+)`),
  form(String.raw`(?<place>${NAME})${REGION},\s*(?<date>${DATE})\s*[.,]?${DASH}`),
  // (ANSA) - ROMA, 03 FEB -
  form(String.raw`${SIGNED}${DASH}(?<place>${CAPITALS}),\s*(?<date>${DATE})${DASH}`),
  // JAKARTA, KOMPAS.com - ; TEMPO.CO, Jakarta -
  form(String.raw`(?<place>${CAPITALS}),\s*(?<agency>[\p{L}\d]+\.[\p{L}]{2,3}|${AGENCY}(?: \p{Lu}\p{L}+)?)${DASH}`),
  form(String.raw`(?<agency>\p{Lu}[\p{Lu}\d]+\.\p{Lu}{2,3}),\s*(?<place>${NAME})${DASH}`),
  // WASHINGTON — ; PARIS --
  form(String.raw`(?<place>${CAPITALS})${REGION}(?:\s+(?:--|—|–|-)\s+|--\s*|—\s*)`),
  // （北京3日电） ; 新华社北京2月3日电（记者李明）
  /^[（(【]?(?<agency>新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|人民网|共同社)?(?<place>(?!社|网)\p{Script=Han}{2,6}?)?(?<date>(?:\d{1,2}月)?\d{1,2}日)(?:综合)?[电電讯訊][）)】]?(?:\s?[（(](?:记者|記者)[^）)]{1,30}[）)])?\s*/u,
  // 【ロンドン共同】 ; 【ワシントン時事】
  /^【(?<place>[\p{Script=Katakana}\p{Script=Han}ー・]{2,12}?)(?<agency>共同|時事|AFP=時事|ロイター)】\s*/u,
  // ［東京　３日　ロイター］ －
  /^[［[](?<place>[\p{L}ー・]{2,10})[\s\u3000]+(?<date>[\d０-９]+日)[\s\u3000]+(?<agency>ロイター)[］\]]\s*[－―-]?\s*/u,
  // (서울=연합뉴스) 홍길동 기자 =
  /^[（([［](?<place>[\p{Script=Hangul}·ㆍ/]{2,14})\s?=\s?(?<agency>[\p{Script=Hangul}\d\w]{2,8})[)\]］]\s*(?:[\p{Script=Hangul}·ㆍ\s]{2,20}(?:기자|특파원)\s*=\s*)?/u,
  // (AFP) – ; (Reuters)
  form(String.raw`(?<place>)${SIGNED}(?:${DASH}|\s+)`),
];
/** These need a place that is known: any sentence may begin so. */
const OF_KNOWN_PLACES: readonly RegExp[] = [
  // Washington - ; Jakarta – ; New Delhi:
  form(String.raw`(?<place>${NAME}|${CAPITALS})(?:\s+(?:--|—|–|-)\s+|:\s+(?=\p{Lu}))`),
  // Berlin. Der Senat …
  form(String.raw`(?<place>${NAME}|${CAPITALS})\.\s+(?=["“„«]?\p{Lu})`),
];

/** No dateline is longer; the patterns take more than the square of a text of capitals. */
const MAX_CHARACTERS = 160;

/** The dateline that a paragraph starts with, if any. */
export function findDateline(text: string): WireDateline | undefined {
  const head = text.slice(0, MAX_CHARACTERS);
  for (const pattern of CERTAIN) {
    const found = readMatch(pattern.exec(head), text);
    if (found !== undefined) return found;
  }
  for (const pattern of OF_KNOWN_PLACES) {
    const found = readMatch(pattern.exec(head), text);
    if (found !== undefined && findKnownPlace(found.place)?.kind === 'city') return found;
  }
  return undefined;
}

/** Reads a dateline that stands alone: `KYIV, Feb 3 (Reuters) -`, `WASHINGTON, Feb. 3`, `OSLO`. */
export function readDateline(text: string): WireDateline | undefined {
  const found = findDateline(`${text} …`);
  if (found !== undefined) return { ...found, raw: text };
  const bare = text
    .replace(/[([（].*?[)\]）]/g, ' ')
    .replace(/[\s.,:–—-]+$/u, '')
    .trim();
  const [, place = bare, date] = ALONE.exec(bare) ?? [];
  if (place === '') return undefined;
  return { raw: text, place: titleCase(place), agencies: agenciesIn(text), ...(date === undefined ? {} : { date }) };
}

const ALONE = new RegExp(String.raw`^(.*?),\s*(${DATE})$`, 'u');

function readMatch(match: RegExpExecArray | null, text: string): WireDateline | undefined {
  if (match === null || match[0].length >= text.length) return undefined;
  const { place = '', date, agency = '', sender } = match.groups ?? {};
  return {
    raw: match[0].trimEnd(),
    place: titleCase(place.trim()),
    agencies: sender === undefined ? agenciesIn(agency) : [sender],
    ...(date === undefined ? {} : { date: date.replace(/[.,]$/, '') }),
  };
}

/** `KIEV` as running text writes it; what is not all capitals stays. */
export function titleCase(place: string): string {
  if (place !== place.toUpperCase() || !/\p{Lu}{2}/u.test(place)) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s.'’/-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\b(?:U\.s\.|D\.c\.|Uk|Usa?)(?!\p{L})/gu, (abbreviation) => abbreviation.toUpperCase());
}
