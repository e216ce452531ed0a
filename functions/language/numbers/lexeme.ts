/** What a word or a part of one does in a number; it may do several things. */
export interface Lexeme {
  readonly value: number;
  /** Stands alone, or is added to what is larger. */
  readonly isAdded?: boolean;
  /** Multiplies what is smaller. */
  readonly isScale?: boolean;
  /** Multiplies only in one word with it: Finnish `viisikymmentä`, but not `viidestä kymmeneen`. */
  readonly isScaleInWord?: boolean;
  /** Adds ten to a unit. */
  readonly isTeen?: boolean;
  readonly isHalf?: boolean;
  readonly isOrdinal?: boolean;
  readonly isJoiner?: boolean;
  readonly isLinker?: boolean;
  readonly isArticle?: boolean;
  readonly isPrefix?: boolean;
  readonly isPoint?: boolean;
  /** Is said one by one with others: 二 of 二〇二六. */
  readonly isDigitWord?: boolean;
  /** Digits of the text, and no word. */
  readonly isDigits?: boolean;
  /** Goes on with a word, and never begins one. */
  readonly continues?: boolean;
  /** Begins or goes on with a word, and never ends one. */
  readonly isContinued?: boolean;
}
