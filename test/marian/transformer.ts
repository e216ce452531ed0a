import type { ModelItem } from './write-model.ts';

/** The parts of a Marian transformer that differ between students. */
export interface Architecture {
  readonly embedding: number;
  readonly feedForward: number;
  readonly heads: number;
  readonly encoderLayers: number;
  readonly decoderLayers: number;
}

/** What Firefox calls tiny. Source: mozilla/translations, `pipeline/train/configs/model/student.tiny.yml`. */
export const TINY: Architecture = { embedding: 256, feedForward: 1536, heads: 8, encoderLayers: 6, decoderLayers: 2 };

/** A matrix of 8-bit values: 127 stands for `limit`. */
export interface Weights {
  readonly values: Int8Array;
  readonly limit: number;
}

/** The weights of a matrix by its name, such as `encoder_l1_self_Wq` or `Wemb`. */
export type Weigh = (name: string, rows: number, columns: number) => Weights;

/** Values stay near 1 after each normalization; the range of 8 bits is spread over four times that. */
const ACTIVATION_MULTIPLIER = 127 / 4;

/**
 * A transformer as Firefox's students are: SSRU decoder, tied embeddings, 8-bit matrices, precomputed alphas. Source of
 * the names: marian-nmt/marian-dev, `src/models/transformer.h` and `src/rnn/cells.h`.
 */
export function transformerItems(shape: Architecture, pieces: number, weigh: Weigh): ModelItem[] {
  const { embedding, feedForward } = shape;
  const matrix = (name: string, rows: number, columns: number): ModelItem[] => [
    quantizedMatrix(name, rows, columns, weigh(name, rows, columns)),
    floats(`${name}_QuantMultA`, [1], [ACTIVATION_MULTIPLIER]),
  ];
  const bias = (name: string, width: number): ModelItem => floats(name, [1, width], new Float32Array(width));
  const dense = (prefix: string, suffix: string, rows: number, columns: number): ModelItem[] => [
    ...matrix(`${prefix}_W${suffix}`, rows, columns),
    bias(`${prefix}_b${suffix}`, columns),
  ];
  const normalization = (prefix: string): ModelItem[] => [
    floats(`${prefix}_ln_scale`, [1, embedding], new Float32Array(embedding).fill(1)),
    bias(`${prefix}_ln_bias`, embedding),
  ];
  const attention = (prefix: string): ModelItem[] => [
    ...['q', 'k', 'v', 'o'].flatMap((suffix) => dense(prefix, suffix, embedding, embedding)),
    ...normalization(`${prefix}_Wo`),
  ];
  const feedForwardOf = (prefix: string): ModelItem[] => [
    ...dense(prefix, '1', embedding, feedForward),
    ...dense(prefix, '2', feedForward, embedding),
    ...normalization(`${prefix}_ffn`),
  ];
  const layers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...matrix('Wemb', pieces, embedding),
    bias('decoder_ff_logit_out_b', pieces),
    ...layers(shape.encoderLayers).flatMap((layer) => [
      ...attention(`encoder_l${layer}_self`),
      ...feedForwardOf(`encoder_l${layer}_ffn`),
    ]),
    ...layers(shape.decoderLayers).flatMap((layer) => [
      ...matrix(`decoder_l${layer}_rnn_W`, embedding, embedding),
      ...dense(`decoder_l${layer}_rnn`, 'f', embedding, embedding),
      ...normalization(`decoder_l${layer}_rnn_ffn`),
      ...attention(`decoder_l${layer}_context`),
      ...feedForwardOf(`decoder_l${layer}_ffn`),
    ]),
    configuration(shape, pieces),
  ];
}

function quantizedMatrix(name: string, rows: number, columns: number, { values, limit }: Weights): ModelItem {
  const bytes = new Uint8Array(values.length + 4);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length));
  new DataView(bytes.buffer).setFloat32(values.length, 127 / limit, true);
  return { name, type: 'intgemm8', shape: [rows, columns], bytes };
}

function floats(name: string, shape: readonly number[], values: ArrayLike<number>): ModelItem {
  return { name, type: 'float32', shape, bytes: new Uint8Array(Float32Array.from(values).buffer) };
}

function configuration(shape: Architecture, pieces: number): ModelItem {
  const yaml = [
    'bert-train-type-embeddings: true',
    'bert-type-vocab-size: 2',
    'dec-cell: ssru',
    'dec-cell-base-depth: 2',
    'dec-cell-high-depth: 1',
    `dec-depth: ${shape.decoderLayers}`,
    `dim-emb: ${shape.embedding}`,
    'dim-rnn: 1024',
    `dim-vocabs: [${pieces}, ${pieces}]`,
    'enc-cell: gru',
    'enc-cell-depth: 1',
    `enc-depth: ${shape.encoderLayers}`,
    'enc-type: bidirectional',
    'input-types: []',
    'layer-normalization: false',
    'lemma-dim-emb: 0',
    'right-left: false',
    'skip: false',
    'tied-embeddings: false',
    'tied-embeddings-all: true',
    'tied-embeddings-src: false',
    'transformer-aan-activation: swish',
    'transformer-aan-depth: 2',
    'transformer-aan-nogate: false',
    'transformer-decoder-autoreg: rnn',
    `transformer-dim-aan: ${shape.feedForward}`,
    `transformer-dim-ffn: ${shape.feedForward}`,
    'transformer-ffn-activation: relu',
    'transformer-ffn-depth: 2',
    'transformer-guided-alignment-layer: last',
    `transformer-heads: ${shape.heads}`,
    'transformer-no-projection: false',
    'transformer-postprocess: dan',
    'transformer-postprocess-emb: d',
    'transformer-preprocess: ""',
    'transformer-tied-layers: []',
    'transformer-train-position-embeddings: false',
    'type: transformer',
    'ulr: false',
    'ulr-dim-emb: 0',
    'ulr-trainable-transformation: false',
    'version: v1.9.56',
  ].join('\n');
  const bytes = new TextEncoder().encode(`${yaml}\n\0`);
  return { name: 'special:model.yml', type: 'int8', shape: [bytes.length], bytes };
}
