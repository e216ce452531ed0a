import { findTimestamps } from '../../../language/calendar/index.ts';
import { guessLanguage } from '../../../language/identification/index.ts';
import type { MarkupValue } from '../../document.ts';
import { sizeOfText, type TextLine } from './text-run.ts';

/** The line that a newspaper puts on the edge of each page: its name, the day, the section, the page's number. */
export interface Folio {
  readonly lines: readonly TextLine[];
  readonly hasPageNumber: boolean;
  readonly hasDate: boolean;
}

/** Share of the page's height from its edges. */
const MARGIN = 0.08;
const MAX_CHARACTERS = 80;
const MAX_TIMES_LARGER = 1.25;
const YEAR = /(?<!\d)(?:1[6-9]|20)\d{2}(?!\d)/;
const PAGE_NUMBER = /^\d{1,3}(?=\s+\p{L}|$)|(?<=\p{L}\s+)\d{1,3}$/u;
/** Browsers print the time of printing and the address on the edges. */
const PRINTED = /\d{1,2}:\d{2}|https?:/;

/** What stands on the upper or the lower edge of a page, in one row with a page's number or a whole date. */
export function findFolio(height: number, lines: readonly TextLine[]): Folio | undefined {
  const textSize = sizeOfText(lines);
  const edges = [
    lines.filter(({ baseline }) => baseline < height * MARGIN).toSorted((one, other) => one.baseline - other.baseline),
    lines
      .filter(({ baseline }) => baseline > height * (1 - MARGIN))
      .toSorted((one, other) => other.baseline - one.baseline),
  ];
  return edges.map((edge) => readFolio(edge, textSize)).find((folio) => folio !== undefined);
}

function readFolio([first, ...others]: readonly TextLine[], textSize: number): Folio | undefined {
  if (first === undefined) return undefined;
  const row = [first, ...others.filter(({ baseline }) => Math.abs(baseline - first.baseline) < first.size / 2)];
  if (row.some(({ text, size }) => text.length > MAX_CHARACTERS || size > textSize * MAX_TIMES_LARGER))
    return undefined;
  const hasPageNumber = row.some(({ text }) => PAGE_NUMBER.test(text));
  const hasDate = row.some(({ text }) => isDated(text));
  const isFolio = row.length > 1 ? hasPageNumber || hasDate : hasPageNumber && hasDate;
  return isFolio ? { lines: row, hasPageNumber, hasDate } : undefined;
}

/** A year and a day, in whatever language and order. */
function isDated(text: string): boolean {
  return YEAR.test(text) && /\d{1,2}/.test(text.replace(YEAR, '')) && !PRINTED.test(text);
}

/** The first whole date that the edges of pages state. */
export function readFolioDate(edges: readonly TextLine[], sample: string): readonly MarkupValue[] {
  if (edges.some(({ text }) => PRINTED.test(text))) return [];
  const language = guessLanguage(sample);
  for (const { text } of edges) {
    const [date] = isDated(text) ? findTimestamps(text, language) : [];
    if (date !== undefined) return [{ field: 'publishedAt', value: date.value, from: 'page' }];
  }
  return [];
}
