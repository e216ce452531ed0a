import { commonHanShare } from '../../language/identification/index.ts';
import { type Codec, type DecodedText, findCodec } from './codecs.ts';
import { isDamaged } from './is-damaged.ts';

/** More text changes no guess. */
const GUESS_BYTES = 200_000;
/** Of the guesser's names for one text, so many are tried. */
const MAX_READINGS = 6;
/** Share of everyday characters among the Chinese ones of a text: about .5 where it is read right, under .1 where not. */
const MIN_COMMON_HAN = 0.25;

interface Reading {
  readonly codec: Codec;
  readonly confidence: number;
}

/** Of guesses so close the one wins whose text has the fewest characters that never stand between letters. */
const CLOSE = 0.1;
const ODD = /[\u2500-\u25ff\p{Co}]|(?<=\p{L})[¤¦¨´¸×÷±¶](?=\p{L})/gu;

/** The encoding that bytes without any declaration are most likely in. */
export async function guessEncoding(bytes: Uint8Array): Promise<DecodedText> {
  const readings = [...guessEucTw(bytes), ...(await rankEncodings(bytes))].slice(0, MAX_READINGS);
  let best: { readonly decoded: DecodedText; readonly oddities: number } | undefined;
  for (const { codec, confidence } of readings) {
    if (best !== undefined && (best.oddities === 0 || confidence < best.decoded.confidence - CLOSE)) break;
    // The guesser saw only the start; the whole must be readable.
    const text = codec.decode(bytes);
    const oddities = text.match(ODD)?.length ?? 0;
    if (isDamaged(text) || (best !== undefined && best.oddities <= oddities)) continue;
    best = { decoded: { text, encoding: codec.label, from: 'guessed', confidence }, oddities };
  }
  if (best !== undefined) return best.decoded;
  const { codec = findCodec('windows-1252'), confidence = 0 } = readings[0] ?? {};
  return { text: codec?.decode(bytes) ?? '', encoding: codec?.label ?? '', from: 'guessed', confidence };
}

async function rankEncodings(bytes: Uint8Array): Promise<Reading[]> {
  const { detectAll } = await import('jschardet');
  return detectAll(Buffer.from(bytes.subarray(0, GUESS_BYTES))).flatMap(({ encoding, confidence }) => {
    const codec = findCodec(encoding ?? '');
    return codec === undefined ? [] : [{ codec, confidence }];
  });
}

/** The guesser does not know Taiwan's EUC: its bytes form, and mostly everyday characters come out. */
function guessEucTw(bytes: Uint8Array): Reading[] {
  const codec = findCodec('euc-tw');
  if (codec === undefined || !isEucTwShaped(bytes)) return [];
  const share = commonHanShare(codec.decode(bytes.subarray(0, GUESS_BYTES)));
  return share < MIN_COMMON_HAN ? [] : [{ codec, confidence: 0.8 }];
}

function isEucTwShaped(bytes: Uint8Array): boolean {
  const isHigh = (byte: number | undefined) => byte !== undefined && byte >= 0xa1 && byte <= 0xfe;
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index] ?? 0;
    const length = byte < 0x80 ? 1 : byte === 0x8e ? 4 : 2;
    // A text may end in the middle of a character.
    if (index + length > bytes.length) return true;
    if (length > 1 && !isHigh(bytes[index + length - 1])) return false;
    if (length === 2 && !isHigh(byte)) return false;
    index += length;
  }
  return true;
}
