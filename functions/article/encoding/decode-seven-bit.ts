import { byName } from '../by-name.ts';
import { readCns } from './decode-euc-tw.ts';

const [ESCAPE, SHIFT_OUT, SHIFT_IN] = [0x1b, 0x0e, 0x0f];

/** Character sets that an escape sequence can call, by the sequence without its ESC. Source: RFC 1468, 1554, 1557, 1922. */
const DESIGNATIONS: ReadonlyMap<string, CharacterSet> = byName({
  ascii: '(B (J',
  kana: '(I',
  'jis-0208': '$@ $B $(@ $(B $(O $(Q',
  'jis-0212': '$(D',
  'gb-2312': '$A $)A',
  'ks-1001': '$(C $)C',
  'cns-1': '$)G',
  'cns-2': '$*H',
});
type CharacterSet = 'ascii' | 'kana' | 'jis-0208' | 'jis-0212' | 'gb-2312' | 'ks-1001' | 'cns-1' | 'cns-2';

/** How the web's decoders read a set: their encoding and what it puts before each character. */
const HIGH_HALVES: Readonly<
  Record<
    Exclude<CharacterSet, 'ascii' | 'cns-1' | 'cns-2'>,
    { readonly label: string; readonly width: number; readonly prefix: readonly number[] }
  >
> = {
  kana: { label: 'euc-jp', width: 1, prefix: [0x8e] },
  'jis-0208': { label: 'euc-jp', width: 2, prefix: [] },
  'jis-0212': { label: 'euc-jp', width: 2, prefix: [0x8f] },
  'gb-2312': { label: 'gb18030', width: 2, prefix: [] },
  'ks-1001': { label: 'euc-kr', width: 2, prefix: [] },
};

/** A control character other than white space, and for ESC the sequence that it begins. */
const CONTROLS = /((?!\s)\p{Cc}(?:\$[()*]?[@-Z]|\([@-Z]|N..)?)/su;

/** Which of the ISO 2022 encodings seven-bit text with escape sequences is in; `undefined` for any other text. */
export function recognizeIso2022(bytes: Uint8Array): string | undefined {
  const found = new Set(
    latin1(bytes)
      .match(new RegExp(CONTROLS, 'gu'))
      ?.map((control) => control.slice(1)),
  );
  if (found.has('$)C')) return 'iso-2022-kr';
  if (found.has('$)A') || found.has('$)G') || found.has('$*H')) return 'iso-2022-cn';
  if (found.has('$A') || found.has('$(C') || found.has('$(D')) return 'iso-2022-jp-2';
  return ['$@', '$B', '$(B', '$(O', '$(Q', '(I'].some((sequence) => found.has(sequence)) ? 'iso-2022-jp' : undefined;
}

/** ISO-2022-JP, -KR and -CN with their extensions: escape sequences say which set the seven-bit codes belong to. */
export function decodeIso2022(bytes: Uint8Array): string {
  const state = new Iso2022State();
  return latin1(bytes)
    .split(CONTROLS)
    .map((part, index) => (index % 2 === 0 ? decodeRun(Buffer.from(part, 'latin1'), state.current) : state.apply(part)))
    .join('');
}

class Iso2022State {
  #plain: CharacterSet = 'ascii';
  #shifted: CharacterSet = 'ascii';
  #single: CharacterSet = 'ascii';
  #isShifted = false;

  get current(): CharacterSet {
    return this.#isShifted ? this.#shifted : this.#plain;
  }

  /** Changes the set that follows; gives the character that the control itself stands for, if any. */
  apply(control: string): string {
    const code = control.charCodeAt(0);
    const sequence = control.slice(1);
    if (code === SHIFT_OUT || code === SHIFT_IN) this.#isShifted = code === SHIFT_OUT;
    else if (code === ESCAPE && sequence.startsWith('N')) {
      return decodeRun(Buffer.from(sequence.slice(1), 'latin1'), this.#single);
    } else if (code === ESCAPE) this.#designate(sequence);
    return '';
  }

  #designate(sequence: string): void {
    const set = DESIGNATIONS.get(sequence);
    if (set === undefined) return;
    if (sequence[1] === ')') this.#shifted = set;
    else if (sequence[1] === '*') this.#single = set;
    else this.#plain = set;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Line ends and spaces stand in every set as they are. */
function decodeRun(bytes: Uint8Array, set: CharacterSet): string {
  if (set === 'ascii') return Buffer.from(bytes).toString('latin1');
  if (set === 'cns-1' || set === 'cns-2') return decodeCnsRun(bytes, set === 'cns-1' ? 1 : 2);
  const { label, width, prefix } = HIGH_HALVES[set];
  const raised: number[] = [];
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index] ?? 0;
    if (byte <= 0x20) {
      raised.push(byte);
      index += 1;
    } else {
      raised.push(...prefix, ...bytes.subarray(index, index + width).map((each) => each | 0x80));
      index += width;
    }
  }
  return new TextDecoder(label).decode(Uint8Array.from(raised));
}

function decodeCnsRun(bytes: Uint8Array, plane: number): string {
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const byte = bytes[index] ?? 0;
    text += byte <= 0x20 ? String.fromCharCode(byte) : readCns(plane, byte, bytes[index + 1] ?? 0);
    index += byte <= 0x20 ? 1 : 2;
  }
  return text;
}

const HZ_PAIRS = /^(?:[\x21-\x77][\x21-\x7e])+$/;

/** Whether seven-bit text is HZ: every `~{` has its `~}`, and only two-byte codes between. Source: RFC 1843. */
export function isHz(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x7e) || bytes.some((byte) => byte >= 0x80)) return false;
  const text = latin1(bytes);
  const parts = [...text.matchAll(/~\{([^\r\n]*?)(~\}|[\r\n]|$)/g)];
  return parts.length > 0 && parts.every(([, inside = '']) => HZ_PAIRS.test(inside));
}

/** HZ: seven-bit Chinese between `~{` and `~}`, `~~` for a tilde, `~` at a line's end joins lines. */
export function decodeHz(bytes: Uint8Array): string {
  const text = latin1(bytes);
  return text.replace(/~\{([^\r\n]*?)(?:~\}|(?=[\r\n])|$)|~~|~\r?\n/g, (found, inside: string | undefined) => {
    if (inside === undefined) return found === '~~' ? '~' : '';
    return decodeRun(Buffer.from(inside, 'latin1'), 'gb-2312');
  });
}
