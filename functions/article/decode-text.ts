import { RejectedInputError } from '../errors.ts';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly from: 'byte-order-mark' | 'utf-8' | 'declared' | 'guessed';
  readonly confidence: number;
}

/** A declaration stands near the start (HTML Standard, "prescan a byte stream": the first 1,024 bytes; pages are laxer). */
const DECLARATION_BYTES = 8192;
const GUESS_BYTES = 200_000;

/**
 * Byte-order mark, strict UTF-8, UTF-16 and UTF-32 without mark, declared charset, guess: in this order. Never throws
 * for any bytes but an empty input.
 */
export async function decodeText(bytes: Uint8Array, declaredType?: string): Promise<DecodedText> {
  if (bytes.length === 0) throw new RejectedInputError('empty', 'the object has no bytes; expected an article');
  return (
    decodeMarked(bytes) ??
    decodeWide(bytes) ??
    decodeUtf8(bytes) ??
    decodeDeclared(bytes, declaredType) ??
    (await decodeGuessed(bytes))
  );
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c, d] = bytes;
  const found = (encoding: string, text: string): DecodedText => ({
    text,
    encoding,
    from: 'byte-order-mark',
    confidence: 1,
  });
  if (a === 0xef && b === 0xbb && c === 0xbf) return found('utf-8', decode(bytes, 'utf-8'));
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return found('utf-32le', decodeUtf32(bytes, true));
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return found('utf-32be', decodeUtf32(bytes, false));
  if (a === 0xff && b === 0xfe) return found('utf-16le', decode(bytes, 'utf-16le'));
  if (a === 0xfe && b === 0xff) return found('utf-16be', decode(bytes, 'utf-16be'));
  return undefined;
}

/** The web's decoders know no UTF-32 any more; old archives do. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const code = view.getUint32(offset, littleEndian);
    const isScalar = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    characters.push(isScalar ? String.fromCodePoint(code) : '\ufffd');
  }
  return characters.join('').replace(/^\ufeff/, '');
}

/** Text in two- or four-byte units without a mark shows itself by where its zero bytes stand. */
function decodeWide(bytes: Uint8Array): DecodedText | undefined {
  const zeros = [0, 0, 0, 0];
  const sample = Math.min(bytes.length - (bytes.length % 4), 4096);
  if (sample < 8) return undefined;
  for (let index = 0; index < sample; index += 1)
    if (bytes[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const share = zeros.map((count) => count / (sample / 4));
  const [a = 0, b = 0, c = 0, d = 0] = share;
  const found = (encoding: string, text: string): DecodedText => ({
    text,
    encoding,
    from: 'guessed',
    confidence: 0.95,
  });
  const [many, few] = [0.7, 0.05];
  if (a < few && b > many && c > 0.95 && d > 0.95) return found('utf-32le', decodeUtf32(bytes, true));
  if (d < few && c > many && b > 0.95 && a > 0.95) return found('utf-32be', decodeUtf32(bytes, false));
  if (a < few && c < few && b > 0.3 && d > 0.3) return found('utf-16le', decode(bytes, 'utf-16le'));
  if (b < few && d < few && a > 0.3 && c > 0.3) return found('utf-16be', decode(bytes, 'utf-16be'));
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  // ISO-2022 text is seven-bit and so valid UTF-8; its escape sequences tell.
  if (bytes.subarray(0, GUESS_BYTES).includes(0x1b)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', from: 'utf-8', confidence: 1 };
  } catch {
    return undefined;
  }
}

function decodeDeclared(bytes: Uint8Array, declaredType: string | undefined): DecodedText | undefined {
  const head = decode(bytes.subarray(0, DECLARATION_BYTES), 'windows-1252');
  const declared = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(declaredType ?? '')?.[1] ?? findDeclaration(head);
  if (declared === undefined || /^utf-?(8|16|32)/i.test(declared)) return undefined;
  try {
    const decoder = new TextDecoder(declared);
    return { text: decoder.decode(bytes), encoding: decoder.encoding, from: 'declared', confidence: 0.9 };
  } catch {
    return undefined;
  }
}

function findDeclaration(head: string): string | undefined {
  return (
    /<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
  );
}

/** The guesser's names that the web's decoders know under another one. */
const LABELS: Readonly<Record<string, string>> = {
  ascii: 'utf-8',
  maccyrillic: 'x-mac-cyrillic',
  'windows-1252': 'windows-1252',
  'tis-620': 'windows-874',
  cp949: 'euc-kr',
  big5hkscs: 'big5',
  'iso-8859-1': 'windows-1252',
};

async function decodeGuessed(bytes: Uint8Array): Promise<DecodedText> {
  const { detect } = await import('jschardet');
  const guess = detect(Buffer.from(bytes.subarray(0, GUESS_BYTES)));
  const name = (guess?.encoding ?? '').toLowerCase();
  for (const label of [LABELS[name] ?? name, 'windows-1252']) {
    try {
      const decoder = new TextDecoder(label);
      return {
        text: decoder.decode(bytes),
        encoding: decoder.encoding,
        from: 'guessed',
        confidence: guess?.confidence ?? 0,
      };
    } catch {
      // A name that no decoder knows: the encoding of the Western web serves.
    }
  }
  return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', from: 'guessed', confidence: 0 };
}
