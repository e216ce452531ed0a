import type { TextLine } from './text-run.ts';

/** Heads and feet stand in this share of the page's height from its edges. */
const MARGIN = 0.13;
/** On the same height, in shares of the page's height. */
const SAME_HEIGHT = 0.02;
const MIN_PAGES = 2;
/** Left and right pages have different ones. */
const MIN_SHARE = 0.3;
const PAGE_NUMBER =
  /^(?:[-–—|•.\s]*(?:\p{L}{1,10}\.?\s*)?\d{1,4}(?:\s*(?:\/|\p{L}{1,6})\s*\d{1,4})?[-–—|•.\s]*|[ivxlc]{1,6})$/iu;

interface MeasuredPage {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** The lines that repeat on the edges of pages (titles, dates, page numbers): part of the paper, not of the article. */
export function findRunningLines(pages: readonly MeasuredPage[]): ReadonlySet<TextLine> {
  const running = new Set<TextLine>();
  const marginal = pages.flatMap(({ height, lines }, page) =>
    lines
      .filter(({ baseline, size }) => baseline < height * MARGIN || baseline - size > height * (1 - MARGIN))
      .map((line) => ({ line, page, at: line.baseline / height, key: line.text.replace(/\d+/g, '#').toLowerCase() })),
  );
  const minimum = Math.max(MIN_PAGES, pages.length * MIN_SHARE);
  for (const group of Map.groupBy(marginal, ({ key }) => key).values()) {
    const same = group.filter(
      ({ at }) => group.filter((other) => Math.abs(other.at - at) <= SAME_HEIGHT).length >= MIN_PAGES,
    );
    const isAlone = same.every(({ line, page }) => isOutermost(line, pages[page]?.lines ?? []));
    if (new Set(same.map(({ page }) => page)).size < (isAlone ? MIN_PAGES : minimum)) continue;
    for (const { line } of same) running.add(line);
  }
  for (const { line, page } of marginal) {
    if (PAGE_NUMBER.test(line.text) && /\d/.test(line.text) && isOutermost(line, pages[page]?.lines ?? []))
      running.add(line);
  }
  return running;
}

/** Nothing stands above it, or nothing below. */
function isOutermost(line: TextLine, lines: readonly TextLine[]): boolean {
  return (
    lines.every(({ baseline }) => baseline >= line.baseline - 1) ||
    lines.every(({ baseline }) => baseline <= line.baseline + 1)
  );
}
