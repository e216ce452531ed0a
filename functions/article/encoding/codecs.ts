import { byName } from '../by-name.ts';
import pages from './code-pages.json' with { type: 'json' };
import { decodeEucTw } from './decode-euc-tw.ts';
import { decodeJohab } from './decode-johab.ts';
import { decodeHz, decodeIso2022 } from './decode-seven-bit.ts';
import { decodeUtf32 } from './decode-wide.ts';

/** Reads the bytes of one encoding; what it cannot read becomes U+FFFD. */
export interface Codec {
  /** WHATWG label, or the IANA name of an encoding that the web has dropped. */
  readonly label: string;
  decode(bytes: Uint8Array): string;
}

export interface DecodedText {
  readonly text: string;
  /** As the codec's label. */
  readonly encoding: string;
  readonly from: 'byte-order-mark' | 'utf-8' | 'declared' | 'guessed';
  readonly confidence: number;
}

/** Encodings that the web's decoders do not know; older archives and mail have them. */
const OWN: ReadonlyMap<string, (bytes: Uint8Array) => string> = new Map([
  ['utf-32le', (bytes) => decodeUtf32(bytes, true)],
  ['utf-32be', (bytes) => decodeUtf32(bytes, false)],
  ['euc-tw', decodeEucTw],
  ['johab', decodeJohab],
  ['iso-2022-jp-2', decodeIso2022],
  ['iso-2022-kr', decodeIso2022],
  ['iso-2022-cn', decodeIso2022],
  ['hz-gb-2312', decodeHz],
]);

/** The label above → names in declarations and of the guesser, in lower case. */
const ALIASES = byName({
  'utf-8': 'utf-8-sig',
  'utf-16be': 'utf-16-be',
  'utf-16le': 'utf-16-le',
  'utf-32be': 'utf-32-be',
  'utf-32le': 'utf-32-le utf-32',
  shift_jis: 'cp932 shift_jis_2004',
  'euc-jp': 'euc-jis-2004',
  'iso-2022-jp': 'iso2022-jp iso2022-jp-ext iso2022-jp-2004',
  'iso-2022-jp-2': 'iso-2022-jp-1 iso2022-jp-2',
  'iso-2022-kr': 'iso2022-kr',
  'iso-2022-cn': 'iso-2022-cn-ext',
  'euc-kr': 'cp949 uhc ms949',
  gbk: 'cp936',
  big5: 'cp950 big5hkscs',
  'hz-gb-2312': 'hz',
  'euc-tw': 'x-euc-tw euctw',
  johab: 'cp1361 ks_c_5601-1992',
  'windows-874': 'cp874',
  'x-mac-cyrillic': 'maccyrillic mac-cyrillic',
  macintosh: 'macroman mac-roman',
  'mac-latin2': 'x-mac-ce maccentraleurope',
  'kz-1048': 'kz1048 rk1048',
  ptcp154: 'pt154',
  'hp-roman8': 'hp-roman-8',
});

/** The codec of a declared or guessed name; `undefined` for a name that nobody knows. */
export function findCodec(name: string): Codec | undefined {
  const lower = name.trim().toLowerCase();
  const label = ALIASES.get(lower) ?? ALIASES.get(lower.replaceAll('_', '-')) ?? lower;
  const own = OWN.get(label);
  if (own !== undefined) return { label, decode: own };
  try {
    const decoder = new TextDecoder(label);
    return { label: decoder.encoding, decode: (bytes) => decoder.decode(bytes) };
  } catch {
    return codePageOf(label);
  }
}

const CODE_PAGES: ReadonlyMap<string, string> = new Map(Object.entries(pages));
const ASCII = Array.from({ length: 0x80 }, (_, byte) => String.fromCharCode(byte)).join('');

/** Code pages of DOS, old Macs and mainframes, which the web's decoders do not know. */
function codePageOf(name: string): Codec | undefined {
  const label = name
    .replace(/^(?:cp|ibm-|x-)?(?=\d{3,4}$)/, 'ibm')
    .replace(/^x-mac|^mac(?=[a-z])/, (mac) => (mac === 'mac' ? 'mac-' : 'mac'));
  const page = CODE_PAGES.get(label);
  if (page === undefined) return undefined;
  const characters = page.length === 0x100 ? page : ASCII + page;
  const decode = (bytes: Uint8Array) => {
    let text = '';
    for (const byte of bytes) text += characters[byte] ?? '\ufffd';
    // U+0085 is the mainframe's line end.
    return text.replace(/\u0085/g, '\n');
  };
  return { label, decode };
}
