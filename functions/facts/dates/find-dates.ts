import type { Article, Sentence } from '../../article/schema.ts';
import {
  type DateBasis,
  type DateContext,
  type FoundDate,
  isWeekday,
  lastSpokenOf,
  readAbsoluteDates,
  readDates,
  type SpokenOf,
} from '../../language/calendar/index.ts';
import type { Metadata } from '../../metadata/schema.ts';
import type { DateFact } from '../schema.ts';

const SKIPPED_BLOCKS = new Set(['byline', 'credit', 'other']);

/** Dates of the text; relative ones are resolved against the publication date, and left out where there is none. */
export function findDates(article: Article, dated: DateContext): DateFact[] {
  let spokenOf: SpokenOf = {};
  let position = 0;
  return article.sentences.flatMap((sentence) => {
    while ((article.blocks[position]?.end ?? Number.POSITIVE_INFINITY) < sentence.end) position += 1;
    const block = article.blocks[position];
    if (block === undefined || block.start > sentence.start || SKIPPED_BLOCKS.has(block.kind)) return [];
    const text = article.text.slice(sentence.start, sentence.end);
    const found = readDates(text, dated, spokenOf);
    spokenOf = lastSpokenOf(found, spokenOf);
    return found.flatMap((date) => {
      const before = found.findLast(({ start, basis }) => basis === 'written' && start < date.start);
      const year = before?.precision === 'year' ? before.value : undefined;
      return toFact(date, sentence, { reference: dated.reference, year }) ?? [];
    });
  });
}

/** What an article's dates are counted from: its publication, or the day that its dateline or a caption states. */
export function dateContextOf(article: Article, metadata: Metadata): DateContext {
  const language = metadata.language.code;
  return {
    language,
    reference: publishedDay(metadata) ?? datelineDay(metadata) ?? earliestFullDate(article, language),
  };
}

/** A date that is only likely places nothing, nor does a month or year alone: “last week” needs a day. */
const MIN_CONFIDENCE = 0.8;

function publishedDay({ publishedAt }: Metadata): string | undefined {
  if (publishedAt === undefined || (publishedAt.confidence ?? 1) < MIN_CONFIDENCE) return undefined;
  const day = publishedAt.value.slice(0, 10);
  return day.length === 10 ? day : undefined;
}

function datelineDay(metadata: Metadata): string | undefined {
  const date = metadata.dateline?.date;
  return date?.length === 10 ? date : undefined;
}

/** A caption's full date with its weekday, as wires write it, dates the article; a date alone may be an older picture's. */
function earliestFullDate(article: Article, language: string): string | undefined {
  const caption = article.blocks.find(({ kind }) => kind === 'caption');
  if (caption === undefined) return undefined;
  const dates = readAbsoluteDates(article.text.slice(caption.start, caption.end), language);
  return dates.find(({ precision, text }) => precision === 'day' && text.split(/[\s,.]+/).some(isWeekday))?.value;
}

/**
 * How often a date known so is right, as `node bench/calibration.ts` finds on annotated news: weekdays and months point
 * to the wrong side of the publication now and then; `the following year` may be counted from another year than the last.
 */
const CONFIDENCE: Readonly<Record<DateBasis, number>> = {
  written: 0.98,
  relative: 0.98,
  'year-inferred': 0.95,
  weekday: 0.9,
  month: 0.85,
  spoken: 0.7,
};
const SPOKEN_YEAR_CONFIDENCE = 0.45;
const OTHER_YEAR_CONFIDENCE = 0.5;
/** A year so far ahead is a round one: `2050`. Others are scores and amounts. */
const YEARS_AHEAD = 10;
const ROUND_YEARS = 5;
const FAR_YEAR_CONFIDENCE = 0.5;
/** What is less likely is not resolved. */
const MIN_VALUE_CONFIDENCE = 0.6;

/** What a date of a sentence is seen against. */
interface Surroundings {
  /** The day of publication. */
  readonly reference: string | undefined;
  /** That the sentence named last. */
  readonly year: string | undefined;
}

function confidenceOf({ value, precision, basis }: FoundDate, { reference, year: named }: Surroundings): number {
  const isWithoutYear = basis === 'month' || basis === 'year-inferred';
  // `In 1999 she moved; in May …`: the month is hardly one of the year of publication.
  if (isWithoutYear && named !== undefined && !value.startsWith(named)) return OTHER_YEAR_CONFIDENCE;
  if (basis === 'spoken' && precision === 'year') return SPOKEN_YEAR_CONFIDENCE;
  const year = Number(value.slice(0, 4));
  const isFar = reference !== undefined && year > Number(reference.slice(0, 4)) + YEARS_AHEAD;
  return precision === 'year' && isFar && year % ROUND_YEARS !== 0 ? FAR_YEAR_CONFIDENCE : CONFIDENCE[basis];
}

function toFact(date: FoundDate, sentence: Sentence, surroundings: Surroundings): DateFact | undefined {
  const { start, text, value, precision, isRelative, basis } = date;
  const confidence = confidenceOf(date, surroundings);
  if (confidence < MIN_VALUE_CONFIDENCE) return undefined;
  const from = sentence.start + start;
  return {
    text,
    value,
    precision,
    ...(isRelative ? { relative: true } : {}),
    basis,
    confidence,
    start: from,
    end: from + text.length,
    sentence: sentence.id,
  };
}
