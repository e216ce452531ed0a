import type { PdfParagraph } from './build-paragraphs.ts';
import type { Folio } from './find-folio.ts';
import { sizeOfText, type TextLine } from './text-run.ts';

/** Headlines of stories are larger than their text by so much. */
const HEADLINE = 1.4;
const MAX_HEADLINE_CHARACTERS = 160;
/** A story has at least this much text. */
const MIN_STORY_CHARACTERS = 100;
/** Lines with another one beside them that make columns. */
const MIN_LINES_IN_COLUMNS = 5;
/** A quotation or sentence out of the text, set large within it. */
const PULLED_OUT = /[.!?…。"”»“]$/;

export interface LaidOutPage {
  readonly lines: readonly TextLine[];
  readonly folio: Folio | undefined;
}

/**
 * The stories of a newspaper's page, each from its headline on; one where the pages do not look like a newspaper's:
 * headlines beside each other, or columns under a line with page number and day.
 */
export function splitStories(
  paragraphs: readonly PdfParagraph[],
  pages: readonly LaidOutPage[],
): readonly (readonly PdfParagraph[])[] {
  const textSize = sizeOfText(paragraphs);
  if (!pages.some((page) => isNewspaper(page, textSize))) return [paragraphs];
  const stories: PdfParagraph[][] = [[]];
  let characters = 0;
  let hasHeadline = false;
  for (const paragraph of paragraphs) {
    const startsStory = isHeadline(paragraph, textSize);
    if (startsStory && hasHeadline && characters >= MIN_STORY_CHARACTERS) {
      stories.push([]);
      characters = 0;
    }
    hasHeadline ||= startsStory;
    characters += startsStory ? 0 : paragraph.text.length;
    stories.at(-1)?.push(paragraph);
  }
  return characters >= MIN_STORY_CHARACTERS ? stories : joinLast(stories);
}

/** A headline at the end with hardly any text belongs to something else. */
function joinLast(stories: readonly PdfParagraph[][]): readonly (readonly PdfParagraph[])[] {
  return stories.length < 2 ? stories : [...stories.slice(0, -2), stories.slice(-2).flat()];
}

function isHeadline({ text, size, isTable }: PdfParagraph, textSize: number): boolean {
  return !isTable && size >= textSize * HEADLINE && text.length <= MAX_HEADLINE_CHARACTERS && !PULLED_OUT.test(text);
}

function isNewspaper({ lines, folio }: LaidOutPage, textSize: number): boolean {
  const large = lines.filter(({ size, text }) => size >= textSize * HEADLINE && text.length > MIN_WORDS_CHARACTERS);
  if (large.length < 2) return false;
  const inColumns = countBeside(lines.filter(({ size, isTableRow }) => !isTableRow && size < textSize * HEADLINE));
  if (inColumns < MIN_LINES_IN_COLUMNS) return false;
  return (folio?.hasPageNumber === true && folio.hasDate) || countBeside(large) > 0;
}

/** Characters: shorter large lines are first letters and numbers. */
const MIN_WORDS_CHARACTERS = 8;
/** Lines on either side of a headline among which its text stands. */
const MAX_LINES_BETWEEN = 40;

/** Lines that have another one on their right, in their own height. */
function countBeside(lines: readonly TextLine[]): number {
  const sorted = lines.toSorted((one, other) => one.baseline - other.baseline);
  return sorted.filter((line, index) =>
    sorted
      .slice(Math.max(0, index - MAX_LINES_BETWEEN), index + MAX_LINES_BETWEEN)
      .some((other) => other.left >= line.right && Math.abs(other.baseline - line.baseline) < line.size),
  ).length;
}
