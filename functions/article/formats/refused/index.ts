import { type ByteInput, type Format, isNamed, type TextInput } from '../format.ts';
import { refusalOf } from './refusals.ts';

/** First characters (Latin-1), or those at an offset, of binary formats that hold no article that could be read. */
const SIGNATURES: readonly (readonly [mediaType: string, starts: string, offset?: number])[] = [
  ['application/zip', 'PK\x03\x04'],
  ['application/zip', 'PK\x05\x06'],
  ['application/x-ole-storage', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['application/rtf', '{\\rtf'],
  ['application/postscript', '%!PS'],
  ['image/png', '\x89PNG'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/tiff', 'II*\x00'],
  ['image/tiff', 'MM\x00*'],
  ['image/webp', 'WEBP', 8],
  ['application/gzip', '\x1f\x8b'],
  ['application/zstd', '\x28\xb5\x2f\xfd'],
  ['application/x-xz', '\xfd7zXZ'],
  ['application/x-7z-compressed', '7z\xbc\xaf\x27\x1c'],
  ['application/vnd.rar', 'Rar!\x1a\x07'],
  ['application/x-bzip2', 'BZh'],
  ['audio/mpeg', 'ID3'],
  ['audio/ogg', 'OggS'],
  ['audio/wav', 'WAVE', 8],
  ['video/mp4', 'ftyp', 4],
  ['application/vnd.sqlite3', 'SQLite format 3'],
];

/** Office files and books are ZIP archives; a part that each kind has shows which. */
const ARCHIVE_PARTS: readonly (readonly [part: string, mediaType: string])[] = [
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['application/epub+zip', 'application/epub+zip'],
];

/** Old Office files are archives of streams; one that each kind has shows which. */
const OLE = 'application/x-ole-storage';
const OLE_STREAMS: readonly (readonly [stream: string, mediaType: string])[] = [
  ['EncryptedPackage', 'application/x-ole-encrypted'],
  ['__substg1.0_', 'application/vnd.ms-outlook'],
  ['WordDocument', 'application/msword'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['Workbook', 'application/vnd.ms-excel'],
];

/** Binary formats that are not read, so that a rejection can say what the upload is. */
export const refused: Format<ByteInput> = {
  mediaTypes: [],
  recognise: ({ bytes, head }) => {
    const [found] = SIGNATURES.find(([, starts, offset = 0]) => head.startsWith(starts, offset)) ?? [];
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (found === OLE) return OLE_STREAMS.find(([stream]) => buffer.includes(stream, 0, 'utf16le'))?.[1] ?? found;
    if (found !== 'application/zip') return found;
    return ARCHIVE_PARTS.find(([part]) => buffer.includes(part, 0, 'latin1'))?.[1] ?? found;
  },
  refuse: refusalOf,
};

/** Lines that are all rows: one may be anything. */
const MIN_LINES = 2;
/** Rows look alike from the start. */
const LOOKED_AT_CHARACTERS = 20_000;
const CELL = /(?:"(?:[^"]|"")*"|[^",;\t\n]*)[,;\t]/g;

/** Text that holds data and no article. */
export const refusedText: Format<TextInput> = {
  mediaTypes: [],
  recognise: (input) => {
    const lines = input.start.slice(0, LOOKED_AT_CHARACTERS).trim().split(/\r?\n/).slice(0, 20);
    if (lines.length < MIN_LINES) return undefined;
    if (lines.slice(0, MIN_LINES).every(isJsonObject)) return 'application/x-ndjson';
    return isNamed(input, /\.[ct]sv$/i, 'csv') && lines.slice(0, MIN_LINES).every(isRow) ? 'text/csv' : undefined;
  },
  refuse: refusalOf,
};

function isRow(line: string): boolean {
  return (line.match(CELL)?.length ?? 0) > 0;
}

function isJsonObject(line: string): boolean {
  if (!/^\{.*\}\s*$/.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
