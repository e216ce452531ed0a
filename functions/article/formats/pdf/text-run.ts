import { charactersOf } from '../../document.ts';

/** A piece of text as the PDF paints it; points (1/72 inch) from the page's top left corner. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Font size. */
  readonly size: number;
  readonly font: string;
}

/** Runs beside each other on one baseline, without a gap as wide as between columns. */
export interface TextLine extends TextRun {
  /** The font of most of its characters. */
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Its cells stand under those of other rows. */
  readonly isTableRow?: boolean;
}

/** Lines under each other in one column and one size. */
export type TextBlock = readonly TextLine[];

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boxOf(block: TextBlock): Box {
  return {
    left: Math.min(...block.map(({ left }) => left)),
    right: Math.max(...block.map(({ right }) => right)),
    top: Math.min(...block.map(({ baseline, size }) => baseline - size)),
    bottom: Math.max(...block.map(({ baseline }) => baseline)),
  };
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Characters of text that is turned or stands outside the page. */
  readonly unread: number;
}

/** The size of most characters. */
export function sizeOfText(texts: readonly { readonly text: string; readonly size: number }[]): number {
  const groups = [...Map.groupBy(texts, ({ size }) => Math.round(size * 2)).values()];
  return groups.toSorted((one, other) => charactersOf(other) - charactersOf(one))[0]?.[0]?.size ?? 0;
}
