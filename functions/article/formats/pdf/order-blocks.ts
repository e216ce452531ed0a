import { type Box, boxOf, sizeOfText, type TextBlock, type TextLine } from './text-run.ts';

/** In font sizes: lines farther apart belong to different blocks. */
const MAX_LEADING = 2.1;
const SAME_SIZE = 0.12;
/** Share of the narrower line that stands under the other one. */
const MIN_OVERLAP = 0.5;
/** Headings of stories are larger than their text by so much. */
const HEADING = 1.4;
const MAX_DEPTH = 60;

/** The blocks of a page in reading order: columns from the side where the script starts, headlines across them first. */
export function orderBlocks(lines: readonly TextLine[]): readonly TextBlock[] {
  const blocks = growBlocks(lines);
  const isRightToLeft = lines.filter((line) => line.isRightToLeft).length * 2 > lines.length;
  return cutRegion(
    blocks.map((block) => ({ block, box: boxOf(block) })),
    { isRightToLeft, textSize: sizeOfText(lines) },
    0,
  );
}

/** A line continues the block above it where it is the only one below that block's last line, and that the only one above it. */
function growBlocks(lines: readonly TextLine[]): TextLine[][] {
  const sorted = lines.toSorted((one, other) => one.baseline - other.baseline);
  const below = sorted.map((line, index) => neighboursBelow(sorted, index, line));
  const countAbove = new Map<TextLine, number>();
  for (const neighbours of below) for (const each of neighbours) countAbove.set(each, (countAbove.get(each) ?? 0) + 1);
  const blockOf = new Map<TextLine, TextLine[]>();
  const blocks: TextLine[][] = [];
  for (const [index, line] of sorted.entries()) {
    const block = blockOf.get(line) ?? startBlock(blocks, line);
    const [next, second] = below[index] ?? [];
    if (next === undefined || second !== undefined || (countAbove.get(next) ?? 0) > 1 || !isSameSize(line, next))
      continue;
    block.push(next);
    blockOf.set(next, block);
  }
  return blocks;
}

function startBlock(blocks: TextLine[][], line: TextLine): TextLine[] {
  const block = [line];
  blocks.push(block);
  return block;
}

/** The nearest lines right below: all on the first baseline that has one under this line. */
function neighboursBelow(sorted: readonly TextLine[], index: number, line: TextLine): TextLine[] {
  const found: TextLine[] = [];
  for (let at = index + 1; at < sorted.length; at += 1) {
    const other = sorted[at];
    if (other === undefined || other.baseline - line.baseline > MAX_LEADING * Math.max(line.size, other.size)) break;
    const [nearest] = found;
    if (nearest !== undefined && other.baseline - nearest.baseline > other.size * 0.5) break;
    if (other.baseline - line.baseline > other.size * 0.4 && overlaps(line, other)) found.push(other);
  }
  return found;
}

function overlaps(one: TextLine, other: TextLine): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > 0 && shared >= MIN_OVERLAP * Math.min(one.right - one.left, other.right - other.left);
}

function isSameSize(one: TextLine, other: TextLine): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);
}

interface PageType {
  readonly isRightToLeft: boolean;
  readonly textSize: number;
}

interface Placed {
  readonly block: TextBlock;
  readonly box: Box;
}

/** Recursive X-Y cut (Nagy and Seth 1984): by a gutter where there is one, else by the white between rows. */
function cutRegion(region: readonly Placed[], page: PageType, depth: number): readonly TextBlock[] {
  if (region.length <= 1 || depth > MAX_DEPTH) return region.map(({ block }) => block);
  const stories = cutAtStories(region, page.textSize);
  if (stories.length > 1) return stories.flatMap((story) => cutRegion(story, page, depth + 1));
  const columns = columnsOf(region);
  if (columns.length > 1) {
    const ordered = page.isRightToLeft ? columns.toReversed() : columns;
    return ordered.flatMap((column) => cutRegion(column, page, depth + 1));
  }
  const rows = split(region, ({ top, bottom }) => [top, bottom]);
  if (rows.length > 1) return joinColumns(rows, page.textSize).flatMap((row) => cutRegion(row, page, depth + 1));
  return region
    .toSorted((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
    .map(({ block }) => block);
}

/** Parts along one axis such that no box reaches from one into another. */
function split(region: readonly Placed[], extent: (box: Box) => readonly [number, number]): Placed[][] {
  const parts: Placed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const placed of region.toSorted((one, other) => extent(one.box)[0] - extent(other.box)[0])) {
    const [from, to] = extent(placed.box);
    const part = parts.at(-1);
    if (part === undefined || from >= end) parts.push([placed]);
    else part.push(placed);
    end = Math.max(end, to);
  }
  return parts;
}

/**
 * Rows under each other that share a gutter are columns broken by white space: they are read column by column, also
 * where a picture leaves one of them empty. A row whose columns all start with headings begins other stories.
 */
function joinColumns(rows: readonly Placed[][], textSize: number): Placed[][] {
  const joined: Placed[][] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const together = last === undefined ? [] : [...last, ...row];
    if (last !== undefined && countColumns(together) > 1 && !startsStories(row, textSize))
      joined[joined.length - 1] = together;
    else joined.push(row);
  }
  return joined;
}

/** Headlines beside each other begin stories below all that stands above them, whatever columns that has. */
function cutAtStories(region: readonly Placed[], textSize: number): Placed[][] {
  const stories: Placed[][] = [];
  for (const row of split(region, ({ top, bottom }) => [top, bottom])) {
    const story = stories.at(-1);
    if (story === undefined || (countColumns(row) > 1 && startsStories(row, textSize))) stories.push([...row]);
    else story.push(...row);
  }
  return stories;
}

function columnsOf(region: readonly Placed[]): Placed[][] {
  return split(region, ({ left, right }) => [left, right]);
}

function countColumns(region: readonly Placed[]): number {
  return columnsOf(region).length;
}

function startsStories(row: readonly Placed[], textSize: number): boolean {
  return columnsOf(row).every((column) => {
    const top = column.reduce((one, other) => (other.box.top < one.box.top ? other : one));
    return (top.block[0]?.size ?? 0) >= textSize * HEADING;
  });
}
