import { EAST_ASIAN_MARKS, UNSPACED_LETTERS } from '../../../language/scripts/index.ts';
import { boxOf, type TextBlock, type TextLine } from './text-run.ts';

/** Lines that make up one paragraph, heading or list item. */
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly lines: number;
  readonly page: number;
  readonly isTable: boolean;
}

/** In font sizes. */
const MIN_INDENT = 0.7;
const MAX_INDENT = 5;
/** A paragraph's leading may be so much wider than the block's usual one. */
const WIDE_LEADING = 1.3;
/** A last line ends before this share of the column's width. */
const FULL_LINE = 0.85;
/** No word is longer; a search for an end would look at all that stands before it. */
const END_CHARACTERS = 100;
const SENTENCE_END = /[.!?…。！？।؟:]["”»’')\]]*$/;
const LIST_ITEM = /^(?:[•▪◦‣●■–—*-]|\d{1,2}[.)])\s+\S/;

/** Rebuilds paragraphs from lines: by indents, white space, short last lines and changes of type; joins them over columns and pages. */
export function buildParagraphs(pages: readonly (readonly TextBlock[])[]): PdfParagraph[] {
  const words = collectWords(pages.flat(2));
  const paragraphs: PdfParagraph[] = [];
  for (const [page, blocks] of pages.entries()) {
    for (const block of blocks) {
      for (const [index, lines] of splitBlock(block).entries()) {
        const paragraph = readParagraph(lines, page, words);
        const before = paragraphs.at(-1);
        if (index === 0 && before !== undefined && continues(before, paragraph, lines, block)) {
          paragraphs[paragraphs.length - 1] = {
            ...before,
            text: joinLines(before.text, paragraph.text, words),
            lines: before.lines + paragraph.lines,
          };
        } else paragraphs.push(paragraph);
      }
    }
  }
  return paragraphs;
}

/** Words that stand whole in some line: what a hyphen at a line's end hides may be found among them. */
function collectWords(lines: readonly TextLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*(?![-‐]$)/gu) ?? []),
  );
}

function splitBlock(block: TextBlock): TextLine[][] {
  const { left, right } = boxOf(block);
  const leadings = block
    .slice(1)
    .map((line, index) => line.baseline - (block[index]?.baseline ?? 0))
    .toSorted((a, b) => a - b);
  const leading = leadings[Math.floor(leadings.length / 3)] ?? 0;
  const parts: TextLine[][] = [];
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    if (before === undefined || startsParagraph(before, line, { left, right, leading })) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

function startsParagraph(before: TextLine, line: TextLine, { left, right, leading }: Column): boolean {
  if (line.isTableRow || before.isTableRow) return true;
  if (line.baseline - before.baseline > leading * WIDE_LEADING) return true;
  if (LIST_ITEM.test(line.text)) return true;
  if (line.font !== before.font && (isHeadingLike(before) || isHeadingLike(line))) return true;
  const [start, startBefore] = line.isRightToLeft
    ? [right - line.right, right - before.right]
    : [line.left - left, before.left - left];
  const indent = start / line.size;
  const hasIndent =
    indent >= MIN_INDENT &&
    indent <= MAX_INDENT &&
    startBefore / before.size < MIN_INDENT &&
    !LIST_ITEM.test(before.text);
  if (hasIndent) return true;
  const end = before.isRightToLeft ? right - before.left : before.right - left;
  return end < (right - left) * FULL_LINE && SENTENCE_END.test(before.text);
}

/** A short line that ends no sentence. */
function isHeadingLike({ text }: TextLine): boolean {
  return text.length < 60 && !SENTENCE_END.test(text);
}

function readParagraph(lines: readonly TextLine[], page: number, words: ReadonlySet<string>): PdfParagraph {
  const longest = lines.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const isTable = longest.isTableRow === true;
  const text = lines.slice(1).reduce((joined, line) => joinLines(joined, line.text, words), lines[0]?.text ?? '');
  return { text, size: longest.size, font: longest.font, lines: lines.length, page, isTable };
}

/** A sentence that a column or page broke off goes on in the next one, in the same type and without an indent. */
function continues(before: PdfParagraph, next: PdfParagraph, lines: readonly TextLine[], block: TextBlock): boolean {
  const [first] = lines;
  if (first === undefined || before.isTable || next.isTable || Math.abs(before.size - next.size) > 0.12 * before.size)
    return false;
  if (SENTENCE_END.test(before.text.slice(-END_CHARACTERS)) || LIST_ITEM.test(next.text)) return false;
  const { left, right } = boxOf(block);
  const indent = (first.isRightToLeft ? right - first.right : first.left - left) / first.size;
  if (/^\p{Ll}/u.test(next.text)) return true;
  // Without a small letter to show it: a paragraph of several lines that just stops.
  return indent < MIN_INDENT && before.lines > 1 && before.font === next.font && before.text.length > 80;
}

const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}${EAST_ASIAN_MARKS}]`, 'u');

/**
 * Puts a broken word together again. The hyphen stays where the text has the word with it elsewhere, or where a capital
 * or a number follows: `Ruhr-` `Universität`, `COVID-` `19`.
 */
export function joinLines(before: string, next: string, words: ReadonlySet<string>): string {
  const end = before.slice(-END_CHARACTERS);
  const [, head] = /([\p{L}\p{M}]+)[-‐\u00ad]$/u.exec(end) ?? [];
  const [tail] = /^[\p{L}\p{M}]+/u.exec(next) ?? [];
  if (head !== undefined && tail !== undefined && /^\p{Ll}|^\p{Lo}/u.test(tail)) {
    const hyphenated = `${head}-${tail}`.toLowerCase();
    const keepsHyphen = words.has(hyphenated) && !words.has(`${head}${tail}`.toLowerCase());
    return (keepsHyphen && !before.endsWith('\u00ad') ? before : before.slice(0, -1)) + next;
  }
  if (/[\p{L}\p{N}][-‐]$/u.test(end)) return before + next;
  const isUnspaced = UNSPACED.test(end.at(-1) ?? '') && UNSPACED.test(next[0] ?? '');
  return isUnspaced ? before + next : `${before} ${next}`;
}
