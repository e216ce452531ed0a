import { findTimestamps } from '../../../../language/calendar/index.ts';
import { findLabelledDates, isDateLine, type LabelledDate, labelAlone } from '../../../../language/newswire/index.ts';
import type { MarkupValue } from '../../../document.ts';
import type { ArticleZones } from '../content/article-zone.ts';
import type { PageBlock } from '../content/read-blocks.ts';
import type { Page } from '../page/page.ts';

/** What the dates of a page are read by. */
export interface DatedPage {
  readonly zones: ArticleZones;
  /** Where the article's first paragraph stands. */
  readonly start: number;
  readonly language: string | undefined;
  /** What stands in the headline's heading before it. */
  readonly kicker: string | undefined;
}

/** Characters of a line with a date, a place and an author. */
const MAX_LINE = 110;
/** The same where a label says that it dates the article. */
const MAX_LABELLED = 160;
/** The same where the date stands alone. */
const MAX_DATE_ALONE = 45;
const COPYRIGHT = /©|\(c\)|copyright/i;
const DATED = /\p{Nd}\D{0,12}\p{Nd}/u;

interface DateLine {
  readonly dates: readonly LabelledDate[];
}

/**
 * Lines of dates by the headline and in the text: `Berlin, 4. Mai 2022`, `Updated 5 May · Published 4 May 2022`. A date
 * in a sentence is the date of what the sentence tells.
 */
export function dateLines(
  head: readonly PageBlock[],
  inside: readonly PageBlock[],
  page: DatedPage,
): { readonly byHeadline: readonly MarkupValue[]; readonly inText: readonly MarkupValue[] } {
  const isBefore = ({ element }: PageBlock) => element.index < page.start;
  const below = [...head.filter((block) => !isBefore(block)), ...inside];
  return {
    byHeadline: readLines(head.filter(isBefore), page, true).flatMap(toValues),
    inText: ofOneDay(readLines(below, page, false)).flatMap(toValues),
  };
}

/** Dates of lines behind the text. */
export function dateLinesBehind(blocks: readonly PageBlock[], page: DatedPage): readonly MarkupValue[] {
  return ofOneDay(readLines(blocks, page, true)).flatMap(toValues);
}

/** Several days are a chronology, or a list of other articles, unless labels say what they are. */
function ofOneDay(lines: readonly DateLine[]): readonly DateLine[] {
  const isList = new Set(lines.map(({ dates: [first] }) => first?.value.slice(0, 10))).size > 1;
  return isList ? lines.filter(({ dates }) => dates.some(({ label }) => label !== undefined)) : lines;
}

function readLines(blocks: readonly PageBlock[], page: DatedPage, isOpen: boolean): readonly DateLine[] {
  return blocks.flatMap((block, index) => {
    const dates = readLine(block, page, isOpen);
    // `Published:` in a block of its own before the date.
    const label = dates.length === 1 ? labelAlone(blocks[index - 1]?.text ?? '') : undefined;
    return dates.length === 0 ? [] : [{ dates: dates.map((date) => ({ ...date, label: date.label ?? label })) }];
  });
}

function readLine(block: PageBlock, { language, zones }: DatedPage, isOpen: boolean): readonly LabelledDate[] {
  const { text, kind, element } = block;
  if (text.length > MAX_LABELLED || !DATED.test(text) || zones.isOfOtherSource(element)) return [];
  if (NO_LINES.has(kind) || (block.imageUrl !== undefined && !zones.isAround(element))) return [];
  const dates = findLabelledDates(text, language);
  const isLabelled = dates.some(({ label }) => label !== undefined);
  if (!isLabelled && (COPYRIGHT.test(text) || text.length > (isOpen ? MAX_LINE : MAX_DATE_ALONE))) return [];
  return isDateLine(text, dates, { isOpen }) ? dates : [];
}

const NO_LINES = new Set(['quote', 'table']);

function toValues({ dates }: DateLine): MarkupValue[] {
  return dates.map(({ label, value }) => ({
    field: label === 'modified' ? 'modifiedAt' : 'publishedAt',
    value,
    from: 'page',
  }));
}

/** `01.02.2022 – The market …`, `(21. November 2022) Customers …`: press releases date their first paragraph. */
const BEFORE_LEADING = /^(?:\p{Lu}[\p{L}-]{3,},?\s(?:\p{L}{2,3}\s)?)?\(?$/u;
const BEHIND_LEADING = /^\)?\s*(?:[–—|:•-]|\)|(?=[„“"»]))/u;
const MAX_LEADING = 60;

export function leadingDates(blocks: readonly PageBlock[], { language }: DatedPage): MarkupValue[] {
  const days = blocks.flatMap(({ text, kind }) => {
    const start = text.slice(0, MAX_LEADING);
    if (kind !== 'paragraph' || !DATED.test(start)) return [];
    const [date] = findTimestamps(start, language);
    if (date === undefined || date.precision !== 'day') return [];
    return BEFORE_LEADING.test(text.slice(0, date.start)) && BEHIND_LEADING.test(text.slice(date.end))
      ? [date.value]
      : [];
  });
  const [only, other] = new Set(days);
  // A chronology begins each of its paragraphs so.
  return only === undefined || other !== undefined ? [] : [{ field: 'publishedAt', value: only, from: 'page' }];
}

/** `02.02.2022 • Sport` in a heading, beside the headline. */
export function kickerDates(kicker: string, language: string | undefined): MarkupValue[] {
  const dates = findLabelledDates(kicker, language);
  return isDateLine(kicker, dates, { isOpen: true }) ? toValues({ dates }) : [];
}

/** `The story | DW | 23.05.2011`. */
export function titleDates({ head }: Page, language: string | undefined): MarkupValue[] {
  const titles = [head.title, ...head.metas.filter(({ name }) => name === 'og:title').map(({ content }) => content)];
  return titles
    .flatMap((title) => title.split(/\s*\|\s*|\s[–—-]\s/))
    .flatMap((piece) => findTimestamps(piece, language).filter(({ start, end }) => start === 0 && end === piece.length))
    .map(({ value }) => ({ field: 'publishedAt', value, from: 'page' }));
}
