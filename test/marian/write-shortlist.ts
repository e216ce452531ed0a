import { ByteWriter } from './byte-writer.ts';

/** Source: marian-nmt/marian-dev, `src/data/shortlist.h` and `src/common/hash.h`. */
const MAGIC = 0xf11a48d5013417f5n;

export interface Shortlist {
  /** So many of the first target pieces are always allowed. */
  readonly firstCount: number;
  /** For each source piece the target pieces that may translate it. */
  readonly targets: readonly (readonly number[])[];
}

/** The table of a Firefox model that says which target pieces a sentence may need (`lex.50.50.….bin`). */
export function writeShortlist({ firstCount, targets }: Shortlist): Uint8Array<ArrayBuffer> {
  const offsets = [0];
  for (const list of targets) offsets.push((offsets.at(-1) ?? 0) + list.length);
  const count = offsets.at(-1) ?? 0;
  const bestCount = Math.max(...targets.map((list) => list.length));
  const body = new ByteWriter()
    .uint64([firstCount, bestCount, offsets.length, count])
    .uint64(offsets)
    .int32(targets.flat())
    .toBytes();
  return new ByteWriter()
    .uint64([MAGIC, checksum(body)])
    .bytes(body)
    .toBytes();
}

function checksum(body: Uint8Array<ArrayBuffer>): bigint {
  let seed = 0n;
  for (const word of new BigUint64Array(body.buffer, 0, Math.floor(body.length / 8))) {
    seed = BigInt.asUintN(64, seed ^ (word + 0x9e3779b9n + (seed << 6n) + (seed >> 2n)));
  }
  return seed;
}
