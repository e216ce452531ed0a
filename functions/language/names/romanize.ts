import letterSounds from './letter-sounds.json' with { type: 'json' };

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.values(letterSounds).flatMap((script) => Object.entries(script)),
);
/** Latin letters that are no letter with a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ə: 'a',
};
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const INITIALS = 'k kk n d dd r m b bb s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const FINALS = ' k k k n n n t l l l l l l l l m p p t t n t t k t p t'.split(' ');

/** How a word sounds, in lower-case Latin letters without marks; characters of no known sound are left out. */
export function romanize(word: string): string {
  let sound = '';
  for (const character of word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')) {
    const code = character.charCodeAt(0);
    if (character >= 'a' && character <= 'z') sound += character;
    else if (code >= HANGUL_FIRST && code <= HANGUL_LAST) sound += romanizeHangul(code - HANGUL_FIRST);
    else sound += LATIN[character] ?? LETTERS.get(character) ?? '';
  }
  return sound;
}

/** The arithmetic of the Unicode Standard, section 3.12. */
function romanizeHangul(offset: number): string {
  const final = offset % 28;
  const vowel = ((offset - final) / 28) % 21;
  const initial = Math.floor(offset / (28 * 21));
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}
