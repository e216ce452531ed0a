const UNREADABLE = '\ufffd';
/** Five bits each: which initial, vowel or final consonant a code stands for; -1 is "none", absent codes are unused. */
const INITIALS = new Map(range(1, [-1, ...count(0, 19)]));
const VOWELS = new Map([
  ...range(2, [-1, ...count(0, 5)]),
  ...range(10, count(5, 6)),
  ...range(18, count(11, 6)),
  ...range(26, count(17, 4)),
]);
const FINALS = new Map([...range(1, [-1, ...count(1, 16)]), ...range(19, count(17, 11))]);
const INITIAL_LETTERS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINAL_LETTERS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

function count(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}

function range(from: number, values: readonly number[]): [number, number][] {
  return values.map((value, index) => [from + index, value]);
}

/** Johab, the Korean encoding that composes syllables from their letters. Source: KS X 1001:1992, annex 3. */
export function decodeJohab(bytes: Uint8Array): string {
  const korean = new TextDecoder('euc-kr');
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) {
    const [lead = 0, trail] = bytes.subarray(index, index + 2);
    if (lead < 0x80) {
      text += lead === 0x5c ? '₩' : String.fromCharCode(lead);
      continue;
    }
    const character =
      trail === undefined ? undefined : (readSyllable(lead, trail) ?? readCharacter(lead, trail, korean));
    text += character ?? UNREADABLE;
    if (character !== undefined) index += 1;
  }
  return text;
}

function readSyllable(lead: number, trail: number): string | undefined {
  if (lead < 0x84 || lead > 0xd3) return undefined;
  const code = (lead << 8) | trail;
  const initial = INITIALS.get((code >> 10) & 31);
  const vowel = VOWELS.get((code >> 5) & 31);
  const final = FINALS.get(code & 31);
  if (initial === undefined || vowel === undefined || final === undefined) return undefined;
  if (initial >= 0 && vowel >= 0) {
    return String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + Math.max(final, 0));
  }
  if (initial >= 0) return INITIAL_LETTERS[initial];
  if (vowel >= 0) return String.fromCharCode(0x314f + vowel);
  return FINAL_LETTERS[final];
}

/** Hanja and symbols stand two rows of KS X 1001 to a lead byte. */
function readCharacter(lead: number, trail: number, korean: TextDecoder): string | undefined {
  if (lead < 0xd9 || lead > 0xf9 || lead === 0xdf || trail < 0x31 || (trail > 0x7e && trail < 0x91)) return undefined;
  const row = lead < 0xe0 ? 2 * (lead - 0xd9) : 2 * lead - 0x197;
  const cell = trail - (trail < 0x91 ? 0x31 : 0x43);
  const second = cell >= 94 ? 1 : 0;
  return korean.decode(Uint8Array.of(row + second + 0xa1, cell - 94 * second + 0xa1));
}
