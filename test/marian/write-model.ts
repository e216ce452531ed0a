import { ByteWriter } from './byte-writer.ts';

/** How an item's values are stored. Source: marian-nmt/marian-dev, `src/common/types.h`. */
const TYPE_CODES = { int8: 0x0101, float32: 0x0404, intgemm8: 0x4101 } as const;
const FILE_VERSION = 1;
/** Vector instructions read tensors from addresses of this multiple. */
const ALIGNMENT = 256;

export interface ModelItem {
  readonly name: string;
  readonly type: keyof typeof TYPE_CODES;
  readonly shape: readonly number[];
  /** An `intgemm8` matrix ends in its quantization multiplier, a 32-bit float. */
  readonly bytes: Uint8Array;
}

/** A file of named tensors as Marian loads it. Source: marian-nmt/marian-dev, `src/common/binary.cpp`. */
export function writeModel(items: readonly ModelItem[]): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  const names = items.map(({ name }) => new TextEncoder().encode(`${name}\0`));
  file.uint64([FILE_VERSION, items.length]);
  for (const [index, { type, shape, bytes }] of items.entries()) {
    file.uint64([names[index]?.length ?? 0, TYPE_CODES[type], shape.length, alignedLength(bytes.length)]);
  }
  for (const name of names) file.bytes(name);
  for (const { shape } of items) file.int32(shape);
  const padding = ALIGNMENT - ((file.length + 8) % ALIGNMENT);
  file.uint64([padding]).zeros(padding);
  for (const { bytes } of items) file.bytes(bytes).zeros(alignedLength(bytes.length) - bytes.length);
  return file.toBytes();
}

function alignedLength(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
