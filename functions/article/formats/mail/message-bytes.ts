const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const BLANK_LINES = /^(?:[ \t]*\r?\n)+/;

/** A message without what programs put before its header: a byte-order mark, blank lines; as UTF-8 where all of it was saved as UTF-16. */
export function messageBytes(bytes: Uint8Array): Uint8Array {
  const wide = decodeWide(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = wide === undefined ? buffer : Buffer.from(asUtf8(wide), 'utf8');
  const start = plain.subarray(0, MARK.length).equals(MARK) ? plain.subarray(MARK.length) : plain;
  const [blank = ''] = BLANK_LINES.exec(start.toString('latin1', 0, 2000)) ?? [];
  return blank === '' ? start : start.subarray(blank.length);
}

function decodeWide(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && bytes[3] === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && bytes[2] === 0))
    return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** Its parts name the charset that they were sent in; what stands in the text itself is now in another. */
function asUtf8(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.replace(/(^content-type:[ \t]*text\/[^\n]*?charset[ \t]*=[ \t]*)"?[\w.:-]+"?/gim, '$1utf-8');
}
