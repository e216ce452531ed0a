import { inflateSync } from 'node:zlib';
import { RejectedInputError } from '../../../errors.ts';

/** Text of a page has some 10 KB; a font's tables some hundreds. */
const MAX_STREAM_BYTES = 40_000_000;
const MAX_TOTAL_BYTES = 160_000_000;
/** What a page paints, not packed: a map of a whole city has some megabytes. */
const MAX_PLAIN_CONTENT_BYTES = 12_000_000;
const DICTIONARY_BYTES = 2048;

/**
 * Unpacks each stream that reading text may need, up to a limit, before the library does without one. Pictures are
 * never unpacked for text. Throws `RejectedInputError` `too-large`.
 */
export function guardStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    total += unpackedSizeAt(buffer, at);
    if (total > MAX_TOTAL_BYTES) throw tooLarge(`its streams unpack to more than ${MAX_TOTAL_BYTES} bytes`);
  }
}

/** Bytes of the stream that starts at a place in the file; 0 for pictures and for what is not packed. */
function unpackedSizeAt(buffer: Buffer, at: number): number {
  const dictionary = dictionaryBefore(buffer, at);
  if (/\/Subtype\s*\/Image/.test(dictionary)) return 0;
  const filters = dictionary.match(/\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?|RL|RunLengthDecode)\b/g) ?? [];
  const end = buffer.indexOf('endstream', at);
  if (filters.length === 0) {
    const isContent = /^[^/]*<<\s*\/Length\s+\d+(?:\s+\d+\s+R)?\s*>>\s*$/.test(dictionary);
    const size = (end < 0 ? buffer.length : end) - at;
    if (isContent && size > MAX_PLAIN_CONTENT_BYTES) throw tooLarge(`a page paints with ${size} bytes`);
    return 0;
  }
  if (filters.length > 1 && end - at > 1000) throw tooLarge('a stream is packed several times over');
  if (!filters[0]?.startsWith('/Fl')) return 0;
  return unpackedSize(buffer.subarray(startOfData(buffer, at), end < 0 ? buffer.length : end));
}

function tooLarge(found: string): RejectedInputError {
  return new RejectedInputError('too-large', `the PDF is no document of text: ${found}`);
}

function dictionaryBefore(buffer: Buffer, at: number): string {
  const before = buffer.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

function startOfData(buffer: Buffer, at: number): number {
  const start = at + 'stream'.length;
  if (buffer[start] === 0x0d && buffer[start + 1] === 0x0a) return start + 2;
  return buffer[start] === 0x0a || buffer[start] === 0x0d ? start + 1 : start;
}

function unpackedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_STREAM_BYTES }).length;
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(`a stream unpacks to more than ${MAX_STREAM_BYTES} bytes`);
    // Damaged or encrypted: the library deals with that, or says so.
    return 0;
  }
}
