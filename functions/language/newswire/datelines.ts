import { once } from '../language-files.ts';
import { findKnownPlace } from '../places/index.ts';
import { anyOf } from '../word-patterns.ts';
import { agenciesIn, agencyPattern } from './agencies.ts';
import { newswireWords } from './newswire-words.ts';

/** A dateline at the start of a paragraph, as wires and newspapers write it. */
export interface WireDateline {
  /** Everything up to the first word of the story. */
  readonly raw: string;
  /** As running text writes it; empty where the dateline names an agency alone. */
  readonly place: string;
  /** By the names that newsrooms use; an unknown one as written. */
  readonly agencies: readonly string[];
  /** As written: `Feb 3`, `3 февраля`. */
  readonly date?: string;
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\- ]*\p{Lu}(?:/\p{Lu}[\p{Lu}\p{M}.'’\- ]*\p{Lu}){0,2}`;
const REGION_NAME = String.raw`\p{Lu}[\p{L}\p{M}.]+(?: \p{Lu}[\p{L}.]+){0,2}`;
/** `, Mass.`, ` (Peru)` */
const REGION = String.raw`(?:, ${REGION_NAME}| \(${REGION_NAME}\))?`;
const CASELESS = String.raw`[\p{Lo}\p{M}][\p{Lo}\p{M}\s'’-]{1,24}[\p{Lo}\p{M}]`;
const DASH = String.raw`\s*(?:--|—|–|―|－|-|−)\s*`;
const END = String.raw`(?:\s*[.:,]?${DASH}|\s*[:=]\s*|\.\s+|\s+)`;
/** Anything short in brackets after a place and a date is who sends it, in scripts without capitals. */
const SIGNED_BY_ANYONE = String.raw`[([（](?<agency>[\p{L}\p{M}][\p{L}\p{M}\d .&/’'-]{1,30})[)\]）]`;
/** A word of a sender's name. */
const SENDER_WORD = String.raw`\p{Lu}[\p{L}\p{M}\d.&’'-]*`;
/** After a place and a date, a name in brackets before a dash is who sends it, known or not. */
const SIGNED_BY_NAME = String.raw`\((?<sender>${SENDER_WORD}(?:[ /]${SENDER_WORD}){0,3})\)`;

/** Parts of datelines as patterns, with what data say of all languages. */
function readParts() {
  const words = (kind: 'placeParticles' | 'dateParticles' | 'yearSuffixes') =>
    anyOf(newswireWords(({ datelines }) => datelines?.[kind]));
  const agency = agencyPattern();
  const particle = words('dateParticles');
  const year = String.raw`(?:,?\s${particle}?\d{4}(?:\s?${words('yearSuffixes')}\.)?)?`;
  const date = String.raw`(?:(?:\p{L}{3,12},?\s)?(?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}[.º]?\s${particle}?[\p{L}\p{M}]{3,12}\.?)${year}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)`;
  const [before, after] = (['before', 'after'] as const).map((side) =>
    anyOf(newswireWords((data) => data.agency?.[side])),
  );
  return {
    agency,
    name: String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:[ -](?:${words('placeParticles')}\s)?\p{Lu}[\p{L}\p{M}.'’-]+){0,3}`,
    date: `(?<date>${date})`,
    /** `(dpa/lno)`, `(AFP, Reuters)`, `(Reuters Health)`: an agency and what it writes beside its name. */
    signed: String.raw`[([（]\s?(?<agency>(?:\p{L}{2,12}/)?${agency}(?:\s?[/,+&–-]\s?[\p{L}.]{2,20}(?:\s[\p{L}.]{2,20})?){0,3}|${agency} \p{L}{2,15})\s?[)\]）]`,
    /** Without a date a name in brackets explains the word before it, unless it says that it is an agency. */
    signedByAgency: String.raw`\((?<sender>(?:${SENDER_WORD} ){1,3}${after}|${before}(?: ${SENDER_WORD}){1,3})\)`,
  };
}

const form = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'u');

const certainForms = once(() => {
  const { agency, name, date, signed, signedByAgency } = readParts();
  return [
    // KYIV, Feb 3 (Reuters) - ; MOSKAU (dpa) ; Madrid, 3 feb (EFE).- ; Berlin/Paris (dpa/AFP) – ; كييف (رويترز) -
    form(
      String.raw`(?<place>${CAPITALS}|${name}(?:/${name})?|${CASELESS})${REGION}(?:,\s*${date})?[.,]?\s*${signed}${END}`,
    ),
    // नई दिल्ली, 3 फरवरी (जनवाणी)
    form(String.raw`(?<place>${CASELESS})${REGION},\s*${date}\s*${SIGNED_BY_ANYONE}${END}`),
    // HALDEN, May 12 (Kestrel News) - ; Halden, 12 mai (Agence Kestrel) –
    form(String.raw`(?<place>${CAPITALS}|${name})${REGION},\s*${date}[.,]?\s*${SIGNED_BY_NAME}\.?${DASH}`),
    form(String.raw`(?<place>${CAPITALS})${REGION}\s*${signedByAgency}\.?${DASH}`),
    // КИЕВ, 3 фев — РИА Новости. ; МОСКВА, 3 февраля. /ТАСС/. ; КИЇВ. 3 лютого. УНН.
    form(
      String.raw`(?<place>${CAPITALS}|${name})${REGION}[.,]\s*${date}\s*[.,]?(?:${DASH}|\s*/|\s+)(?<agency>${agency})/?(?:\.\s+|${DASH})`,
    ),
    // København /ritzau/: ; OSLO, 3. mai /NTB/ -
    form(
      String.raw`(?<place>${CAPITALS}|${name})${REGION}(?:,\s*${date})?[.,]?\s*/(?<agency>${agency}(?:/${agency}){0,2})/${END}`,
    ),
    // Nov 12 (Reuters) -
    form(String.raw`(?<place>)${date}[.,]?\s*${signed}${DASH}`),
    // WASHINGTON, Feb. 3 —
    form(String.raw`(?<place>${CAPITALS})${REGION},\s*${date}\s*[.,]?(?:${DASH}|:\s+)`),
    form(String.raw`(?<place>${name})${REGION},\s*${date}\s*[.,]?${DASH}`),
    // (ANSA) - ROMA, 03 FEB -
    form(String.raw`${signed}${DASH}(?<place>${CAPITALS}),\s*${date}${DASH}`),
    // JAKARTA, KOMPAS.com - ; TEMPO.CO, Jakarta -
    form(String.raw`(?<place>${CAPITALS}),\s*(?<agency>[\p{L}\d]+\.[\p{L}]{2,3}|${agency}(?: \p{Lu}\p{L}+)?)${DASH}`),
    form(String.raw`(?<agency>\p{Lu}[\p{Lu}\d]+\.\p{Lu}{2,3}),\s*(?<place>${name})${DASH}`),
    // WASHINGTON — ; PARIS --
    form(String.raw`(?<place>${CAPITALS})${REGION}(?:\s+(?:--|—|–|-)\s+|--\s*|—\s*)`),
    ...newswireWords(({ datelines }) => datelines?.patterns).map(form),
    // (AFP) – ; (Reuters)
    form(String.raw`(?<place>)${signed}(?:${DASH}|\s+)`),
  ];
});
/** These need a place that is known: any sentence may begin so. */
const formsOfKnownPlaces = once(() => {
  const { name } = readParts();
  return [
    // Washington - ; Jakarta – ; New Delhi:
    form(String.raw`(?<place>${name}|${CAPITALS})(?:\s+(?:--|—|–|-)\s+|:\s+(?=\p{Lu}))`),
    // Berlin. Der Senat …
    form(String.raw`(?<place>${name}|${CAPITALS})\.\s+(?=["“„«]?\p{Lu})`),
  ];
});
const placeAndDate = once(() => new RegExp(String.raw`^(.*?),\s*${readParts().date}$`, 'u'));

/** No dateline is longer; the patterns take more than the square of a text of capitals. */
const MAX_CHARACTERS = 160;

/** The dateline that a paragraph starts with, if any. */
export function findDateline(text: string): WireDateline | undefined {
  const head = text.slice(0, MAX_CHARACTERS);
  for (const pattern of certainForms()) {
    const found = readMatch(pattern.exec(head), text);
    if (found !== undefined) return found;
  }
  for (const pattern of formsOfKnownPlaces()) {
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
  const [, place = bare, date] = placeAndDate().exec(bare) ?? [];
  if (place === '') return undefined;
  return { raw: text, place: titleCase(place), agencies: agenciesIn(text), ...(date === undefined ? {} : { date }) };
}

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

const keptInCapitals = once(
  () =>
    new RegExp(String.raw`(?<!\p{L})${anyOf(newswireWords(({ datelines }) => datelines?.capitals))}(?!\p{L})`, 'giu'),
);

/** `KIEV` as running text writes it; what is not all capitals stays. */
function titleCase(place: string): string {
  if (place !== place.toUpperCase() || !/\p{Lu}{2}/u.test(place)) return place;
  return place
    .toLowerCase()
    .replace(/(^|[\s.'’/-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(keptInCapitals(), (abbreviation) => abbreviation.toUpperCase());
}
