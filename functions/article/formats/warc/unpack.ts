import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { RejectedInputError } from '../../../errors.ts';

/** A record's header has a few hundred characters. */
const START_BYTES = 4096;
const UNPACKED_START_BYTES = 65_536;
const CHUNK_BYTES = 65_536;

/** The first characters of what is packed, as Latin-1; empty where nothing can be unpacked. */
export function unpackStart(bytes: Uint8Array): string {
  try {
    const start = gunzipSync(bytes.subarray(0, START_BYTES), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: UNPACKED_START_BYTES * 16,
    });
    return start.toString('latin1', 0, START_BYTES);
  } catch {
    return '';
  }
}

/** Unpacks up to `maxBytes`. Throws `RejectedInputError`: `too-large`, `unreadable`. */
export function unpack(bytes: Uint8Array, encoding: string, maxBytes: number): Uint8Array {
  const limit = { maxOutputLength: maxBytes, chunkSize: CHUNK_BYTES };
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, limit);
    if (encoding === 'deflate') return inflateSync(bytes, limit);
    if (encoding === 'br') return brotliDecompressSync(bytes, limit);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new RejectedInputError('too-large', `what is packed unpacks to more than ${maxBytes} bytes`);
    }
    throw new RejectedInputError('unreadable', `what is packed by ${encoding} is damaged`, error);
  }
  return bytes;
}
