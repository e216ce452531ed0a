/** Builds a little-endian binary file piece by piece. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return this;
  }

  uint64(values: readonly (number | bigint)[]): this {
    return this.bytes(new Uint8Array(BigUint64Array.from(values, (value) => BigInt(value)).buffer));
  }

  int32(values: readonly number[]): this {
    return this.bytes(new Uint8Array(Int32Array.from(values).buffer));
  }

  zeros(count: number): this {
    return this.bytes(new Uint8Array(count));
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#length);
    let offset = 0;
    for (const part of this.#parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return all;
  }
}
