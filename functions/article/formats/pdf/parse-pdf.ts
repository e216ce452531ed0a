import { RejectedInputError } from '../../../errors.ts';
import { charactersOf, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import type { BlockKind } from '../../schema.ts';
import { shapeBlocks } from '../html/content/shape-blocks.ts';
import { buildLines } from './build-lines.ts';
import { buildParagraphs, type PdfParagraph } from './build-paragraphs.ts';
import { findFolio, readFolioDate } from './find-folio.ts';
import { findRunningLines } from './find-running-lines.ts';
import { orderBlocks } from './order-blocks.ts';
import { readPages } from './read-pages.ts';
import { restoreLamAlef } from './restore-lam-alef.ts';
import { splitStories } from './split-stories.ts';

/** Larger than the body's type by so much: a headline or subhead. */
const LARGER = 1.15;
const SMALLER = 0.92;
const MAX_HEADLINE_CHARACTERS = 300;
const MAX_SUBHEAD_CHARACTERS = 90;
const MAX_CAPTION_CHARACTERS = 500;
const LIST_ITEM = /^(?:[•▪◦‣●■*]|\d{1,2}[.)])\s.{3}/;

/**
 * An article as it was laid out for print, put back into reading order: columns, running heads and feet, hyphenation,
 * paragraphs, right-to-left lines. Throws `RejectedInputError`; `no-text` for a scanned PDF.
 */
export async function parsePdf(bytes: Uint8Array): Promise<readonly ParsedDocument[]> {
  const { pages, markup } = await readPages(bytes);
  const measured = pages.map((page) => ({ height: page.height, lines: buildLines(page.runs) }));
  const lines = measured.flatMap((page) => page.lines);
  if (!lines.some(({ text }) => /\p{L}/u.test(text))) {
    throw new RejectedInputError(
      'no-text',
      `the PDF is scanned: its ${pages.length} page(s) hold pictures and no text`,
    );
  }
  const folios = measured.map((page) => findFolio(page.height, page.lines));
  const running = new Set([
    ...findRunningLines(measured),
    ...folios.flatMap((folio) => (pages.length === 1 ? (folio?.lines ?? []) : [])),
  ]);
  const ordered = measured.map((page) => orderBlocks(page.lines.filter((line) => !running.has(line))));
  const paragraphs = restoreTexts(buildParagraphs(ordered));
  const laidOut = measured.map((page, index) => ({ lines: page.lines, folio: folios[index] }));
  const date = readFolioDate([...running], sampleOf(paragraphs));
  const leftOut = {
    running: charactersOf([...running]),
    turned: pages.reduce((sum, { unread }) => sum + unread, 0),
    empty: measured.filter((page) => page.lines.length === 0).length,
    pages: pages.length,
  };
  const stories = splitStories(paragraphs, laidOut).map((story) => readStory(story, mainType(paragraphs)));
  const [only, second] = stories;
  if (only !== undefined && second === undefined)
    return [{ blocks: only, markup: [...markup, ...date], ...countCharacters(only, leftOut) }];
  // What the properties of a file say else is of no story of several.
  const language = markup.filter(({ field }) => field === 'language');
  return stories.map((blocks, index) => ({
    blocks,
    markup: [...language, ...date],
    ...countCharacters(blocks, index === 0 ? leftOut : { ...leftOut, running: 0, turned: 0 }),
    item: `${index + 1}: ${blocks[0]?.text ?? ''}`,
  }));
}

function restoreTexts(rebuilt: readonly PdfParagraph[]): readonly PdfParagraph[] {
  const texts = restoreLamAlef(rebuilt.map(({ text }) => text));
  return rebuilt.map((paragraph, index) => ({ ...paragraph, text: texts[index] ?? paragraph.text }));
}

/** Enough to tell the language. */
const SAMPLE_PARAGRAPHS = 20;

function sampleOf(paragraphs: readonly PdfParagraph[]): string {
  return paragraphs
    .slice(0, SAMPLE_PARAGRAPHS)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 3000);
}

function readStory(paragraphs: readonly PdfParagraph[], body: BodyType): readonly ParsedBlock[] {
  const kinds = classify(paragraphs, body);
  const headline = paragraphs.find((_, index) => kinds[index] === 'headline')?.text;
  return shapeBlocks(
    paragraphs.flatMap(({ text }, index) =>
      kinds[index] === 'headline' ? [] : [{ kind: kinds[index] ?? 'paragraph', text }],
    ),
    headline === undefined ? undefined : { value: headline, from: 'page' },
  );
}

type BodyType = Pick<PdfParagraph, 'size' | 'font'>;

interface LeftOut {
  readonly running: number;
  readonly turned: number;
  readonly empty: number;
  readonly pages: number;
}

function countCharacters(
  blocks: readonly ParsedBlock[],
  { running, turned, empty, pages }: LeftOut,
): Pick<ParsedDocument, 'characters' | 'dropped' | 'truncated'> {
  const dropped = [
    { characters: running, reason: 'running heads and feet' },
    { characters: turned, reason: 'turned text beside the columns' },
  ].filter(({ characters }) => characters > 0);
  return {
    characters: charactersOf(blocks) + running + turned,
    dropped,
    ...(empty === 0 ? {} : { truncated: `${empty} of ${pages} pages hold no text: pictures of text are not read` }),
  };
}

/** What each paragraph is, by its size and type against those of most of the text. */
function classify(paragraphs: readonly PdfParagraph[], body: BodyType): readonly BlockKind[] {
  const headline = findHeadline(paragraphs, body.size);
  return paragraphs.map((paragraph, index) => {
    if (paragraph === headline) return 'headline';
    if (paragraph.isTable) return 'table';
    if (LIST_ITEM.test(paragraph.text) && paragraph.size <= body.size * LARGER) return 'list-item';
    if (isSubhead(paragraph, paragraphs[index + 1], body)) return 'subhead';
    if (paragraph.size <= body.size * SMALLER && paragraph.text.length <= MAX_CAPTION_CHARACTERS && !isNote(paragraph))
      return 'caption';
    return 'paragraph';
  });
}

/** Size and font of most characters. */
function mainType(paragraphs: readonly PdfParagraph[]): BodyType {
  const most = (keyOf: (paragraph: PdfParagraph) => string | number) => {
    const groups = Map.groupBy(paragraphs, keyOf);
    return [...groups.values()].toSorted((one, other) => charactersOf(other) - charactersOf(one))[0]?.[0];
  };
  return { size: most(({ size }) => Math.round(size * 2))?.size ?? 0, font: most(({ font }) => font)?.font ?? '' };
}

/** The largest type on the first page with text; of equals the first. Plain type throughout: the first short paragraph. */
function findHeadline(paragraphs: readonly PdfParagraph[], bodySize: number): PdfParagraph | undefined {
  const firstPage = paragraphs.filter(
    ({ page, text }) =>
      page === paragraphs[0]?.page && text.length <= MAX_HEADLINE_CHARACTERS && /\p{L}{2}/u.test(text),
  );
  const largest = firstPage.reduce<PdfParagraph | undefined>(
    (one, other) => (one === undefined || other.size > one.size * 1.02 ? other : one),
    undefined,
  );
  if (largest !== undefined && largest.size > bodySize * LARGER) return largest;
  const [first] = paragraphs;
  const isPlain =
    first !== undefined &&
    paragraphs.length > 1 &&
    first.text.length <= MAX_HEADLINE_CHARACTERS / 2 &&
    !/[.。]$/.test(first.text);
  return isPlain ? first : undefined;
}

function isSubhead(paragraph: PdfParagraph, next: PdfParagraph | undefined, body: BodyType): boolean {
  const { text, size, font } = paragraph;
  if (text.length > MAX_SUBHEAD_CHARACTERS || /[.,;:。，]$/.test(text) || next === undefined) return false;
  if (size > body.size * LARGER) return true;
  return font !== body.font && size >= body.size * SMALLER && next.font === body.font && text.length < next.text.length;
}

/** Footnotes are small too, and start with their number or sign. */
function isNote({ text }: PdfParagraph): boolean {
  return /^(?:\d{1,2}|[*†‡])\s?\p{L}/u.test(text);
}
