import { addDays, addMonths, weekdayOf, weekOf } from '../language/calendar.ts';
import { findNumbers } from '../language/find-numbers.ts';
import { monthsOf, weekdaysOf } from '../language/months.ts';
import { type DayWord, dateWordsOf } from './date-words.ts';
import type { FoundDate } from './found-date.ts';

const FUTURE =
  /\b(?:will|due to|expected to|scheduled|set to|plans? to|to be held|upcoming|next|ahead of|wird|werden|soll|sollen|habrá|será|prevé|sera|aura|будет|пройдёт|пройдет|буде|zal|zullen)\b/iu;
const AGO = /(?<amount>\p{L}+|\d+)\s+(?<unit>day|week|month|year|decade)s?\s+(?:ago|earlier)\b/giu;

/** Weekdays, “last week”, “this year”, “in January”, “four years ago”: resolved by tense and publication date. */
export function matchRelativeDates(
  text: string,
  language: string,
  reference: string,
  taken: readonly FoundDate[],
  lastMonth: string | undefined,
): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (index: number, raw: string, value: string, precision: FoundDate['precision']) => {
    const overlaps = [...taken, ...found].some(
      (each) => index < each.index + each.text.length && each.index < index + raw.length,
    );
    if (!overlaps) found.push({ index, text: raw, value, precision, relative: true });
  };
  for (const match of matchAgo(text, language))
    add(
      match.index,
      match.raw,
      agoValue(reference, match.count, match.unit),
      match.unit === 'day' ? 'day' : match.unit,
    );
  for (const { form, resolve, precision } of dateWordsOf(language)) {
    for (const match of text.matchAll(form))
      add(match.index, match[0], resolve(reference, lastMonth, match), precision);
  }
  for (const match of matchNames(text, weekdaysOf(language))) {
    add(match.index, match.raw, resolveWeekday(text, match, reference), 'day');
  }
  for (const match of matchNames(text, monthsOf(language))) {
    if (
      language === 'en' &&
      (!/^\p{Lu}/u.test(match.raw) ||
        !/\b(?:in|since|until|by|from|of|during|last|next|throughout|late|early|this|between|and|The|the)\s+$/i.test(
          text.slice(0, match.index),
        ))
    )
      continue;
    if (match.raw.length < 4 && match.raw.toLowerCase() !== 'may') continue;
    add(match.index, match.raw, resolveMonth(text, match, reference), 'month');
  }
  return found;
}

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
      String.raw`(?<![\p{L}\p{N}-])(?:${[...names.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\p{N}])`,
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
  if (/\b(?:last|pasado|letzten|vergangenen|dernier|прошлый|минул\p{L}+)\s+$/iu.test(text.slice(0, match.index)))
    return addDays(reference, -(back === 0 ? 7 : back));
  if (back === 0) return reference;
  return FUTURE.test(clause) ? addDays(reference, 7 - back) : addDays(reference, -back);
}

function resolveMonth(text: string, match: NameMatch, reference: string): string {
  const current = Number(reference.slice(5, 7));
  const year = Number(reference.slice(0, 4));
  const clause = text.slice(0, match.index);
  const looksAhead = FUTURE.test(clause.slice(-80)) && !/\blast\s+$/i.test(clause);
  const shift = looksAhead ? (match.value < current ? 1 : 0) : match.value > current ? -1 : 0;
  return `${year + shift}-${String(match.value).padStart(2, '0')}`;
}

function* matchAgo(
  text: string,
  language: string,
): Generator<{ index: number; raw: string; count: number; unit: 'day' | 'week' | 'month' | 'year' | 'decade' }> {
  if (language !== 'en') return;
  for (const match of text.matchAll(AGO)) {
    const { amount = '', unit = '' } = match.groups ?? {};
    const count = /^an?$/i.test(amount) ? 1 : findNumbers(amount, language)[0]?.value;
    const kind = unit.toLowerCase();
    if (
      count === undefined ||
      !(kind === 'day' || kind === 'week' || kind === 'month' || kind === 'year' || kind === 'decade')
    )
      continue;
    yield { index: match.index, raw: match[0], count, unit: kind };
  }
}

function agoValue(reference: string, count: number, unit: DayWord['precision'] | string): string {
  if (unit === 'day') return addDays(reference, -count);
  if (unit === 'week') return weekOf(addDays(reference, -7 * count));
  if (unit === 'month') return addMonths(reference.slice(0, 7), -count);
  return String(Number(reference.slice(0, 4)) - count * (unit === 'decade' ? 10 : 1));
}
