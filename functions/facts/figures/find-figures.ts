import type { Article, Sentence } from '../../article/schema.ts';
import type { DateContext } from '../../language/calendar/index.ts';
import {
  type FigureWords,
  type FoundNumber,
  figureWordsOf,
  findNumbers,
  findVagueAmounts,
} from '../../language/numbers/index.ts';
import { currencyBefore, measureAt, type UnitAt } from '../../language/units/index.ts';
import type { Figure } from '../schema.ts';
import { countedNoun, measuredNoun } from './counted-noun.ts';
import { dateNumbersOf } from './date-numbers.ts';
import { rateFigure } from './rate-figure.ts';
import { relateFigures } from './relate-figures.ts';

const SKIPPED_BLOCKS = new Set(['byline', 'credit', 'dateline', 'other']);
/** As far as a qualifier, a sign or a name reaches back from a number. */
const REACH_CHARACTERS = 48;
/** Years. */
const MAX_AGE = 120;
/** “Hundreds” is at least two of them and at most ten. */
const [FEWEST, MOST] = [2, 10];
/** A minus sign or a dash, which is one only of what may be negative. */
const MINUS_SIGN = /(?<![\p{L}\p{N}])[−–-]$/u;

/** A sentence while its figures are read. */
interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  readonly language: string;
  readonly dated: DateContext;
  readonly words: FigureWords;
}

/** Amounts with value, unit, kind and what is counted; years, dates and numbers inside names are left out. */
export function findFigures(article: Article, dated: DateContext): Figure[] {
  const { language } = dated;
  const words = figureWordsOf(language);
  let blockIndex = 0;
  return article.sentences.flatMap((sentence) => {
    while ((article.blocks[blockIndex]?.end ?? Number.POSITIVE_INFINITY) < sentence.end) blockIndex += 1;
    const block = article.blocks[blockIndex];
    if (block === undefined || SKIPPED_BLOCKS.has(block.kind)) return [];
    const text = article.text.slice(sentence.start, sentence.end);
    return figuresOf({ text, sentence, language, dated, words });
  });
}

function figuresOf(reading: Reading): Figure[] {
  const { text, sentence, language, dated, words } = reading;
  const numbers = findNumbers(text, language);
  const isDateNumber = numbers.some(({ isWords }) => !isWords) ? dateNumbersOf(text, dated) : () => false;
  const figures = numbers
    .filter((number) => !number.isOrdinal && !isPartOfName(number, reading) && !isDateNumber(number))
    .map((number) => toFigure(number, reading));
  const vague = findVagueAmounts(text, language, numbers).map(({ start, end, one, of }) => ({
    ...plainFigure(start, end, reading),
    value: null,
    range: { from: one * FEWEST, to: one * MOST },
    ...(of === undefined ? {} : { of }),
  }));
  const multiples = words.multiples.flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
      ...plainFigure(index, index + word.length, reading),
      ...{ value, unit: 'times', kind: 'ratio' as const },
    })),
  );
  const related = relateFigures(figures, { text, words, offset: sentence.start });
  const all = [...related, ...multiples, ...vague].sort((a, b) => a.start - b.start);
  // `por ciento` holds a number word of its own.
  return all.filter(({ start }, index) => start >= (all[index - 1]?.end ?? 0)).flatMap((each) => rated(each, reading));
}

/** What is less likely a figure than this counts nothing. */
const MIN_CONFIDENCE = 0.6;

function rated(figure: Figure, { text, sentence, language, words }: Reading): Figure[] {
  const place = { text, start: figure.start - sentence.start, end: figure.end - sentence.start, language, words };
  const confidence = rateFigure(figure, place);
  return confidence < MIN_CONFIDENCE ? [] : [{ ...figure, confidence }];
}

function plainFigure(start: number, end: number, { text, sentence }: Reading): Omit<Figure, 'value'> {
  return {
    text: text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
    unit: null,
    kind: 'count',
    sentence: sentence.id,
  };
}

function before(text: string, position: number): string {
  return text.slice(Math.max(0, position - REACH_CHARACTERS), position);
}

/** `Boeing 737`, `G7`, `Covid-19`: a number right behind a capitalised word in the middle of a sentence. */
function isPartOfName({ value, isWords, start, end }: FoundNumber, { text, words }: Reading): boolean {
  if (isWords) return value === 1 && !words.singles.test(text.slice(end));
  const preceding = before(text, start);
  if (/[№#]$/.test(preceding) || words.labels.test(`${preceding} `)) return true;
  return (
    /(?:\p{Lu}\p{L}+[ -]|\p{Lu})$/u.test(preceding) &&
    !/(?:^|[.!?:]\s|[“"«„])\p{Lu}\p{L}+ $/u.test(preceding) &&
    currencyBefore(preceding) === undefined
  );
}

function toFigure(number: FoundNumber, reading: Reading): Figure {
  const { text, language, words } = reading;
  const { start: signed, numberEnd, factor, unit, unitLength } = measureAt(text, number, language);
  const rest = text.slice(numberEnd);
  const start = signed - minusBefore(signed, unit, reading);
  const noun = unit === undefined ? countedNoun(rest, words) : undefined;
  const kind = kindOf(number, unit, rest, reading);
  const length = unitLength + (kind === 'age' ? oldLength(rest.slice(unitLength)) : 0);
  const behind = rest.slice(length);
  const of = noun?.of ?? (unit === undefined ? undefined : measuredNoun(behind, language, words));
  const qualifier = words.qualifierBefore(before(text, start));
  return {
    ...plainFigure(start, numberEnd + (noun?.length ?? length), reading),
    value: number.value * factor * (start < signed ? -1 : 1),
    unit: unit?.unit ?? null,
    kind,
    ...(of === undefined ? {} : { of }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

/** How many characters of a minus belong to the number; a dash before a plain count is not a minus. */
function minusBefore(position: number, unit: UnitAt | undefined, { text, words }: Reading): number {
  const preceding = before(text, position);
  const word = words.minus.exec(preceding)?.[0].length;
  if (word !== undefined) return word;
  const isSigned = unit?.kind === 'temperature' || unit?.kind === 'percent';
  return isSigned ? (MINUS_SIGN.exec(preceding)?.[0].length ?? 0) : 0;
}

function kindOf(number: FoundNumber, unit: UnitAt | undefined, rest: string, reading: Reading): Figure['kind'] {
  if (unit === undefined) return isAgeApposition(number, reading) ? 'age' : 'count';
  if (unit.unit !== 'year') return unit.kind;
  const { ages } = reading.words;
  const isOld =
    ages.after.test(rest) ||
    ages.after.test(rest.slice(unit.length)) ||
    (!number.isWords && ages.afterDigits.test(rest)) ||
    ages.before.test(before(reading.text, number.start));
  return isOld ? 'age' : 'duration';
}

/** `-old` of `45-year-old`, which belongs to the unit. */
function oldLength(behind: string): number {
  return /^-olds?(?!\p{L})/u.exec(behind)?.[0].length ?? 0;
}

/** `Aino Laine, 45, said`, `aged 45`. */
function isAgeApposition({ value, isWords, start, end }: FoundNumber, { text, words }: Reading): boolean {
  if (isWords || value > MAX_AGE || !Number.isInteger(value)) return false;
  const preceding = before(text, start);
  const after = text[end];
  if (words.ages.aged.test(preceding)) return true;
  return (
    (/\p{Lu}[\p{L}’'-]+, $/u.test(preceding) && after === ',') ||
    (/\p{Lu}[\p{L}’'-]+ \($/u.test(preceding) && after === ')')
  );
}
