import tinyPinyin from 'tiny-pinyin';
import { NAME_CHARACTERS_FILES } from '../data/name-characters.ts';
import { languageLookup } from '../language-files.ts';
import { remembered } from '../remembered.ts';
import { isGivenName } from './given-names.ts';

const HAN = /\p{Script=Han}/u;
const PINYIN_SYLLABLE =
  /(?:[zcs]h|[bpmfdtnlgkhjqrxzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo|[aeiou])|ang|eng|ai|ei|ao|ou|an|en|er|[aeo]/y;
/** One syllable is written by too many characters to tell. */
const MIN_SYLLABLES = 2;
/** Chinese names have fewer. */
const MANY_SYLLABLES = 3;
/** Japanese names in Hepburn romanisation, and Korean names. */
const ROMAJI = /^(?:(?:[kstnhmyrwgzjdbpf]|sh|ch|ts|[knhmrgbp]y)?[aeiou]{1,2}(?:n(?![aeiouy]))?)+$/;
const KOREAN = /^(?:(?:[bcdghjkmnpstwy]|ch|[bghkmp]y)?(?:[aeiou]|ae|eo|eu|oo|oe|ui|wa|wo|ee)(?:ng|n|k|m|l|p|h)?){1,2}$/;

/** Characters that write foreign names in Chinese, by how they sound. Source: the transcription tables of Xinhua. */
const nameCharacters = languageLookup(
  NAME_CHARACTERS_FILES,
  (bySound: Readonly<Record<string, string>>): ReadonlySet<string> => new Set(Object.values(bySound).join('')),
);

/** Whether foreign names are written with a Chinese character, simplified or traditional. */
export function isNameCharacter(character: string): boolean {
  return nameCharacters('zh')?.has(character) === true;
}

/** The syllable of a Chinese character in pinyin, in lower case and without its tone. */
export const pinyinOf = remembered((character) => tinyPinyin.convertToPinyin(character, '', true));

/**
 * Whether a Chinese name in pinyin stands in a text in Chinese characters, which Japanese shares: `Guizhou` is 贵州 and
 * 貴州.
 */
export function hasPinyinName(text: string, name: string): boolean {
  const parts = splitPinyin(name);
  if (parts === undefined || parts.length < MIN_SYLLABLES) return false;
  const characters = [...text];
  return characters.some((_, start) =>
    parts.every((part, index) => {
      const character = characters[start + index];
      return character !== undefined && HAN.test(character) && pinyinOf(character) === part;
    }),
  );
}

/** Whether a name may be Chinese, Japanese or Korean: Chinese and Japanese write it in characters, not as it sounds. */
export function isEastAsianName(name: string): boolean {
  const lower = name.toLowerCase();
  if (isGivenName(lower)) return false;
  return (splitPinyin(name)?.length ?? MANY_SYLLABLES) < MANY_SYLLABLES || ROMAJI.test(lower) || KOREAN.test(lower);
}

/** The syllables of a name that may be pinyin; `undefined` for any other name. */
export const splitPinyin = remembered((name): readonly string[] | undefined =>
  splitSyllables(name.toLowerCase().replace(/'/g, '')),
);

function splitSyllables(letters: string): string[] | undefined {
  if (letters === '') return [];
  const longest = syllableAtStart(letters);
  if (longest === undefined) return undefined;
  // A final n or g may begin the next syllable: Xining, Yinan.
  for (let length = longest.length; length > 0; length -= 1) {
    const syllable = letters.slice(0, length);
    const rest = syllableAtStart(syllable) === syllable ? splitSyllables(letters.slice(length)) : undefined;
    if (rest !== undefined) return [syllable, ...rest];
  }
  return undefined;
}

function syllableAtStart(letters: string): string | undefined {
  PINYIN_SYLLABLE.lastIndex = 0;
  return PINYIN_SYLLABLE.exec(letters)?.[0];
}
