import { seededRandom } from './seeded-random.ts';
import { type Architecture, TINY, transformerItems } from './transformer.ts';
import { copyingWeights, randomWeights } from './weights.ts';
import { writeModel } from './write-model.ts';
import { writeShortlist } from './write-shortlist.ts';
import { type Piece, SPECIAL_PIECES, writeVocabulary } from './write-vocabulary.ts';

/** The files of a model in the formats of Firefox's. */
export interface ModelFiles {
  readonly model: Uint8Array<ArrayBuffer>;
  readonly shortlist: Uint8Array<ArrayBuffer>;
  readonly sourceVocabulary: Uint8Array<ArrayBuffer>;
  readonly targetVocabulary: Uint8Array<ArrayBuffer>;
}

/** Each source piece may be translated by so many target pieces, and so many are always allowed: Firefox's `50.50`. */
const SHORTLIST_COUNT = 50;
/** As small as the engine's matrix functions allow. */
const SMALL: Architecture = { embedding: 256, feedForward: 64, heads: 1, encoderLayers: 1, decoderLayers: 1 };

/** The full size of what Firefox calls tiny, whose random weights say nothing: for measuring. */
export function makeRandomModel(pieces: readonly Piece[], seed: number): ModelFiles {
  const random = seededRandom(seed);
  const count = pieces.length + SPECIAL_PIECES;
  // Frequent pieces translate many others, as in a real table: squaring draws towards the front.
  const draw = () => Math.min(count - 1, SPECIAL_PIECES + Math.floor(random() ** 2 * (count - SPECIAL_PIECES)));
  const vocabulary = writeVocabulary(pieces);
  return {
    model: writeModel(transformerItems(TINY, count, randomWeights(random))),
    sourceVocabulary: vocabulary,
    targetVocabulary: vocabulary,
    shortlist: writeShortlist({
      firstCount: SHORTLIST_COUNT,
      targets: Array.from({ length: count }, () => {
        const targets = new Set(Array.from({ length: SHORTLIST_COUNT }, draw));
        return [...targets].sort((a, b) => a - b);
      }),
    }),
  };
}

/** A small model that copies its source piece by piece, and says each piece as the target's vocabulary spells it. */
export function makeCopyingModel(source: readonly Piece[], target: readonly Piece[] = source): ModelFiles {
  const count = source.length + SPECIAL_PIECES;
  if (target.length !== source.length || count % 8 !== 0) {
    throw new Error(`expected equal vocabularies of a multiple of 8 pieces, found ${count} and ${target.length}`);
  }
  const sourceVocabulary = writeVocabulary(source);
  return {
    model: writeModel(transformerItems(SMALL, count, copyingWeights(SMALL, seededRandom(1)))),
    sourceVocabulary,
    targetVocabulary: target === source ? sourceVocabulary : writeVocabulary(target),
    shortlist: writeShortlist({ firstCount: SHORTLIST_COUNT, targets: Array.from({ length: count }, (_, id) => [id]) }),
  };
}
