import { RejectedInputError } from '../../errors.ts';
import { type Codec, type DecodedText, findCodec } from './codecs.ts';
import { isHz, recognizeIso2022 } from './decode-seven-bit.ts';
import { recognizeWide } from './decode-wide.ts';
import { guessEncoding } from './guess-encoding.ts';
import { isDamaged } from './is-damaged.ts';

/** A declaration stands near the start (HTML Standard, "prescan a byte stream": the first 1,024 bytes; pages are laxer). */
const DECLARATION_BYTES = 8192;

/**
 * Byte-order mark, strict UTF-8, UTF-16 and UTF-32 without mark, declared charset, guess: in this order. Never throws
 * for any bytes but an empty input.
 */
export async function decodeText(bytes: Uint8Array, declaredType?: string): Promise<DecodedText> {
  if (bytes.length === 0) throw new RejectedInputError('empty', 'the object has no bytes; expected an article');
  return (
    decodeMarked(bytes) ??
    decodeSevenBit(bytes) ??
    decodeUtf8(bytes) ??
    decodeWide(bytes) ??
    decodeDeclared(bytes, declaredType) ??
    decodeDamagedUtf8(bytes) ??
    (await guessEncoding(bytes))
  );
}

function decodeWith(codec: Codec | undefined, bytes: Uint8Array, from: DecodedText['from'], confidence: number) {
  if (codec === undefined) return undefined;
  return { text: codec.decode(bytes), encoding: codec.label, from, confidence };
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found === undefined ? undefined : decodeWith(findCodec(found[1]), bytes, 'byte-order-mark', 1);
}

/** ISO 2022 and HZ are seven-bit and so valid UTF-8; their escape sequences give them away. */
function decodeSevenBit(bytes: Uint8Array): DecodedText | undefined {
  const label = bytes.includes(0x1b) ? recognizeIso2022(bytes) : isHz(bytes) ? 'hz-gb-2312' : undefined;
  return label === undefined ? undefined : decodeWith(findCodec(label), bytes, 'guessed', 0.95);
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 of Western text is valid UTF-8 full of zeros.
    return text.includes('\0') && recognizeWide(bytes) !== undefined
      ? undefined
      : { text, encoding: 'utf-8', from: 'utf-8', confidence: 1 };
  } catch {
    return undefined;
  }
}

function decodeWide(bytes: Uint8Array): DecodedText | undefined {
  const label = recognizeWide(bytes);
  return label === undefined ? undefined : decodeWith(findCodec(label), bytes, 'guessed', 0.95);
}

/** A declaration that the bytes contradict is ignored: another program converted the text and kept the old words. */
function decodeDeclared(bytes: Uint8Array, declaredType: string | undefined): DecodedText | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  for (const name of [/charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(declaredType ?? '')?.[1], findDeclaration(head)]) {
    if (name === undefined || /^utf-?(?:8|16|32)/i.test(name)) continue;
    const decoded = decodeWith(findCodec(name), bytes, 'declared', 0.9);
    if (decoded !== undefined && !isDamaged(decoded.text)) return decoded;
  }
  return undefined;
}

function findDeclaration(head: string): string | undefined {
  return (
    /<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^@charset\s+"([\w:.-]+)"/i.exec(head)?.[1]
  );
}

/** Bytes of another encoding hardly ever happen to form a character of UTF-8, so few of them are proof. */
const GOOD_PER_BAD_UTF8 = 4;

/** Cut off in the middle of a character, or with a few bytes of another encoding pasted in. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  return isDamaged(text, GOOD_PER_BAD_UTF8) ? undefined : { text, encoding: 'utf-8', from: 'guessed', confidence: 0.9 };
}
