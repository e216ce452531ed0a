import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const MEGABYTE = 1_000_000;
const FONT = '/Resources<</Font<</F 9 0 R>>/XObject<</X 10 0 R>>>>';
/** Hardly packs, unlike a stream of one operator. */
const DRAWING = Array.from(
  { length: 40_000 },
  (_, index) => `${index % 595} ${(index * 7) % 842} m ${index} 9 l S\n`,
).join('');

/** PDFs that no writer makes: small or plain files that cost far more to read than they have text. */
export const HOSTILE_PDFS: Readonly<Record<string, () => Uint8Array>> = {
  'a stream that unpacks to a hundred times its size': () =>
    pdf([stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(60 * MEGABYTE, 0x20)))]),
  'a filter that is named elsewhere': () =>
    pdf([
      '11 0 obj [/FlateDecode] endobj\n',
      stream('/Filter 11 0 R', deflateSync(Buffer.alloc(600 * MEGABYTE, 0x20))),
    ]),
  'a stream that says it is a picture': () =>
    pdf([stream('/Subtype/Image/Filter/FlateDecode', deflateSync(Buffer.alloc(600 * MEGABYTE, 0x20)))]),
  'an end of the stream within its data': () => {
    const packed = deflateSync(Buffer.alloc(300 * MEGABYTE, 0x20));
    return pdf([stream('/Filter/FlateDecode', Buffer.concat([storedBlock('endstream'), packed.subarray(2)]))]);
  },
  'runs of one character': () =>
    pdf([stream('/Filter/RunLengthDecode', Buffer.alloc(8 * MEGABYTE, Uint8Array.of(129, 0x20)))]),
  'hexadecimal digits of a long drawing': () =>
    pdf([stream('/Filter/ASCIIHexDecode', Buffer.from(Buffer.from(DRAWING.repeat(9)).toString('hex')))]),
  'twenty megabytes of operators': () => pdf([stream('', Buffer.from('q Q '.repeat(4.5 * MEGABYTE)))]),
  'operators without an operand': () => pdf([stream('', Buffer.from('BT '.repeat(6 * MEGABYTE)))]),
  'brackets within brackets': () => pdf([stream('', Buffer.from('['.repeat(3 * MEGABYTE)))]),
  'dictionaries within dictionaries': () => pdf(['4 0 obj ', '<</a '.repeat(MEGABYTE), ' endobj\n']),
  'five hundred pages of one stream': () =>
    pdf(
      [stream('/Filter/FlateDecode', deflateSync(Buffer.from(`BT /F 9 Tf ${'(a) Tj 1 1 Td '.repeat(20_000)}ET`)))],
      500,
    ),
  'text painted a million times': () =>
    pdf([stream('', Buffer.from(`BT /F 9 Tf ${'(ab) Tj 1 2 Td '.repeat(MEGABYTE)}ET`))]),
  'one string of ten megabytes': () =>
    pdf([stream('', Buffer.from(`BT /F 9 Tf 9 9 Td (${'ab '.repeat(3 * MEGABYTE)}) Tj ET`))]),
  'forms that paint forms': () => pdf([stream('', Buffer.from('/X Do')), ...formsOfForms(10, 12)]),
  'forms that paint each other': () =>
    pdf([
      stream('', Buffer.from('/X Do')),
      form(10, 11, 'BT /F 9 Tf (a) Tj ET /X Do /X Do'),
      form(11, 10, '/X Do /X Do'),
    ]),
  'a page tree that is its own branch': () =>
    Buffer.from(
      Buffer.from(pdf([stream('', Buffer.from('BT ET'))]))
        .toString('latin1')
        .replace('Kids[3 0 R', 'Kids[2 0 R 3 0 R'),
      'latin1',
    ),
  'a table of all codes': () => pdf([stream('', Buffer.from('BT /F 9 Tf <0001> Tj ET')), ...wideFont()], 1, false),
  'a table with one far code': () =>
    pdf(
      [
        stream('', Buffer.from('BT /F 9 Tf 9 9 Td (The bridge is open again.) Tj ET')),
        '9 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 12 0 R>> endobj\n',
        stream('', characterMap('<00> <ff>', '1 beginbfchar <01fffff0> <0041> endbfchar\n'), 12),
      ],
      1,
      false,
    ),
  'a bomb under a password that is empty': encryptedBomb,
};

/** A PDF of one page or more with the same content, object 4. */
export function pdf(objects: readonly (string | Uint8Array)[], pages = 1, withFont = true): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => (index === 0 ? 3 : 1000 + index));
  const head = [
    '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n',
    `2 0 obj <</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${pages}>> endobj\n`,
    ...kids.map(
      (kid) => `${kid} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${FONT}>> endobj\n`,
    ),
    ...(withFont ? ['9 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n'] : []),
  ];
  return Buffer.concat([...head, ...objects, 'trailer <</Root 1 0 R>>\n%%EOF'].map((part) => Buffer.from(part)));
}

/** Object 4, or another one. */
export function stream(dictionary: string, data: Uint8Array, number = 4): Uint8Array {
  const head = `${number} 0 obj <<${dictionary}/Length ${data.length}>> stream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream endobj\n')]);
}

function form(number: number, inner: number, content: string): Uint8Array {
  const resources = `/Resources<</Font<</F 9 0 R>>/XObject<</X ${inner} 0 R>>>>`;
  return stream(`/Type/XObject/Subtype/Form/BBox[0 0 595 842]${resources}`, Buffer.from(content), number);
}

/** Each paints the next one several times: the last one is painted `times` to the power of `levels`. */
function formsOfForms(times: number, levels: number): Uint8Array[] {
  return Array.from({ length: levels }, (_, level) =>
    form(10 + level, 11 + level, `BT /F 9 Tf 9 9 Td (a) Tj ET ${'/X Do '.repeat(times)}`),
  );
}

/** Packed data may hold a block that is not packed, of any bytes (RFC 1951, 3.2.4). */
function storedBlock(text: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(text.length, 0);
  size.writeUInt16LE(0xffff - text.length, 2);
  return Buffer.concat([Buffer.from([0x78, 0x9c, 0x00]), size, Buffer.from(text)]);
}

function wideFont(): Uint8Array[] {
  const ranges = '1 begincidrange <00000000> <ffffffff> 0 endcidrange\n'.repeat(50);
  const unicode = '1 beginbfrange <000000> <ffffff> <0041> endbfrange\n'.repeat(50);
  return [
    Buffer.from(
      '9 0 obj <</Type/Font/Subtype/Type0/BaseFont/A/Encoding 11 0 R/ToUnicode 12 0 R/DescendantFonts[13 0 R]>> endobj\n',
    ),
    stream('/Type/CMap/CMapName/A', characterMap('<00000000> <ffffffff>', ranges), 11),
    stream('', characterMap('<000000> <ffffff>', unicode), 12),
    Buffer.from(
      '13 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 999999 500 0 9999999 500]>> endobj\n',
    ),
  ];
}

function characterMap(codes: string, entries: string): Buffer {
  return Buffer.from(`begincmap 1 begincodespacerange ${codes} endcodespacerange\n${entries}endcmap`);
}

/** What pads a password, here one of no characters (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Encrypted by RC4 with 40 bits, as any reader decrypts without asking. */
function encryptedBomb(): Uint8Array {
  const owner = rc4(md5(PADDING).subarray(0, 5), PADDING);
  const key = md5(PADDING, owner, Buffer.from('fcffffff', 'hex'), Buffer.from('id')).subarray(0, 5);
  const user = rc4(key, PADDING);
  const packed = deflateSync(Buffer.alloc(400 * MEGABYTE, 0x20));
  const content = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), packed);
  const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${owner.toString('hex')}>/U<${user.toString('hex')}>>>/ID[<6964><6964>]`;
  const text = Buffer.from(pdf([stream('/Filter/FlateDecode', content)])).toString('latin1');
  return Buffer.from(text.replace('<</Root 1 0 R>>', `<</Root 1 0 R${encrypt}>>`), 'latin1');
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, to);
  }
  let [at, to] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      at = (at + 1) & 255;
      to = (to + (state[at] ?? 0)) & 255;
      swap(at, to);
      return byte ^ (state[((state[at] ?? 0) + (state[to] ?? 0)) & 255] ?? 0);
    }),
  );
}
