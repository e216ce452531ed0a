export interface DecodedText {
  readonly text: string;
  /** WHATWG label, or the IANA name of an encoding that the web has dropped. */
  readonly encoding: string;
  readonly from: 'byte-order-mark' | 'utf-8' | 'declared' | 'guessed';
  readonly confidence: number;
}
