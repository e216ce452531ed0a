import { inflateRawSync } from 'node:zlib';
import { RejectedInputError } from '../../../errors.ts';

/** A part of a ZIP archive as its directory describes it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly headerAt: number;
}

/** A document with its pictures has a few hundred parts. */
const MAX_ENTRIES = 10_000;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const HEADER_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
/** The end record may be followed by a comment of so many bytes (APPNOTE.TXT, 4.3.16). */
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 65_536;

/**
 * The wanted parts of a ZIP archive. Sizes that the archive states are not believed: unpacking stops when all parts
 * together pass `maxBytes`. Throws `RejectedInputError`: `too-large`, `unreadable`.
 */
export function readArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxBytes: number,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = maxBytes;
  for (const entry of listEntries(bytes)) {
    if (!isWanted(entry.name) || parts.has(entry.name)) continue;
    const part = unpack(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function unreadable(found: string): RejectedInputError {
  return new RejectedInputError('unreadable', `the archive is damaged: ${found}`);
}

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) {
    throw new RejectedInputError('too-large', `the archive has ${count} parts, the limit is ${MAX_ENTRIES}`);
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw unreadable('its directory ends early');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw unreadable('it has no directory');
}

function unpack(bytes: Uint8Array, { name, method, compressed, headerAt }: Entry, maxBytes: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== HEADER_SIGNATURE)
    throw unreadable(`no ${name}`);
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(start, start + compressed);
  if (method === STORED) {
    if (packed.length > maxBytes) throw tooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw unreadable(`${name} is packed by method ${method}, expected ${STORED} or ${DEFLATED}`);
  return inflate(packed, name, maxBytes);
}

function tooLarge(): RejectedInputError {
  return new RejectedInputError('too-large', 'the archive unpacks to more than the limit');
}

/** The limit holds while it unpacks. */
function inflate(packed: Uint8Array, name: string, maxBytes: number): Uint8Array {
  if (maxBytes <= 0) throw tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes, chunkSize: CHUNK_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw unreadable(`${name} cannot be unpacked`);
  }
}
