import { LABELS } from './sequence-model.ts';

/** Weights are kept in steps of this size, so that each takes a byte. */
const STEP = 1 / 24;
const MOST_STEPS = 127;

/** Weights by feature. */
export type FeatureWeights = ReadonlyMap<number, Float32Array>;

/**
 * Weights as base64: features in rising order, each as its distance from the one before (seven bits a byte, the
 * lowest first), the labels that have a weight as two bytes of bits, and a signed byte for each of their weights.
 */
export function packWeights(weights: FeatureWeights): string {
  const bytes: number[] = [];
  let last = 0;
  const unsigned = [...weights].map(([feature, each]) => [feature >>> 0, each] as const);
  for (const [feature, each] of unsigned.sort(([one], [other]) => one - other)) {
    const steps = [...each].map((weight) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / STEP))));
    const labels = steps.reduce((bits, step, label) => (step === 0 ? bits : bits + 2 ** label), 0);
    if (labels === 0) continue;
    let distance = feature - last;
    last = feature;
    while (distance > 127) {
      bytes.push((distance % 128) + 128);
      distance = Math.floor(distance / 128);
    }
    bytes.push(distance, labels % 256, Math.floor(labels / 256), ...steps.filter((step) => step !== 0));
  }
  return Buffer.from(Uint8Array.from(bytes)).toString('base64');
}

/** The weights of a packed text, added to others. */
export function unpackWeights(packed: string, base: FeatureWeights = new Map()): FeatureWeights {
  const bytes = Buffer.from(packed, 'base64');
  const weights = new Map(base);
  let feature = 0;
  for (let at = 0; at < bytes.length; ) {
    let unit = 1;
    for (; bytes.readUInt8(at) > 127; at += 1, unit *= 128) feature += (bytes.readUInt8(at) - 128) * unit;
    feature += bytes.readUInt8(at) * unit;
    const labels = bytes.readUInt16LE(at + 1);
    at += 3;
    const known = base.get(feature | 0);
    const sums = known === undefined ? new Float32Array(LABELS.length) : known.slice();
    for (let label = 0; label < LABELS.length; label += 1)
      if ((labels >> label) % 2 === 1) {
        sums[label] = (sums[label] ?? 0) + bytes.readInt8(at) * STEP;
        at += 1;
      }
    weights.set(feature | 0, sums);
  }
  return weights;
}
