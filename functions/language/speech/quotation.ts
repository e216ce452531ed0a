/** What somebody says word for word; offsets exclude the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With its marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
}
