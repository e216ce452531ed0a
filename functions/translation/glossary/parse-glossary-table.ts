import { type GlossaryEntry, GlossaryError } from './glossary-entry.ts';

/** Headings of each column; the first is the one that the documentation uses. */
const HEADINGS = {
  source: ['term', 'source'],
  target: ['translation', 'target'],
  case: ['case', 'case-sensitive'],
  keep: ['do-not-translate', 'dnt', 'keep'],
  forbidden: ['forbidden'],
  from: ['from'],
  to: ['to'],
} as const;
type Column = keyof typeof HEADINGS;

const YES = /^(?:yes|y|true|1|x|sensitive)$/i;
const BETWEEN_FORBIDDEN = /\s*[|]\s*/;

/**
 * Reads a table (RFC 4180, with commas, semicolons or tabs). The first row may name the columns; without headings they
 * are term, translation, case, do-not-translate, forbidden. Several forbidden words are separated by `|`.
 */
export function parseGlossaryTable(text: string, name: string, delimiter?: string): GlossaryEntry[] {
  const rows = readRows(text, delimiter ?? guessDelimiter(text), name).filter((row) =>
    row.some((cell) => cell.trim() !== '' && !row[0]?.startsWith('#')),
  );
  const named = nameColumns(rows[0] ?? []);
  const columns = named ?? { source: 0, target: 1, case: 2, keep: 3, forbidden: 4 };
  return rows.slice(named === undefined ? 0 : 1).map((row, index) => toEntry(row, columns, name, index + 1));
}

function nameColumns(row: readonly string[]): Partial<Record<Column, number>> | undefined {
  const headings = row.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  );
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(HEADINGS)) {
    const position = headings.findIndex((heading) => (names as readonly string[]).includes(heading));
    if (position >= 0) columns[column as Column] = position;
  }
  return columns.source === undefined ? undefined : columns;
}

function toEntry(
  row: readonly string[],
  columns: Partial<Record<Column, number>>,
  name: string,
  line: number,
): GlossaryEntry {
  const cell = (column: Column) => row[columns[column] ?? Number.POSITIVE_INFINITY]?.trim() || undefined;
  const source = cell('source');
  if (source === undefined)
    throw new GlossaryError(name, `term ${line}: expected a term in the first column, found none`);
  const isKept = YES.test(cell('keep') ?? '');
  return {
    source,
    target: isKept ? undefined : cell('target'),
    caseSensitive: YES.test(cell('case') ?? ''),
    forbidden: cell('forbidden')?.split(BETWEEN_FORBIDDEN).filter(Boolean) ?? [],
    from: cell('from'),
    to: cell('to'),
  };
}

function guessDelimiter(text: string): string {
  const first = text.slice(0, /[\r\n]|$/.exec(text)?.index).replace(/"[^"]*"/g, '');
  return [';', '\t'].find((mark) => first.includes(mark) && !first.includes(',')) ?? ',';
}

function readRows(text: string, delimiter: string, name: string): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)")?([^${delimiter}\\n]*)(${delimiter}|\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, quoted, rest = '', end] = cell.exec(text) ?? [];
    if (quoted === undefined && rest.startsWith('"'))
      throw new GlossaryError(name, `row ${rows.length + 1}: a quotation mark is not closed`);
    row.push(`${quoted?.replaceAll('""', '"') ?? ''}${end === '\n' ? rest.replace(/\r$/, '') : rest}`);
    if (end !== '\n') continue;
    rows.push(row);
    row = [];
  }
  return row.length === 0 ? rows : [...rows, row];
}
