import { LETTER_SOUNDS_FILES } from '../data/letter-sounds.ts';
import { languageLookup } from '../language-files.ts';

/** Script → letter → its sound in Latin letters. */
type LetterSounds = Readonly<Record<string, Readonly<Record<string, string>>>>;

const letterSounds = languageLookup(
  LETTER_SOUNDS_FILES,
  (sounds: LetterSounds): ReadonlyMap<string, string> => new Map(Object.values(sounds).flatMap(Object.entries)),
);
/** The syllables that Unicode composes by rule (chapter 3.12). */
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const INITIALS = 'k kk n d dd r m b bb s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const FINALS = ' k k k n n n t l l l l l l l l m p p t t n t t k t p t'.split(' ');

/** How a word sounds, in lower-case Latin letters without marks; characters of no known sound are left out. */
export function romanize(word: string): string {
  const sounds = letterSounds('und');
  let romanized = '';
  for (const character of word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')) {
    const code = character.charCodeAt(0);
    if (character >= 'a' && character <= 'z') romanized += character;
    else if (code >= HANGUL_FIRST && code <= HANGUL_LAST) romanized += romanizeHangul(code - HANGUL_FIRST);
    else romanized += sounds?.get(character) ?? '';
  }
  return romanized;
}

/** The arithmetic of the Unicode Standard, section 3.12. */
function romanizeHangul(offset: number): string {
  const final = offset % 28;
  const vowel = ((offset - final) / 28) % 21;
  const initial = Math.floor(offset / (28 * 21));
  return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
}
