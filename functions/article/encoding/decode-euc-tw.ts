import planes from './cns-11643.json' with { type: 'json' };

const UNREADABLE = '\ufffd';
/** Characters of a row, as ISO 2022 has them. */
const CELLS = 94;
/** Trail bytes of a Big5 row (Encoding Standard, "big5 decoder"). */
const BIG5_ROW = 157;

let tables: readonly ReadonlyMap<number, string>[] | undefined;

/** A character of CNS 11643, plane 1 or 2, by its bytes less the high bit. */
export function readCns(plane: number, row: number, cell: number): string {
  tables ??= planes.map(buildTable);
  return tables[plane - 1]?.get((row - 0x21) * CELLS + cell - 0x21) ?? UNREADABLE;
}

/** CNS 11643 orders its characters as Big5 does, with some exceptions; so the web's Big5 table serves. */
function buildTable({ runs, others }: (typeof planes)[number]): ReadonlyMap<number, string> {
  const decoder = new TextDecoder('big5');
  const table = new Map(Object.entries(others).map(([cell, character]) => [Number(cell), character]));
  for (const [cell = 0, pointer = 0, length = 0] of runs) {
    for (let step = 0; step < length; step += 1) {
      const [lead, trail] = [Math.floor((pointer + step) / BIG5_ROW), (pointer + step) % BIG5_ROW];
      table.set(cell + step, decoder.decode(Uint8Array.of(lead + 0x81, trail + (trail < 0x3f ? 0x40 : 0x62))));
    }
  }
  return table;
}

/** EUC-TW: two bytes for plane 1 of CNS 11643, four for the others. Source: RFC 1922 and the Unicode Consortium's tables. */
export function decodeEucTw(bytes: Uint8Array): string {
  let text = '';
  const isHigh = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0xa1 && byte <= 0xfe;
  for (let index = 0; index < bytes.length; ) {
    const [first = 0, second, third, fourth] = bytes.subarray(index, index + 4);
    if (first < 0x80) {
      text += String.fromCharCode(first);
      index += 1;
    } else if (isHigh(first) && isHigh(second)) {
      text += readCns(1, first - 0x80, second - 0x80);
      index += 2;
    } else if (first === 0x8e && second !== undefined && isHigh(third) && isHigh(fourth)) {
      text += readCns(second - 0xa0, third - 0x80, fourth - 0x80);
      index += 4;
    } else {
      text += UNREADABLE;
      index += 1;
    }
  }
  return text;
}
