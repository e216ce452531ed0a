import { addDays, addMonths, weekdayOf, weekOf } from '../../language/dates/calendar.ts';
import { monthsOf, weekdaysOf } from '../../language/dates/months.ts';
import { findNumbers } from '../../language/numbers/find-numbers.ts';
import { dateWordsOf, type SpokenOf } from './date-words.ts';
import type { FoundDate } from './found-date.ts';

const FUTURE =
  /\b(?:will|due to|expected to|scheduled|set to|plans? to|to be held|upcoming|next|ahead of|wird|werden|soll|sollen|habrá|será|prevé|sera|aura|будет|пройдёт|пройдет|буде|zal|zullen)\b/iu;
const MONTH_CUE =
  /(?:\b(?:in|since|until|by|from|of|during|last|next|throughout|late|early|this|between|and|to|for|The|the)\s+|\b(?:mid|late|early)-)$/i;
const AGO = /(?<amount>\p{L}+|\d+)\s+(?<unit>day|week|month|year|decade)s?\s+(?:ago|earlier)\b/giu;

/** Weekdays, “last week”, “this year”, “in January”, “four years ago”: resolved by tense and publication date. */
export function matchRelativeDates(
  text: string,
  language: string,
  reference: string,
  taken: readonly FoundDate[],
  spokenOf: SpokenOf,
): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (index: number, raw: string, value: string, precision: FoundDate['precision']) => {
    const overlaps = [...taken, ...found].some(
      (each) => index < each.index + each.text.length && each.index < index + raw.length,
    );
    if (!overlaps) found.push({ index, text: raw, value, precision, relative: true });
  };
  for (const match of matchAgo(text, language))
    add(match.index, match.raw, agoValue(reference, match.count, match.unit), match.unit);
  for (const match of matchNames(text, weekdaysOf(language)))
    if (isNameHere(match, language)) add(match.index, match.raw, resolveWeekday(text, match, reference), 'day');
  for (const match of matchNames(text, monthsOf(language)))
    if (isMonthHere(text, match, language)) add(match.index, match.raw, resolveMonth(text, match, reference), 'month');
  for (const { form, resolve, precision } of dateWordsOf(language)) {
    for (const match of text.matchAll(form)) {
      // `De Morgen`, `der Morgen`: with a capital the word for tomorrow is another.
      if (match.index > 0 && language !== 'en' && /^\p{Lu}/u.test(match[0])) continue;
      const before = [...taken, ...found].filter(({ index }) => index < match.index);
      add(match.index, match[0], resolve(reference, lastSpokenOf(before, spokenOf)), precision);
    }
  }
  return found;
}

/** The latest day, month and year among dates, in reading order; else what was spoken of before them. */
export function lastSpokenOf(dates: readonly FoundDate[], before: SpokenOf): SpokenOf {
  const inOrder = [...dates].sort((a, b) => a.index - b.index);
  const last = (precision: FoundDate['precision']) => inOrder.findLast((date) => date.precision === precision)?.value;
  const [day, month, year] = [last('day') ?? before.day, last('month') ?? before.month, last('year') ?? before.year];
  return {
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
}

const CAPITALIZED = new Set(['en', 'de']);

/** English and German write weekdays and months with a capital; elsewhere a capital in mid-sentence is a name's: `Plácido Domingo`. */
function isNameHere({ raw, index }: NameMatch, language: string): boolean {
  const hasCapital = /^\p{Lu}/u.test(raw);
  return CAPITALIZED.has(language) ? hasCapital : index === 0 || !hasCapital;
}

function isMonthHere(text: string, match: NameMatch, language: string): boolean {
  if (!isNameHere(match, language)) return false;
  if (match.raw.length < 4 && match.raw.toLowerCase() !== 'may' && language === 'en') return false;
  return language !== 'en' || MONTH_CUE.test(text.slice(Math.max(0, match.index - 32), match.index));
}

const NEXT_BEFORE =
  /(?<!\p{L})(?:next|coming|próximo|nächsten|kommenden|prochain|volgende|komende|следующ\p{L}+|наступн\p{L}+)\s+$/iu;

interface NameMatch {
  readonly index: number;
  readonly raw: string;
  readonly value: number;
}

const namePatterns = new WeakMap<ReadonlyMap<string, number>, RegExp>();

function matchNames(text: string, names: ReadonlyMap<string, number>): NameMatch[] {
  let form = namePatterns.get(names);
  if (form === undefined) {
    form = new RegExp(
      String.raw`(?<![\p{L}\p{N}]|(?<!\b(?:mid|late|early))-)(?:${[...names.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\p{N}])`,
      'giu',
    );
    namePatterns.set(names, form);
  }
  return [...text.matchAll(form)].flatMap((match) => {
    const value = names.get(match[0].toLowerCase());
    return value === undefined ? [] : [{ index: match.index, raw: match[0], value }];
  });
}

/** In the past unless the clause looks ahead; the day of publication itself is today. */
function resolveWeekday(text: string, match: NameMatch, reference: string): string {
  const clause = text.slice(Math.max(0, text.lastIndexOf(',', match.index)), match.index);
  const today = weekdayOf(reference);
  const back = (today - match.value + 7) % 7;
  if (
    /\b(?:last|pasado|letzten|vergangenen|vorigen|dernier|vorige|afgelopen|прошл\p{L}+|минул\p{L}+)\s+$/iu.test(
      text.slice(0, match.index),
    )
  )
    return addDays(reference, -(back === 0 ? 7 : back));
  if (NEXT_BEFORE.test(text.slice(0, match.index))) return addDays(reference, 7 - back);
  if (back === 0) return reference;
  const rest = /^[^.;]{0,80}/.exec(text.slice(match.index + match.raw.length))?.[0] ?? '';
  const looksAhead = FUTURE.test(clause) || (match.index < 12 && FUTURE.test(rest));
  return looksAhead ? addDays(reference, 7 - back) : addDays(reference, -back);
}

function resolveMonth(text: string, match: NameMatch, reference: string): string {
  const current = Number(reference.slice(5, 7));
  const year = Number(reference.slice(0, 4));
  const clause = text.slice(0, match.index);
  const looksAhead = FUTURE.test(clause.slice(-80)) && !/\blast\s+$/i.test(clause);
  const shift = looksAhead ? (match.value < current ? 1 : 0) : match.value > current ? -1 : 0;
  return `${year + shift}-${String(match.value).padStart(2, '0')}`;
}

type AgoUnit = 'day' | 'week' | 'month' | 'year' | 'decade';

/** `hace tres días`, `vor drei Tagen`: the amount, then the beginning of its unit's word. */
const AGO_FORMS: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})hace (?<amount>\p{L}+|\d+) (?<unit>día|semana|mes|año|década)(?:e?s)?(?!\p{L})/giu,
  de: /(?<!\p{L})vor (?<amount>\p{L}+|\d+) (?<unit>Tag|Woche|Monat|Jahrzehnt|Jahr)(?:e?n|en|e|s)?(?!\p{L})/gu,
  fr: /(?<!\p{L})il y a (?<amount>\p{L}+|\d+) (?<unit>jour|semaine|mois|an|année|décennie)s?(?!\p{L})/giu,
  nl: /(?<!\p{L})(?<amount>\p{L}+|\d+) (?<unit>dag|week|maand|jaar|decennia|wek)(?:en)? geleden(?!\p{L})/giu,
  ru: /(?<!\p{L})(?<amount>\p{L}+|\d+) (?<unit>дн|день|недел|месяц|год|лет|десятилет)\p{L}* назад(?!\p{L})/giu,
  uk: /(?<!\p{L})(?<amount>\p{L}+|\d+) (?<unit>дн|день|тиж|місяц|рок|рік|десятиліт)\p{L}* тому(?!\p{L})/giu,
};
const AGO_UNITS: readonly (readonly [AgoUnit, RegExp])[] = [
  ['decade', /^(?:decade|década|jahrzehnt|décennie|decenni|десятил)/],
  ['day', /^(?:day|día|tag|jour|dag|дн|день)/],
  ['week', /^(?:week|semana|woche|semaine|wek|недел|тиж)/],
  ['month', /^(?:month|mes|monat|mois|maand|месяц|місяц)/],
  ['year', /^(?:year|año|jahr|an|année|jaar|год|лет|рок|рік)/],
];

function* matchAgo(
  text: string,
  language: string,
): Generator<{ readonly index: number; readonly raw: string; readonly count: number; readonly unit: AgoUnit }> {
  const form = language === 'en' ? AGO : AGO_FORMS[language];
  if (form === undefined) return;
  for (const match of text.matchAll(form)) {
    const { amount = '', unit = '' } = match.groups ?? {};
    const isOne = /^(?:an?|une?|un|una|einem|einer|een|eén)$/i.test(amount);
    const count = isOne ? 1 : findNumbers(amount, language)[0]?.value;
    const kind = AGO_UNITS.find(([, beginning]) => beginning.test(unit.toLowerCase()))?.[0];
    if (count !== undefined && kind !== undefined) yield { index: match.index, raw: match[0], count, unit: kind };
  }
}

function agoValue(reference: string, count: number, unit: AgoUnit): string {
  if (unit === 'day') return addDays(reference, -count);
  if (unit === 'week') return weekOf(addDays(reference, -7 * count));
  if (unit === 'month') return addMonths(reference.slice(0, 7), -count);
  return String(Number(reference.slice(0, 4)) - count * (unit === 'decade' ? 10 : 1));
}
