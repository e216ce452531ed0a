import { ByteWriter } from './byte-writer.ts';

export interface Piece {
  /** `▁` stands for a space before a word. */
  readonly text: string;
  readonly score: number;
}

type PieceType = 'normal' | 'unknown' | 'control';

/** Values and field numbers: google/sentencepiece, `src/sentencepiece_model.proto`. */
const PIECE_TYPES: Readonly<Record<PieceType, number>> = { normal: 1, unknown: 2, control: 3 };
const MODEL_PIECES = 1;
const MODEL_TRAINER = 2;
const MODEL_NORMALIZER = 3;
const PIECE_TEXT = 1;
const PIECE_SCORE = 2;
const PIECE_TYPE = 3;
const TRAINER_MODEL_TYPE = 3;
const TRAINER_VOCABULARY_SIZE = 4;
const TRAINER_UNKNOWN_ID = 40;
const TRAINER_BEGIN_ID = 41;
const TRAINER_END_ID = 42;
const NORMALIZER_NAME = 1;
const UNIGRAM = 1;

/** Pieces that stand before the others, at the places where Marian expects them. */
export const SPECIAL_PIECES = 2;

/** A SentencePiece model as Marian's students have them: `</s>` is 0, `<unk>` is 1, no begin of a sentence. */
export function writeVocabulary(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  const all = [
    pieceMessage('</s>', 0, 'control'),
    pieceMessage('<unk>', 0, 'unknown'),
    ...pieces.map(({ text, score }) => pieceMessage(text, score, 'normal')),
  ];
  for (const piece of all) message(file, MODEL_PIECES, piece);
  const trainer = new ByteWriter();
  for (const [field, value] of [
    [TRAINER_MODEL_TYPE, UNIGRAM],
    [TRAINER_VOCABULARY_SIZE, all.length],
    [TRAINER_UNKNOWN_ID, 1],
    [TRAINER_BEGIN_ID, -1],
    [TRAINER_END_ID, 0],
  ] as const) {
    integer(trainer, field, value);
  }
  message(file, MODEL_TRAINER, trainer.toBytes());
  const normalizer = new ByteWriter();
  message(normalizer, NORMALIZER_NAME, new TextEncoder().encode('identity'));
  message(file, MODEL_NORMALIZER, normalizer.toBytes());
  return file.toBytes();
}

function pieceMessage(text: string, score: number, type: PieceType): Uint8Array {
  const piece = new ByteWriter();
  message(piece, PIECE_TEXT, new TextEncoder().encode(text));
  piece.bytes(Uint8Array.of((PIECE_SCORE << 3) | 5)).bytes(new Uint8Array(Float32Array.of(score).buffer));
  integer(piece, PIECE_TYPE, PIECE_TYPES[type]);
  return piece.toBytes();
}

/** A field of the protocol buffer format that holds bytes, a text or another message. */
function message(writer: ByteWriter, field: number, bytes: Uint8Array): void {
  variable(writer, BigInt((field << 3) | 2));
  variable(writer, BigInt(bytes.length));
  writer.bytes(bytes);
}

function integer(writer: ByteWriter, field: number, value: number): void {
  variable(writer, BigInt(field << 3));
  variable(writer, BigInt.asUintN(64, BigInt(value)));
}

function variable(writer: ByteWriter, value: bigint): void {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  writer.bytes(Uint8Array.from(bytes));
}
