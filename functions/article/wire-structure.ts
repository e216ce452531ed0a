import type { ParsedBlock } from './document.ts';

/** A dateline at the start of a paragraph, as wires write it. */
export interface WireDateline {
  /** Everything up to the first word of the story. */
  readonly raw: string;
  readonly place: string;
  readonly agency?: string;
  /** As written: `Feb 3`, `3 февраля`. */
  readonly date?: string;
}

/** Agencies that sign text and pictures: the name as written → the name as a newsroom calls it. */
export const AGENCIES: Readonly<Record<string, string>> = {
  AP: 'AP',
  'Associated Press': 'AP',
  'The Associated Press': 'AP',
  Reuters: 'Reuters',
  REUTERS: 'Reuters',
  AFP: 'AFP',
  'Agence France-Presse': 'AFP',
  dpa: 'dpa',
  DPA: 'dpa',
  EFE: 'EFE',
  ANSA: 'ANSA',
  EPA: 'EPA',
  UPI: 'UPI',
  CNN: 'CNN',
  PA: 'PA',
  Xinhua: 'Xinhua',
  TASS: 'TASS',
  'РИА Новости': 'РИА Новости',
  ТАСС: 'ТАСС',
  Интерфакс: 'Интерфакс',
  Укринформ: 'Укринформ',
  Укрінформ: 'Укрінформ',
  Kyodo: 'Kyodo',
  Yonhap: 'Yonhap',
  Bloomberg: 'Bloomberg',
  APA: 'APA',
  sda: 'sda',
  ANP: 'ANP',
  NTB: 'NTB',
  TT: 'TT',
  Belga: 'Belga',
  Lusa: 'Lusa',
  PAP: 'PAP',
  'Getty Images': 'Getty Images',
  'Europa Press': 'Europa Press',
};

const AGENCY_NAMES = Object.keys(AGENCIES).sort((a, b) => b.length - a.length);
const AGENCY = AGENCY_NAMES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

const PLACE = String.raw`\p{Lu}[\p{Lu}.'’\- ]*\p{Lu}(?:, (?:\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?))?`;
const DATE = String.raw`(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?(?: г\.)?)`;
const DASH = String.raw`\s*(?:--|—|–|-|:)\s*`;

const FORMS: readonly RegExp[] = [
  // KYIV, Feb 3 (Reuters) - ; MOSKAU (dpa) - ; КИЕВ, 3 фев — РИА Новости.
  new RegExp(
    String.raw`^(?<place>${PLACE})(?:,\s*(?<date>${DATE}))?\s*[([](?<agency>${AGENCY})[^)\]]{0,30}[)\]](?:${DASH}|\s+)`,
    'u',
  ),
  new RegExp(String.raw`^(?<place>${PLACE}),\s*(?<date>${DATE})\s*[.,]?${DASH}(?:(?<agency>${AGENCY})[.,]?\s+)?`, 'u'),
  new RegExp(String.raw`^(?<place>${PLACE})\s*(?:--|—|–|\s-)\s+`, 'u'),
  // Washington (CNN) -- ; Berlin (dpa) -
  new RegExp(
    String.raw`^(?<place>\p{Lu}[\p{L}.'’-]+(?:[ -]\p{Lu}[\p{L}.'’-]+){0,3}(?:, \p{Lu}[\p{L}. ]+?)?)\s*\((?<agency>${AGENCY})\)${DASH}`,
    'u',
  ),
  new RegExp(String.raw`^(?<place>)\((?<agency>${AGENCY})\)\s*(?:--|—|–|-)?\s*`, 'u'),
  // （北京3日电）
  /^[（(](?<agency>\p{L}{2,8}?社)?(?<place>\p{Script=Han}{2,6}?)(?<date>\d{1,2}(?:月\d{1,2})?日)[电電][）)]\s*/u,
];

/** The dateline that a paragraph starts with, if any. */
export function findDateline(text: string): WireDateline | undefined {
  for (const form of FORMS) {
    const match = form.exec(text);
    const { place = '', date, agency } = match?.groups ?? {};
    if (match === null || match[0].length >= text.length) continue;
    return {
      raw: match[0].trimEnd(),
      place: titleCase(place.trim()),
      agency: agency && (AGENCIES[agency] ?? agency),
      date,
    };
  }
  return undefined;
}

/** `KIEV` as running text writes it; what is not all capitals stays. */
export function titleCase(place: string): string {
  if (place !== place.toUpperCase() || !/\p{Lu}{2}/u.test(place)) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\b(?:U\.s\.|D\.c\.)/g, (abbreviation) => abbreviation.toUpperCase());
}

const CREDIT = new RegExp(
  String.raw`\s*[([](?<credit>(?:(?:Photo|Foto|Picture|Image|Credit)[^()\[\]]{0,80})|(?:[^()\[\]]{0,60}(?:\b(?:Photo|Foto|Photograph|Pool|Handout|via)\b)[^()\[\]]{0,60})|(?:(?:${AGENCY})(?:\s*[/|,][^()\[\]]{0,60})?))[)\]]\s*$`,
  'u',
);
const MAX_CAPTION_CHARACTERS = 700;

/** A paragraph that ends in a picture credit is a caption: `People take shelter … (AP Photo)`. */
export function splitCredit(text: string): readonly ParsedBlock[] | undefined {
  if (text.length > MAX_CAPTION_CHARACTERS) return undefined;
  const match = CREDIT.exec(text);
  if (match === null || match.index === 0) return undefined;
  return [
    { kind: 'caption', text: text.slice(0, match.index) },
    { kind: 'credit', text: text.slice(match.index).trim() },
  ];
}
