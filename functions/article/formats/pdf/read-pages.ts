import { RejectedInputError } from '../../../errors.ts';
import { isUntitled } from '../../../language/newswire/index.ts';
import { type MarkupValue, markupFrom } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { CharacterMapFactory } from './character-maps.ts';
import { guardStreams } from './guard-streams.ts';
import type { PdfPage, TextRun } from './text-run.ts';

/** A newspaper has up to a hundred; a book is not an article. */
const MAX_PAGES = 500;
/** As an article's characters are limited, and a piece is a few words. */
const MAX_RUNS = 300_000;
/** Text may be slanted a little by bad scanning; more is a stamp or stands along the margin. */
const MAX_SLOPE = 0.1;

export interface PdfText {
  readonly pages: readonly PdfPage[];
  readonly markup: readonly MarkupValue[];
}

/**
 * The text of all pages as it is painted, and what the file's properties say. No font or picture is loaded, no script
 * run. Throws `RejectedInputError`: `encrypted`, `unreadable`, `too-large`.
 */
export async function readPages(bytes: Uint8Array): Promise<PdfText> {
  guardStreams(bytes);
  const { getDocumentProxy } = await import('unpdf');
  // The library keeps and changes the array that it is given.
  const pdf = await openPdf(() => getDocumentProxy(Uint8Array.from(bytes), OPTIONS));
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw new RejectedInputError('too-large', `the PDF has ${pdf.numPages} pages, the limit is ${MAX_PAGES}`);
    }
    const pages: PdfPage[] = [];
    let runs = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number);
      runs += page.runs.length;
      if (runs > MAX_RUNS)
        throw new RejectedInputError('too-large', `the PDF has more than ${MAX_RUNS} pieces of text`);
      pages.push(page);
    }
    return { pages, markup: await readProperties(pdf) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const OPTIONS = {
  BinaryDataFactory: CharacterMapFactory,
  cMapPacked: false,
  // The library asks for no table without an address.
  cMapUrl: 'made/',
  useWorkerFetch: false,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  stopAtErrors: false,
  verbosity: 0,
};

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

async function openPdf(open: () => Promise<Pdf>): Promise<Pdf> {
  try {
    return await open();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new RejectedInputError('encrypted', 'the PDF asks for a password; save it without one', error);
    }
    throw new RejectedInputError('unreadable', 'the PDF is damaged: its structure cannot be read', error);
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [placeRun(item, transform)] : []));
    page.cleanup();
    const isReadable = (run: TextRun | undefined): run is TextRun =>
      run !== undefined && run.right > 0 && run.left < width && run.baseline > 0 && run.baseline <= height + run.size;
    const readable = runs.filter(isReadable);
    const all = items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0);
    return {
      width,
      height,
      runs: readable,
      unread: all - readable.reduce((sum, run) => sum + run.text.trim().length, 0),
    };
  } catch {
    // One damaged page must not cost the others; that it has no text is counted.
    return { width: 0, height: 0, runs: [], unread: 0 };
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** From the text's own system into the page's, top down; `undefined` for text that is turned or has no size. */
function placeRun(item: TextItem, viewport: readonly number[]): TextRun | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport;
  const [ta = 0, tb = 0, tc = 0, td = 0, x = 0, y = 0] = item.transform;
  const along = [a * ta + c * tb, b * ta + d * tb] as const;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td) || item.height;
  if (along[0] <= 0 || Math.abs(along[1]) > along[0] * MAX_SLOPE || !(size > 0)) return undefined;
  const left = a * x + c * y + e;
  return { text: item.str, left, right: left + item.width, baseline: b * x + d * y + f, size, font: item.fontName };
}

/** A title that is a file's name says nothing of the article; times tell when the file was made, not when it was published. */
async function readProperties(pdf: Pdf): Promise<readonly MarkupValue[]> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const read = (name: string) => {
    const value: unknown = (info as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' ? tidyText(value) : '';
  };
  const title = read('Title');
  const isFileName = /\.(?:docx?|odt|pdf|indd|qxd|txt|html?)$/i.test(title);
  return markupFrom('file', [
    ['headline', isFileName || isUntitled(title) ? '' : title],
    ['author', read('Author')],
    ['description', read('Subject')],
    ['language', read('Language')],
  ]);
}
