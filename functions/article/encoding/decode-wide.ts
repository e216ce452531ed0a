import { EAST_ASIAN_LETTERS, EAST_ASIAN_MARKS } from '../../language/scripts/index.ts';

/** The web's decoders know no UTF-32 any more; old archives do. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const code = view.getUint32(offset, littleEndian);
    const isScalar = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    characters.push(isScalar ? String.fromCodePoint(code) : '\ufffd');
  }
  return characters.join('').replace(/^\ufeff/, '');
}

/** Enough for the shares of zeros and letters that tell UTF-16 and UTF-32 apart. */
const SAMPLE_BYTES = 16_384;
const WRITTEN = /[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}\p{Zs}\n\r\t]/u;
const EAST_ASIAN = new RegExp(String.raw`[${EAST_ASIAN_LETTERS}${EAST_ASIAN_MARKS}\s\d]`, 'u');
/** Share of characters that are written at all: a wrong reading has far fewer. */
const MIN_SHARE = 0.97;

/** UTF-16 or UTF-32 without a mark: zero bytes show which; East Asian text has few and shows itself by its characters. */
export function recognizeWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 4), SAMPLE_BYTES));
  if (sample.length >= 8 && sample.includes(0)) {
    for (const littleEndian of [true, false]) {
      if (!isUtf32Shaped(sample, littleEndian)) continue;
      if (isWritten(decodeUtf32(sample, littleEndian), WRITTEN)) return littleEndian ? 'utf-32le' : 'utf-32be';
    }
  }
  return recognizeUtf16(bytes);
}

/** No character lies beyond U+10FFFF: the upper bytes are nearly all zero. */
function isUtf32Shaped(sample: Uint8Array, littleEndian: boolean): boolean {
  const [upper, next] = littleEndian ? [3, 2] : [0, 1];
  for (let index = 0; index < sample.length; index += 4) {
    if (sample[index + upper] !== 0 || (sample[index + next] ?? 0) > 0x10) return false;
  }
  return true;
}

function recognizeUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), SAMPLE_BYTES));
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index += 1)
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const readings = [
    { label: 'utf-16le', right: odd, wrong: even },
    { label: 'utf-16be', right: even, wrong: odd },
  ];
  return readings.find(({ label, right, wrong }) => {
    const text = new TextDecoder(label).decode(sample);
    if (right > 0 && wrong <= right * 0.05) return isWritten(text, WRITTEN);
    // East Asian text has few zero bytes, and some of them (U+4E00) on the other side; but its characters are its own.
    return (right > 0 || /[。，、．]/.test(text)) && isWritten(text, EAST_ASIAN);
  })?.label;
}

function isWritten(text: string, pattern: RegExp): boolean {
  // A sample may end in the middle of a surrogate pair.
  const characters = [...text.replace(/\ufffd$/, '')];
  const written = characters.filter((character) => pattern.test(character)).length;
  return written >= characters.length * MIN_SHARE && characters.length > 0;
}
