import type { PDFDocument, PDFFont, PDFPage } from 'pdf-lib';

/** Points. A small page, so that a short text has several columns and pages. */
export const [WIDTH, HEIGHT, MARGIN] = [360, 420, 36];
/** Points from the top of a page to its first line: the margin, and room for a running head. */
const TOP = MARGIN + 24;
/** Distance of lines as a multiple of their size. */
const LEADING = 1.25;
const HEADLINE_LEADING = 1.2;

interface RunningLine {
  readonly font: PDFFont;
  readonly text: (page: number) => string;
}

export interface LayoutOptions {
  /** @default 1 */
  readonly columns?: number;
  /** Points between columns. @default 16 */
  readonly gutter?: number;
  readonly head?: RunningLine;
  readonly foot?: RunningLine;
  readonly rightToLeft?: boolean;
  readonly justified?: boolean;
  /** Where a word may be broken: `{ running: ['run-', 'ning'] }`. */
  readonly hyphens?: Readonly<Record<string, readonly [head: string, tail: string]>>;
}

/** Points. */
export interface TextStyle {
  readonly font: PDFFont;
  readonly size: number;
  readonly indent?: number;
  readonly after?: number;
}

interface LineRoom {
  readonly font: PDFFont;
  readonly size: number;
  readonly width: number;
  readonly indent?: number;
}

interface LinePlace extends LineRoom {
  readonly x: number;
  readonly inset?: number;
  readonly justified?: boolean;
}

/** A page layout: where lines go, column by column, page by page. */
export class Layout {
  /** Distance from the top of the page to the last line, in points. */
  at = 0;
  readonly #document: PDFDocument;
  readonly #options: Required<Pick<LayoutOptions, 'columns' | 'gutter' | 'rightToLeft' | 'justified' | 'hyphens'>> &
    LayoutOptions;
  #page: PDFPage;
  #number = 1;
  #column = 0;
  #columnTop = TOP;

  constructor(document: PDFDocument, options: LayoutOptions) {
    this.#document = document;
    this.#options = { columns: 1, gutter: 16, rightToLeft: false, justified: false, hyphens: {}, ...options };
    this.#page = this.#addPage();
  }

  get #columnWidth(): number {
    const { columns, gutter } = this.#options;
    return (WIDTH - 2 * MARGIN - (columns - 1) * gutter) / columns;
  }

  #addPage(): PDFPage {
    const { head, foot } = this.#options;
    const page = this.#document.addPage([WIDTH, HEIGHT]);
    this.#column = 0;
    this.#columnTop = TOP;
    this.at = TOP;
    if (head !== undefined)
      page.drawText(head.text(this.#number), { x: MARGIN, y: HEIGHT - 24, size: 8, font: head.font });
    if (foot !== undefined)
      page.drawText(foot.text(this.#number), { x: WIDTH / 2 - 10, y: 18, size: 8, font: foot.font });
    return page;
  }

  #nextColumn(): void {
    this.#column += 1;
    this.at = this.#columnTop;
    if (this.#column < this.#options.columns) return;
    this.#number += 1;
    this.#page = this.#addPage();
  }

  /** Text over the whole width, above the columns. */
  across(text: string, { font, size, after = 6 }: TextStyle): void {
    const width = WIDTH - 2 * MARGIN;
    for (const line of this.#breakLines(text, { font, size, width })) {
      this.at += size * HEADLINE_LEADING;
      this.#draw(line, { font, size, width, x: MARGIN });
    }
    this.at += after;
    this.#columnTop = this.at;
  }

  paragraph(text: string, { font, size, indent = 0, after = 0 }: TextStyle): void {
    const { columns, gutter, rightToLeft, justified } = this.#options;
    const width = this.#columnWidth;
    const lines = this.#breakLines(text, { font, size, width, indent });
    for (const [index, line] of lines.entries()) {
      if (this.at + size * LEADING > HEIGHT - MARGIN) this.#nextColumn();
      this.at += size * LEADING;
      const inset = index === 0 ? indent : 0;
      const physical = rightToLeft ? columns - 1 - this.#column : this.#column;
      const x = MARGIN + physical * (width + gutter);
      this.#draw(line, { font, size, x, width, inset, justified: justified && index < lines.length - 1 });
    }
    this.at += after;
  }

  #draw(text: string, { font, size, x, width, inset = 0, justified = false }: LinePlace): void {
    const y = HEIGHT - this.at;
    const words = text.split(' ');
    const space = font.widthOfTextAtSize(' ', size);
    if (this.#options.rightToLeft) {
      // Word by word from the right, as typesetting programs do; numbers are painted from the left within themselves.
      let right = x + width - inset;
      for (const word of words) {
        right -= font.widthOfTextAtSize(word, size);
        this.#page.drawText(word, { x: right, y, size, font });
        right -= space;
      }
      return;
    }
    if (!justified) {
      this.#page.drawText(text, { x: x + inset, y, size, font });
      return;
    }
    const taken = words.reduce((sum, word) => sum + font.widthOfTextAtSize(word, size), 0);
    const gap = (width - inset - taken) / (words.length - 1);
    let at = x + inset;
    for (const word of words) {
      this.#page.drawText(word, { x: at, y, size, font });
      at += font.widthOfTextAtSize(word, size) + gap;
    }
  }

  #breakLines(text: string, { font, size, width, indent = 0 }: LineRoom): string[] {
    const lines: string[] = [];
    let open = '';
    for (const word of text.split(' ')) {
      const room = width - (lines.length === 0 ? indent : 0);
      const fits = (line: string) => font.widthOfTextAtSize(line, size) <= room;
      const longer = open === '' ? word : `${open} ${word}`;
      const [head, tail] = this.#options.hyphens[word] ?? [];
      if (fits(longer)) {
        open = longer;
      } else if (head !== undefined && tail !== undefined && fits(`${open} ${head}`)) {
        lines.push(`${open} ${head}`);
        open = tail;
      } else {
        lines.push(open);
        open = word;
      }
    }
    return [...lines, open];
  }
}
