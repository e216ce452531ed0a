import type { TextRun } from './text-run.ts';

/** In font sizes: what parts cells, how far cells of a column may be from its edges, how far rows lie apart. */
const CELL_GAP = 0.9;
const SAME_EDGE = 1.2;
const MAX_LEADING = 3;
const MIN_ROWS = 3;
const MAX_CELL_CHARACTERS = 40;
/** Columns of text fill the width that they have; cells leave most of it empty. */
const MAX_FILL = 0.7;
const MIN_SHARE_OF_NUMBERS = 0.5;

/** A row of a table: its cells from left to right. */
export type Cells = readonly (readonly TextRun[])[];

/** Rows whose cells stand under each other in several columns, most of them numbers. */
export function findTableRows(rows: readonly (readonly TextRun[])[]): ReadonlyMap<readonly TextRun[], Cells> {
  const found = new Map<readonly TextRun[], Cells>();
  let group: { readonly row: readonly TextRun[]; readonly cells: Cells }[] = [];
  const close = () => {
    if (isTable(group.map(({ cells }) => cells))) for (const { row, cells } of group) found.set(row, cells);
    group = [];
  };
  for (const row of rows) {
    const cells = splitCells(row);
    const before = group.at(-1);
    if (before !== undefined && !isUnder(before.cells, cells)) close();
    if (cells.length > 1) group.push({ row, cells });
  }
  close();
  return found;
}

function splitCells(row: readonly TextRun[]): Cells {
  const cells: TextRun[][] = [];
  for (const run of row) {
    const cell = cells.at(-1);
    if (cell === undefined || run.left - edgeOf(cell) > CELL_GAP * run.size) cells.push([run]);
    else cell.push(run);
  }
  return cells;
}

function edgeOf(cell: readonly TextRun[]): number {
  return Math.max(...cell.map(({ right }) => right));
}

function leftOf(cell: readonly TextRun[] | undefined): number {
  return cell?.[0]?.left ?? 0;
}

/** Each cell begins, ends or has its middle where the one above does. */
function isUnder(above: Cells, cells: Cells): boolean {
  const [first, firstAbove] = [cells[0]?.[0], above[0]?.[0]];
  if (cells.length !== above.length || first === undefined || firstAbove === undefined) return false;
  if (first.baseline - firstAbove.baseline > MAX_LEADING * first.size) return false;
  return cells.every((cell, index) => {
    const other = above[index] ?? [];
    const [left, right] = [leftOf(cell) - leftOf(other), edgeOf(cell) - edgeOf(other)];
    return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) <= SAME_EDGE * first.size;
  });
}

function isTable(rows: readonly Cells[]): boolean {
  if (rows.length < MIN_ROWS) return false;
  const others = rows.flatMap((cells) => cells.slice(1));
  const numbers = others.filter((cell) => isNumber(textOf(cell))).length;
  const isShort = rows.flat().every((cell) => textOf(cell).length <= MAX_CELL_CHARACTERS);
  const fills = rows.flatMap((cells) =>
    cells.slice(1).map((next, index) => {
      const cell = cells[index] ?? [];
      return (edgeOf(cell) - leftOf(cell)) / (leftOf(next) - leftOf(cell));
    }),
  );
  const fill = fills.reduce((sum, each) => sum + each, 0) / fills.length;
  return isShort && numbers >= others.length * MIN_SHARE_OF_NUMBERS && fill < MAX_FILL;
}

/** With its unit, or another number: `4.5 km`, `3-1`. */
function isNumber(text: string): boolean {
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  return digits > 0 && digits >= (text.match(/\p{L}/gu)?.length ?? 0);
}

function textOf(cell: readonly TextRun[]): string {
  return cell.map(({ text }) => text).join('');
}
