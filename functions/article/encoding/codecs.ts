import { decodeCodePage } from './code-pages.ts';
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

/** Encodings that the web's decoders do not know; older archives and mail have them. */
const OWN = new Map<string, (bytes: Uint8Array) => string>(
  Object.entries({
    'utf-32le': (bytes) => decodeUtf32(bytes, true),
    'utf-32be': (bytes) => decodeUtf32(bytes, false),
    'euc-tw': decodeEucTw,
    johab: decodeJohab,
    'iso-2022-jp-2': decodeIso2022,
    'iso-2022-kr': decodeIso2022,
    'iso-2022-cn': decodeIso2022,
    'hz-gb-2312': decodeHz,
  }),
);

/** Names in declarations and of the guesser → the label above; lower case. */
const ALIASES = new Map(
  Object.entries({
    'utf-8-sig': 'utf-8',
    'utf-16-be': 'utf-16be',
    'utf-16-le': 'utf-16le',
    'utf-32-be': 'utf-32be',
    'utf-32-le': 'utf-32le',
    'utf-32': 'utf-32le',
    cp932: 'shift_jis',
    shift_jis_2004: 'shift_jis',
    'euc-jis-2004': 'euc-jp',
    'iso2022-jp': 'iso-2022-jp',
    'iso2022-jp-ext': 'iso-2022-jp',
    'iso-2022-jp-1': 'iso-2022-jp-2',
    'iso2022-jp-2': 'iso-2022-jp-2',
    'iso2022-jp-2004': 'iso-2022-jp',
    'iso2022-kr': 'iso-2022-kr',
    'iso-2022-cn-ext': 'iso-2022-cn',
    cp949: 'euc-kr',
    uhc: 'euc-kr',
    ms949: 'euc-kr',
    cp936: 'gbk',
    cp950: 'big5',
    big5hkscs: 'big5',
    hz: 'hz-gb-2312',
    'x-euc-tw': 'euc-tw',
    euctw: 'euc-tw',
    cp1361: 'johab',
    'ks_c_5601-1992': 'johab',
    cp874: 'windows-874',
    maccyrillic: 'x-mac-cyrillic',
    'mac-cyrillic': 'x-mac-cyrillic',
    macroman: 'macintosh',
    'mac-roman': 'macintosh',
    'x-mac-ce': 'mac-latin2',
    maccentraleurope: 'mac-latin2',
    kz1048: 'kz-1048',
    rk1048: 'kz-1048',
    pt154: 'ptcp154',
    'hp-roman-8': 'hp-roman8',
  }),
);

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
    const page = label
      .replace(/^(?:cp|ibm-|x-)?(?=\d{3,4}$)/, 'ibm')
      .replace(/^x-mac|^mac(?=[a-z])/, (mac) => (mac === 'mac' ? 'mac-' : 'mac'));
    if (decodeCodePage(new Uint8Array(), page) === undefined) return undefined;
    return { label: page, decode: (bytes) => decodeCodePage(bytes, page) ?? '' };
  }
}
