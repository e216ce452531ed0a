import { tidyText } from '../../../tidy-text.ts';
import { elementsBelow, type PageElement, textOf } from '../page/page.ts';
import type { PrunedElements } from '../page/prune-page.ts';

/** Characters: tables with longer cells lay a page out. */
const MAX_CELL_CHARACTERS = 160;

/** Rows on lines, cells separated by ` | `; `undefined` for a table that is only layout. */
export function readTable(table: PageElement, pruned: PrunedElements): { text: string; linked: number } | undefined {
  const below = elementsBelow(table);
  if (below.some(({ tag }) => tag === 'table')) return undefined;
  const rows = below.filter((element) => element.tag === 'tr' && !pruned.has(element)).map(readCells);
  const cells = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2) return undefined;
  const isWordy = cells.some((cell) => cell.length > MAX_CELL_CHARACTERS * 3);
  const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  if (isWordy || mean > MAX_CELL_CHARACTERS) return undefined;
  const text = rows
    .map((row) => row.join(' | '))
    .filter((row) => /[\p{L}\p{N}]/u.test(row))
    .join('\n');
  if (text === '') return undefined;
  const linked = below.filter(({ tag }) => tag === 'a').reduce((sum, link) => sum + tidyText(textOf(link)).length, 0);
  return { text, linked: Math.min(linked, text.length) };
}

function readCells(row: PageElement): string[] {
  return row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [tidyText(textOf(cell))]));
}
