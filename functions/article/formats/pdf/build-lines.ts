import { EAST_ASIAN_MARKS, IDEOGRAPHIC_LETTERS, RIGHT_TO_LEFT_LETTERS } from '../../../language/scripts/index.ts';
import { charactersOf } from '../../document.ts';
import { findTableRows } from './find-table-rows.ts';
import { joinDropCaps } from './join-drop-caps.ts';
import { isLetterspaced, joinLetterspaced } from './letterspaced.ts';
import type { TextLine, TextRun } from './text-run.ts';

/** In font sizes: how far baselines of one line may lie apart, and how wide a gap parts words and columns. */
const SAME_BASELINE = 0.35;
const WORD_GAP = 0.17;
const COLUMN_GAP = 1.1;
const CERTAIN_GAP = 4;
/** Share of a gutter that a line beside it may cover. */
const MAX_CROSSED = 0.4;

const RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT_LETTERS}]`, 'gu');
const IDEOGRAPHIC = new RegExp(`[${IDEOGRAPHIC_LETTERS}${EAST_ASIAN_MARKS}]`, 'u');

/** The lines of a page, each with its words in reading order; a line across two columns comes as two. */
export function buildLines(runs: readonly TextRun[]): TextLine[] {
  const rows: TextRun[][] = [];
  const sorted = joinDropCaps(runs)
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => one.baseline - other.baseline || one.left - other.left);
  for (const run of sorted) {
    const row = rows.findLast((each) => isSameRow(each, run));
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  const words = rows.map((row) =>
    row.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.left - other.left),
  );
  const tables = findTableRows(words);
  return words
    .flatMap((row, index) => {
      const cells = tables.get(row);
      if (cells !== undefined) return [readTableRow(row, cells)];
      if (isLetterspaced(row)) return [{ ...readLine(row), text: joinLetterspaced(row) }];
      const around = [...words.slice(Math.max(0, index - 3), index), ...words.slice(index + 1, index + 4)];
      return splitAtColumns(row, around).map(readLine);
    })
    .filter(({ text }) => text !== '');
}

/** As tables of pages are read. */
function readTableRow(row: readonly TextRun[], cells: readonly (readonly TextRun[])[]): TextLine {
  const line = readLine(row);
  const texts = cells.map((cell) => readLine(cell).text);
  return { ...line, text: (line.isRightToLeft ? texts.toReversed() : texts).join(' | '), isTableRow: true };
}

function isSameRow(row: readonly TextRun[], run: TextRun): boolean {
  const [first] = row;
  if (first === undefined) return false;
  return Math.abs(first.baseline - run.baseline) <= SAME_BASELINE * Math.min(first.size, run.size);
}

/** Justified lines have wide gaps too; a gutter is one that the rows around leave free as well. */
function splitAtColumns(row: readonly TextRun[], around: readonly (readonly TextRun[])[]): TextRun[][] {
  const parts: TextRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const part = parts.at(-1);
    const gap = (run.left - right) / run.size;
    if (part === undefined || gap > CERTAIN_GAP || (gap > COLUMN_GAP && isFree(right, run.left, around)))
      parts.push([run]);
    else part.push(run);
    right = Math.max(right, run.right);
  }
  return parts;
}

function isFree(from: number, to: number, rows: readonly (readonly TextRun[])[]): boolean {
  const crossing = rows.filter((row) =>
    row.some((run) => Math.min(run.right, to) - Math.max(run.left, from) > (to - from) * MAX_CROSSED),
  );
  return crossing.length * 2 < rows.length;
}

function readLine(runs: readonly TextRun[]): TextLine {
  const letters = runs.map(({ text }) => text).join('');
  const isRightToLeft = (letters.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > (letters.match(/\p{L}/gu)?.length ?? 0);
  const ordered = isRightToLeft ? orderRightToLeft(runs) : runs;
  const byFont = Map.groupBy(runs, ({ font, size }) => `${font} ${size}`);
  const [main = runs] = [...byFont.values()].toSorted((one, other) => charactersOf(other) - charactersOf(one));
  return {
    text: joinRuns(ordered, isRightToLeft),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    baseline: main[0]?.baseline ?? 0,
    size: main[0]?.size ?? 0,
    font: main[0]?.font ?? '',
    isRightToLeft,
  };
}

/** From the right; but numbers and foreign words that stand together keep their own order (Unicode Bidirectional Algorithm, L2). */
function orderRightToLeft(runs: readonly TextRun[]): TextRun[] {
  const ordered: TextRun[] = [];
  let foreign: TextRun[] = [];
  for (const run of runs.toReversed()) {
    const isForeign = /[\p{L}\p{N}]/u.test(run.text) && run.text.search(RIGHT_TO_LEFT) < 0;
    if (isForeign) foreign.unshift(run);
    else {
      ordered.push(...foreign, run);
      foreign = [];
    }
  }
  return [...ordered, ...foreign];
}

function joinRuns(runs: readonly TextRun[], isRightToLeft: boolean): string {
  let text = '';
  let before: TextRun | undefined;
  for (const run of runs) {
    if (before !== undefined && isParted(before, run, isRightToLeft)) text += ' ';
    text += run.text;
    before = run;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isParted(before: TextRun, run: TextRun, isRightToLeft: boolean): boolean {
  const gap = isRightToLeft ? Math.max(before.left - run.right, run.left - before.right) : run.left - before.right;
  const isIdeographic = IDEOGRAPHIC.test(before.text.at(-1) ?? '') && IDEOGRAPHIC.test(run.text[0] ?? '');
  return gap > WORD_GAP * run.size * (isIdeographic ? 3 : 1);
}
