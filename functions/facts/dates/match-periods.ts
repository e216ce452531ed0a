import type { FoundDate } from './found-date.ts';

/** How a language speaks of quarters, seasons, decades and centuries. */
interface PeriodForms {
  /** First group: the quarter's number word; second: its year, or a word for one. */
  readonly quarter?: RegExp;
  readonly ordinals?: Readonly<Record<string, number>>;
  /** First group: the season; second: its year, or a word for one. */
  readonly season?: RegExp;
  readonly seasons?: Readonly<Record<string, Season>>;
  /** First group: the decade's first year. */
  readonly decade?: RegExp;
  readonly century?: RegExp;
}

type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };
const YEAR = String.raw`(\d{4})`;

const FORMS: Readonly<Record<string, PeriodForms>> = {
  en: {
    quarter:
      /\b(?:the )?(first|second|third|fourth|last) quarter(?: of| in)?,? (?:fiscal (?:year )?)?(\d{4}|last year|this year)\b|\bQ([1-4]) (\d{4})\b/gi,
    ordinals: { first: 1, second: 2, third: 3, fourth: 4, last: 4 },
    season: /\b(?:the )?(?:(last|this|next) )?(spring|summer|autumn|fall|winter)(?:(?: of)? (\d{4}))?\b/gi,
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' },
    decade: /\b(?:the )?(?:(?:early|mid|late)[ -])?((?:1[5-9]|20)\d0)s\b/gi,
    century: /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]century\b/gi,
  },
  de: {
    quarter: /(?<!\p{L})(erste[nsr]?|zweite[nsr]?|dritte[nsr]?|vierte[nsr]?) (?:Quartals?|Vierteljahre?s?) (\d{4})/giu,
    ordinals: { erste: 1, zweite: 2, dritte: 3, vierte: 4 },
    season:
      /(?<!\p{L})(?:(letzten|vergangenen|diesen|nächsten|kommenden) )?(Frühling|Frühjahr|Sommer|Herbst|Winter)(?: (\d{4}))?(?!\p{L})/gu,
    seasons: { frühling: 'spring', frühjahr: 'spring', sommer: 'summer', herbst: 'autumn', winter: 'winter' },
    decade: /(?<!\d)((?:1[5-9]|20)\d0)er(?:[- ]Jahren?)?(?!\p{L})/gu,
    century: /(?<!\d)(\d{1,2})\. Jahrhunderts?(?!\p{L})/gu,
  },
  es: {
    quarter: /(?<!\p{L})(primer|segundo|tercer|cuarto) trimestre (?:de |del )(\d{4})/giu,
    ordinals: { primer: 1, segundo: 2, tercer: 3, cuarto: 4 },
    season:
      /(?<!\p{L})(?:(este|próximo|pasado) )?(primavera|verano|otoño|invierno) (?:de |del )?(\d{4}|pasado|pasada)(?!\p{L})/giu,
    seasons: { primavera: 'spring', verano: 'summer', otoño: 'autumn', invierno: 'winter' },
    decade: /(?<!\p{L})(?:década de |años )((?:1[5-9]|20)\d0)(?!\d)/giu,
  },
  fr: {
    quarter: /(?<!\p{L})(premier|deuxième|troisième|quatrième) trimestre (?:de )?(\d{4})/giu,
    ordinals: { premier: 1, deuxième: 2, troisième: 3, quatrième: 4 },
    season: /(?<!\p{L})(?:(cet|cette|ce) )?(printemps|été|automne|hiver) (\d{4}|dernier|prochain)(?!\p{L})/giu,
    seasons: { printemps: 'spring', été: 'summer', automne: 'autumn', hiver: 'winter' },
    decade: /(?<!\p{L})années ((?:1[5-9]|20)\d0)(?!\d)/giu,
  },
  nl: {
    quarter: /(?<!\p{L})(eerste|tweede|derde|vierde) kwartaal(?: van)? (\d{4})/giu,
    ordinals: { eerste: 1, tweede: 2, derde: 3, vierde: 4 },
    season:
      /(?<!\p{L})(?:(vorige|afgelopen|deze|volgende|komende) )?(lente|voorjaar|zomer|herfst|najaar|winter)(?: van)? (\d{4})/giu,
    seasons: {
      lente: 'spring',
      voorjaar: 'spring',
      zomer: 'summer',
      herfst: 'autumn',
      najaar: 'autumn',
      winter: 'winter',
    },
    decade: /(?<!\p{L})jaren ((?:1[5-9]|20)\d0)(?!\d)/giu,
    century: /(?<!\d)(\d{1,2})(?:e|de|ste) eeuw(?!\p{L})/giu,
  },
  ru: {
    quarter: /(?<!\p{L})(перв|втор|треть|четв[её]рт)\p{L}* квартал\p{L}* (\d{4})/giu,
    ordinals: { перв: 1, втор: 2, треть: 3, четверт: 4, четвёрт: 4 },
    decade: /(?<!\d)((?:1[5-9]|20)\d0)-(?:х|е|м)(?!\p{L})/giu,
  },
  uk: {
    quarter: /(?<!\p{L})(перш|друг|трет|четверт)\p{L}* квартал\p{L}* (\d{4})/giu,
    ordinals: { перш: 1, друг: 2, трет: 3, четверт: 4 },
    decade: /(?<!\d)((?:1[5-9]|20)\d0)-(?:х|ті|их)(?!\p{L})/giu,
  },
};
const HALF = /\b(?:the )?(first|second) half of (\d{4}|last year|this year)\b/gi;
const YEAR_SPAN = new RegExp(String.raw`(?<![\d-])${YEAR}[-–/](\d{2}|\d{4})(?![\d-])`, 'g');
const BACK = /^(?:last|letzten|vergangenen|pasado|pasada|vorige|afgelopen|dernier)$/i;
const AHEAD = /^(?:next|nächsten|kommenden|próximo|volgende|komende|prochain)$/i;
const HERE = /^(?:this|diesen|este|cet|cette|ce|deze)$/i;

/** Quarters, halves, seasons, decades, centuries and spans of years. */
export function matchPeriods(text: string, language: string, reference: string | undefined): FoundDate[] {
  const forms = FORMS[language] ?? {};
  const found: FoundDate[] = [];
  const add = (
    match: RegExpExecArray,
    value: string | undefined,
    precision: FoundDate['precision'],
    relative = false,
  ) => {
    if (value !== undefined) found.push({ index: match.index, text: match[0], value, precision, relative });
  };
  for (const match of all(text, forms.quarter)) add(match, quarterValue(match, forms, reference), 'quarter');
  if (language === 'en') for (const match of all(text, HALF)) add(match, halfValue(match, reference), 'interval');
  for (const match of all(text, forms.season)) {
    const value = seasonValue(match, forms, reference);
    add(match, value, 'season', !/\d{4}/.test(match[0]));
  }
  for (const match of all(text, forms.decade)) add(match, `${match[1]}/${Number(match[1]) + 9}`, 'decade');
  for (const match of all(text, forms.century)) {
    const century = Number(match[1]);
    if (century > 0 && century < 22) add(match, `${(century - 1) * 100 + 1}/${century * 100}`, 'century');
  }
  for (const match of all(text, YEAR_SPAN)) add(match, spanValue(match[1] ?? '', match[2] ?? ''), 'interval');
  return found;
}

function all(text: string, form: RegExp | undefined): Iterable<RegExpExecArray> {
  return form === undefined ? [] : text.matchAll(form);
}

function yearOf(words: string | undefined, reference: string | undefined): number | undefined {
  if (words !== undefined && /^\d{4}$/.test(words)) return Number(words);
  if (reference === undefined) return undefined;
  const year = Number(reference.slice(0, 4));
  return /last/i.test(words ?? '') ? year - 1 : year;
}

function months(year: number, first: number, count: number): string {
  const last = first + count - 1;
  const name = (month: number) =>
    `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
  return `${name(first)}/${name(last)}`;
}

function quarterValue(match: RegExpExecArray, forms: PeriodForms, reference: string | undefined): string | undefined {
  const word = (match[1] ?? '').toLowerCase();
  const quarter = Number(match[3] ?? '') || (forms.ordinals?.[word] ?? forms.ordinals?.[word.replace(/[nsr]$/, '')]);
  const year = yearOf(match[4] ?? match[2], reference);
  return quarter === undefined || year === undefined ? undefined : months(year, quarter * 3 - 2, 3);
}

function halfValue(match: RegExpExecArray, reference: string | undefined): string | undefined {
  const year = yearOf(match[2], reference);
  return year === undefined ? undefined : months(year, /first/i.test(match[1] ?? '') ? 1 : 7, 6);
}

/** A season without a year needs `last`, `this` or `next`; else it is weather, not a date. */
function seasonValue(match: RegExpExecArray, forms: PeriodForms, reference: string | undefined): string | undefined {
  const season = forms.seasons?.[(match[2] ?? '').toLowerCase()];
  if (season === undefined) return undefined;
  const first = FIRST_MONTH[season];
  const which = /^\d{4}$/.test(match[3] ?? '') ? '' : `${match[1] ?? match[3] ?? ''}`;
  if (/^\d{4}$/.test(match[3] ?? '')) return months(Number(match[3]), first, 3);
  if (reference === undefined || which === '') return undefined;
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const hasBegun = month >= first;
  if (BACK.test(which)) return months(month > first + 2 ? year : year - 1, first, 3);
  if (AHEAD.test(which)) return months(hasBegun ? year + 1 : year, first, 3);
  if (!HERE.test(which)) return undefined;
  // In January “this winter” began last December.
  return months(season === 'winter' && month < 3 ? year - 1 : year, first, 3);
}

function spanValue(from: string, to: string): string | undefined {
  const start = Number(from);
  const end = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
  return start >= 1500 && end > start && end - start < 100 && end < 2200 ? `${start}/${end}` : undefined;
}
