/** A record of an archive: what its header says, and its bytes. */
export interface WarcRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly content: Uint8Array;
}

/** No record has a longer header; none is looked for further on. */
const MAX_HEADER_BYTES = 16_384;
const LINE_END = 0x0a;

/** The records of an archive one by one, as far as they can be told apart. */
export function* readRecords(bytes: Uint8Array): Generator<WarcRecord> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < buffer.length && buffer.toString('latin1', at, at + 5) === 'WARC/') {
    const { fields, bodyAt } = readHeader(buffer, at);
    const end = findEnd(buffer, bodyAt, Number(fields.get('content-length')));
    yield { fields, content: buffer.subarray(bodyAt, end) };
    at = skipLineEnds(buffer, end);
  }
}

/** Names and values up to the blank line, by their names in small letters. */
export function readHeader(buffer: Buffer, at: number): { fields: ReadonlyMap<string, string>; bodyAt: number } {
  const head = buffer.toString('latin1', at, at + MAX_HEADER_BYTES);
  const { index = head.length, 0: blank = '' } = /\r?\n\r?\n/.exec(head) ?? {};
  const lines = head.slice(0, index).split(/\r?\n/).slice(1);
  const fields = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
  });
  return { fields: new Map(fields), bodyAt: Math.min(at + index + blank.length, buffer.length) };
}

/** As its length says; where that is wrong, before the next record. */
function findEnd(buffer: Buffer, bodyAt: number, length: number): number {
  const stated = bodyAt + length;
  const next = skipLineEnds(buffer, stated);
  const isRight = Number.isSafeInteger(length) && (next >= buffer.length || startsRecord(buffer, next));
  if (isRight && stated <= buffer.length) return stated;
  const found = buffer.indexOf('\nWARC/', bodyAt);
  return found < 0 ? buffer.length : found;
}

function startsRecord(buffer: Buffer, at: number): boolean {
  return buffer.toString('latin1', at, at + 5) === 'WARC/';
}

function skipLineEnds(buffer: Buffer, from: number): number {
  let at = from;
  while (buffer[at] === LINE_END || buffer[at] === 0x0d) at += 1;
  return at;
}
