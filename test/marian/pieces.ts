import { type Piece, SPECIAL_PIECES } from './write-vocabulary.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CHARACTERS = `${LETTERS}${LETTERS.toUpperCase()}0123456789.,;:!?-–—'"“”‘’()&<>/%$@#*+=[]{}^\\_|~ñáéíóúü`;
/** SentencePiece's sign for a space. */
const SPACE = '▁';

/** A piece for each character: whatever is written with them goes through a model letter by letter. */
export function characterPieces(): Piece[] {
  const pieces = [SPACE, ...CHARACTERS].map((text) => ({ text, score: -8 }));
  return filledUp(pieces);
}

/** The same pieces, each letter moved on in the alphabet: what a model that copies says is then a cipher of its source. */
export function shiftedPieces(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map(({ text, score }) => ({ text: text.length === 1 ? shiftText(text, by) : text, score }));
}

/** What a copying model with `shiftedPieces` makes of a text. */
export function shiftText(text: string, by: number): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const index = (LETTERS.indexOf(letter.toLowerCase()) + by) % LETTERS.length;
    const shifted = LETTERS[index] ?? letter;
    return letter === letter.toLowerCase() ? shifted : shifted.toUpperCase();
  });
}

/** The engine's matrix functions want a multiple of eight. */
function filledUp(pieces: readonly Piece[]): Piece[] {
  const missing = (8 - ((pieces.length + SPECIAL_PIECES) % 8)) % 8;
  const fillers = Array.from({ length: missing }, (_, index) => ({ text: `${SPACE}unused${index}`, score: -20 }));
  return [...pieces, ...fillers];
}

/**
 * As many pieces as Firefox's vocabularies have: characters and every sequence of two and three letters. English has
 * some two pieces a word with them, more than with a trained vocabulary, so that speed is not flattered.
 */
export function fullSizePieces(count = 32_000): Piece[] {
  const letters = [...LETTERS];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const triples = pairs.flatMap((pair) => letters.map((third) => pair + third));
  const pieces: Piece[] = [
    ...characterPieces(),
    ...[...pairs, ...pairs.map((pair) => SPACE + pair)].map((text) => ({ text, score: -9 })),
    ...[...triples, ...triples.map((triple) => SPACE + triple)].map((text) => ({ text, score: -10 })),
  ];
  return pieces.slice(0, count - SPECIAL_PIECES);
}
