import { QUOTATION_MARKS_FILES } from '../data/quotation-marks.ts';
import { languageLookup } from '../language-files.ts';
import { findDashSpeech } from './find-dash-speech.ts';
import type { Quotation } from './quotation.ts';

/** How a language marks speech beside what all languages do. */
interface QuotationMarks {
  /** Marks that open a quotation, though elsewhere they close it: `”…”`, `»…»`. */
  readonly opening: readonly string[];
  /** A dash opens a speech in a paragraph of its own: `– Vi väntar, säger hon.` */
  readonly dashSpeech?: boolean;
}

/** Opening mark → its closing marks. Straight marks close themselves. Source: Unicode Standard, chapter 6.2, and usage by language. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‹': '›',
  '"': '"”',
  '”': '”',
  '＂': '＂',
};
const SINGLE_MARKS = "‘'";
const ANY_OPENING = new RegExp(`[${SINGLE_MARKS}${Object.keys(PAIRS).join('')}]`, 'g');
/** A mark that is not closed by then was never opened. */
const MAX_QUOTATION_CHARACTERS = 3000;

const marksOf = languageLookup<QuotationMarks>(QUOTATION_MARKS_FILES, (marks) => marks);
const NO_MARKS: QuotationMarks = { opening: [] };

/** Quotations of a text in reading order; a mark that is never closed runs to the end of its paragraph. */
export function findQuotations(text: string): Quotation[] {
  return readQuotations(text, NO_MARKS);
}

/** The same in a paragraph of a language: marks that open nothing in it are a slip, and a dash may open a speech. */
export function findQuotationsIn(paragraph: string, language: string): Quotation[] {
  const marks = marksOf(language) ?? NO_MARKS;
  const spoken = marks.dashSpeech === true ? findDashSpeech(paragraph, language) : [];
  if (spoken[0]?.outerStart === 0) return spoken;
  const quoted = readQuotations(paragraph, marks).filter(({ outerStart, outerEnd }) => {
    const mark = paragraph[outerStart] ?? '';
    const isSpoken = spoken.some((speech) => speech.outerStart < outerEnd && outerStart < speech.outerEnd);
    // A slip, unless a sentence begins behind it: `. ”We wait”, she added`.
    const isMeant = mark !== '”' || marks.opening.includes(mark) || /^”[¿¡]?\p{Lu}/u.test(paragraph.slice(outerStart));
    return !isSpoken && isMeant;
  });
  return [...quoted, ...spoken].sort((one, other) => one.outerStart - other.outerStart);
}

function readQuotations(text: string, marks: QuotationMarks): Quotation[] {
  const found: Quotation[] = [];
  let last = 0;
  for (const { index } of text.matchAll(ANY_OPENING)) {
    const start = index + 1;
    const end = index < last ? undefined : findEnd(text, index, marks);
    if (end === undefined) continue;
    if (end > start) found.push({ start, end, text: text.slice(start, end), outerStart: index, outerEnd: end + 1 });
    last = end + 1;
  }
  return found;
}

/** Where the quotation ends that the mark at an index opens, if it opens one. */
function findEnd(text: string, index: number, { opening }: QuotationMarks): number | undefined {
  const mark = text[index] ?? '';
  if (SINGLE_MARKS.includes(mark)) return opensHere(text, index) ? findSingleClosing(text, index + 1) : undefined;
  const closing = PAIRS[mark];
  if (closing === undefined) return undefined;
  if ((mark === '"' || mark === '”') && !opensHere(text, index)) return undefined;
  if (mark === '”' && !/[\p{L}\p{N}]/u.test(text[index + 1] ?? '')) return undefined;
  if (mark !== '»' || text.includes('«', index)) return findClosing(text, index + 1, closing);
  return opening.includes(mark) && opensHere(text, index) ? findClosing(text, index + 1, mark) : undefined;
}

/** A straight mark opens after a space or bracket; after a digit it is an inch or a second. */
function opensHere(text: string, index: number): boolean {
  const before = text[index - 1];
  return before === undefined || /[\s([{—–-]/.test(before);
}

/** British papers quote in single marks; only one behind a point or comma is surely not an apostrophe: `‘We wait,’ she said`. */
function findSingleClosing(text: string, from: number): number | undefined {
  if (!/[\p{Lu}\p{N}]/u.test(text[from] ?? '')) return undefined;
  const paragraph = text.slice(from, from + MAX_QUOTATION_CHARACTERS).split('\n', 1)[0] ?? '';
  const match = /[,.!?…][’'](?![\p{L}\p{N}])/u.exec(paragraph);
  if (match === null) return undefined;
  // Double marks in between belong to another quotation.
  return /["“”]/.test(paragraph.slice(0, match.index)) ? undefined : from + match.index + 1;
}

function opensSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:…]["”»]?)\s*$/.test(text.slice(0, index)) && /\p{L}/u.test(text[index + 1] ?? '');
}

/** A quotation over several paragraphs opens each of them and closes the last alone. */
function findClosing(text: string, from: number, closing: string): number | undefined {
  const length = Math.min(text.length, from + MAX_QUOTATION_CHARACTERS);
  for (let index = from; index < length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\n' || closing.includes(character)) return index;
  }
  return length === text.length && opensSentence(text, from - 1) ? length : undefined;
}
