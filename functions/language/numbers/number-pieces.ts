import type { Lexeme } from './lexeme.ts';
import type { NumberData } from './number-data.ts';

/** A form as it may stand within a word. */
export interface Piece {
  readonly form: string;
  readonly lexeme: Lexeme;
}

/** What it takes to find the pieces of a word. */
export interface PieceLexicon {
  readonly grammar: NumberData;
  /** By their first letters, longest first. */
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
  /** What may follow a number in the same word. */
  readonly measured: RegExp | undefined;
}

/** As many letters of a piece are looked up at once. */
const INDEXED_LETTERS = 2;
/** Longer words are not numbers; one of this length has a dozen parts. */
const MAX_WORD_CHARACTERS = 120;

export function indexPieces(pieces: readonly Piece[]): PieceLexicon['pieces'] {
  const longestFirst = [...pieces].sort((a, b) => b.form.length - a.form.length);
  return Map.groupBy(longestFirst, ({ form }) => form.slice(0, INDEXED_LETTERS));
}

export function longestPiece(text: string, position: number, lexicon: PieceLexicon): Piece | undefined {
  return piecesAt(text, position, lexicon).find(({ form }) => text.startsWith(form, position));
}

function piecesAt(text: string, position: number, { pieces }: PieceLexicon): readonly Piece[] {
  const beginning = text.slice(position, position + INDEXED_LETTERS);
  const [longer = [], single = []] = [pieces.get(beginning), pieces.get(beginning.slice(0, 1))];
  return beginning.length > 1 ? [...longer, ...single] : single;
}

/** The pieces of a number that is written as one word, alone or before what it measures: `vierjährig`. */
export function segmentWord(word: string, lexicon: PieceLexicon): Piece[] | undefined {
  const { grammar, measured } = lexicon;
  if ((!grammar.isWrittenTogether && measured === undefined) || word.length > MAX_WORD_CHARACTERS) return undefined;
  const dead = new Set<number>();
  const isEnd = (position: number) =>
    (position === word.length && grammar.isWrittenTogether) || (position > 0 && measured?.test(word.slice(position)));
  const segment = (position: number, before?: Lexeme): Piece[] | undefined => {
    if (isEnd(position)) return [];
    if (dead.has(position)) return undefined;
    const pieces = piecesAt(word, position, lexicon).filter((each) => fitsPlace(each, word, position, before));
    for (const piece of pieces) {
      const rest = segment(position + piece.form.length, piece.lexeme);
      if (rest !== undefined) return [piece, ...rest];
    }
    dead.add(position);
    return undefined;
  };
  return segment(0);
}

function fitsPlace({ form, lexeme }: Piece, word: string, position: number, before: Lexeme | undefined): boolean {
  if (!word.startsWith(form, position)) return false;
  const isLast = position + form.length === word.length;
  if (lexeme.isPrefix) return before === undefined || before.isJoiner === true;
  if (lexeme.isJoiner) return position > 0 ? before?.isPrefix !== true : !isLast;
  return !(lexeme.continues && position === 0) && !(lexeme.isContinued && isLast);
}
