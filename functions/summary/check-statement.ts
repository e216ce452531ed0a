import { contentStems, stemWord } from '../language/content-words.ts';
import { findNumbers } from '../language/find-numbers.ts';
import { findQuotations } from '../language/find-quotations.ts';
import { monthsOf, weekdaysOf } from '../language/months.ts';
import { hasNegation } from '../language/negations.ts';
import type { Problem } from './schema.ts';

/** What a statement is held against: the text of its evidence, and of the whole article. */
export interface Support {
  readonly evidence: string;
  readonly article: string;
  readonly language: string;
  /** Other names and resolved dates that the article supports: aliases, `2026-02-03`. */
  readonly aliases: readonly string[];
}

const ROUNDED =
  /(?:\b(?:about|around|some|nearly|almost|roughly|approximately|over|more than|less than|up to|at least|circa)|unos|unas|casi|cerca de|más de|etwa|rund|fast|über|environ|près de|около|почти|более|близько|майже|понад|ongeveer|bijna)\s*[$€£]?\s*$/i;
const ROUNDING = 0.06;
const MIN_QUOTATION_WORDS = 2;

/** Numbers, dates, names, quotations and negations of a statement that its support does not have. */
export function checkStatement(text: string, support: Support): Problem[] {
  return [
    ...checkNumbers(text, support),
    ...checkDates(text, support),
    ...checkQuotations(text, support),
    ...checkNames(text, support),
    ...checkNegation(text, support),
  ];
}

function checkNumbers(text: string, { evidence, language }: Support): Problem[] {
  const supported = findNumbers(evidence, language).map(({ value }) => value);
  return findNumbers(text, language).flatMap((number) => {
    const isRounded = ROUNDED.test(text.slice(0, number.start));
    const fits = (value: number) =>
      value === number.value || (isRounded && Math.abs(value - number.value) <= Math.abs(value) * ROUNDING);
    if (supported.some(fits) || (number.isWords && number.value <= 2)) return [];
    const nearest = supported.toSorted((a, b) => Math.abs(a - number.value) - Math.abs(b - number.value))[0];
    return [
      { kind: 'number' as const, text: number.text, ...(nearest === undefined ? {} : { source: String(nearest) }) },
    ];
  });
}

/** Months and weekdays; days and years are numbers. */
function checkDates(text: string, { evidence, language, aliases }: Support): Problem[] {
  const names = [...monthsOf(language).keys(), ...weekdaysOf(language).keys()].filter((name) => name.length > 3);
  const mentioned = (where: string) =>
    new Set((where.match(/\p{Lu}?\p{L}+/gu) ?? []).map((word) => word.toLowerCase()));
  const [said, known] = [mentioned(text), mentioned(`${evidence} ${aliases.join(' ')}`)];
  return names
    .filter(
      (name) =>
        said.has(name) &&
        !known.has(name) &&
        new RegExp(`\\b${name.charAt(0).toUpperCase()}${name.slice(1)}\\b`, 'u').test(text),
    )
    .map((name) => ({ kind: 'date' as const, text: name }));
}

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function checkQuotations(text: string, { article }: Support): Problem[] {
  const source = ` ${plainWords(article)} `;
  return findQuotations(text)
    .filter((quotation) => plainWords(quotation.text).split(' ').length >= MIN_QUOTATION_WORDS)
    .filter((quotation) => !source.includes(` ${plainWords(quotation.text)} `))
    .map((quotation) => ({ kind: 'quote' as const, text: quotation.text }));
}

/** Capitalised words that the article does not have in any form; a sentence's first word counts where it is no common word. */
function checkNames(text: string, { article, language, aliases }: Support): Problem[] {
  if (['de', 'zh', 'ja', 'ar'].includes(language)) return [];
  const known = new Set(
    (`${article} ${aliases.join(' ')}`.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemWord(word, language)),
  );
  const knownStarts = new Set([...known].map((word) => word.slice(0, 4)));
  const names = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu)].filter(
    ({ index }) => !/(?:^|[.!?:]["”»]?\s+["“«]?|^["“«])$/.test(text.slice(0, index)),
  );
  return names.flatMap((match) => {
    const word = match[0];
    const isKnown =
      known.has(stemWord(word, language)) || (word.length >= 5 && knownStarts.has(word.slice(0, 4).toLowerCase()));
    const isDate = monthsOf(language).has(word.toLowerCase()) || weekdaysOf(language).has(word.toLowerCase());
    return isKnown || isDate ? [] : [{ kind: 'name' as const, text: word }];
  });
}

const MIN_SHARED = 0.6;

/** A statement that follows one sentence closely and differs from it in “not” says the opposite. */
function checkNegation(text: string, { evidence, language }: Support): Problem[] {
  const own = new Set(contentStems(text, language));
  if (own.size < 3) return [];
  const sentences = evidence.split(/(?<=[.!?])\s+/);
  const shares = sentences.map((sentence) => {
    const stems = new Set(contentStems(sentence, language));
    return { sentence, share: [...own].filter((stem) => stems.has(stem)).length / own.size };
  });
  const closest = shares.sort((a, b) => b.share - a.share)[0];
  if (closest === undefined || closest.share < MIN_SHARED) return [];
  if (hasNegation(text, language) === hasNegation(closest.sentence, language)) return [];
  // A statement that leaves out the clause with the “not” is no contradiction.
  if (hasNegation(closest.sentence, language) && closest.share < 0.95) return [];
  return [{ kind: 'claim', text, source: closest.sentence }];
}
