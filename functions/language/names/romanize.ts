import letterSounds from './letter-sounds.json' with { type: 'json' };
import chineseSounds from './name-characters/zh.json' with { type: 'json' };

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.values(letterSounds).flatMap((script) => Object.entries(script)),
);
/** Characters that write foreign names in Chinese, and how they sound. Source: the transcription tables of Xinhua. */
const CHINESE: ReadonlyMap<string, string> = new Map(
  Object.entries(chineseSounds).flatMap(([sound, characters]) =>
    [...characters].map((character) => [character, soundOfPinyin(sound)] as const),
  ),
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
    .normalize('NFC')
    .replace(/ウ(?=[ァィェォ])/gu, 'w')
    .replace(/ング(?![ァィゥェォャュョ])/gu, 'ン')) {
    const code = character.charCodeAt(0);
    if (character >= 'a' && character <= 'z') sound += character;
    else if (code >= HANGUL_FIRST && code <= HANGUL_LAST) sound += romanizeHangul(code - HANGUL_FIRST);
    else sound += LATIN[character] ?? LETTERS.get(character) ?? CHINESE.get(character) ?? '';
  }
  return sound;
}

/**
 * The letters of pinyin that no other romanisation reads so: q is ch, x between s and sh, c is ts,
 * j also writes key, y also writes j. */
function soundOfPinyin(syllable: string): string {
  return syllable
    .replace(/^q/, 'ch')
    .replace(/^x/, 'X')
    .replace(/^j/, 'G')
    .replace(/^y(?=[aeou])/, 'Y')
    .replace(/^c(?!h)/, 'ts');
}

/** Rows of characters in which Chinese writes foreign names. */
export function isNameCharacter(character: string): boolean {
  return CHINESE.has(character);
}

/** The arithmetic of the Unicode Standard, section 3.12. */
function romanizeHangul(offset: number): string {
  const final = offset % 28;
  const vowel = ((offset - final) / 28) % 21;
  const initial = Math.floor(offset / (28 * 21));
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}
