import { isGivenName } from '../../../../language/names/name-words.ts';
import { pinyinOf } from '../../../../language/names/pinyin.ts';

const SYLLABLE =
  /(?:[zcs]h|[bpmfdtnlgkhjqrxzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo|[aeiou])|ang|eng|ai|ei|ao|ou|an|en|er|[aeo]/y;
const HAN = /\p{Script=Han}/u;
const FEWEST_SYLLABLES = 2;
const MANY_SYLLABLES = 3;
const parted = new Map<string, readonly string[] | undefined>();

/**
 * Whether a Chinese name in pinyin stands in a text in Chinese characters, which Japanese shares: `Guizhou` is 贵州 and
 * 貴州. One syllable is written by too many characters to tell.
 */
export function soundsLikePinyin(name: string, text: string): boolean {
  const parts = partPinyin(name);
  if (parts === undefined || parts.length < FEWEST_SYLLABLES) return false;
  const characters = [...text];
  return characters.some((_, start) =>
    parts.every((part, index) => {
      const character = characters[start + index];
      return character !== undefined && HAN.test(character) && pinyinOf(character) === part;
    }),
  );
}

/** Chinese names of one or two syllables, Japanese names in Hepburn romanisation, and Korean names like both. */
const ROMAJI = /^(?:(?:[kstnhmyrwgzjdbpf]|sh|ch|ts|[knhmrgbp]y)?[aeiou]{1,2}(?:n(?![aeiouy]))?)+$/;
const KOREAN = /^(?:(?:[bcdghjkmnpstwy]|ch|[bghkmp]y)?(?:[aeiou]|ae|eo|eu|oo|oe|ui|wa|wo|ee)(?:ng|n|k|m|l|p|h)?){1,2}$/;

/** Whether a name may be Chinese, Japanese or Korean: Chinese and Japanese write it in characters, not as it sounds. */
export function isEastAsian(name: string): boolean {
  const lower = name.toLowerCase();
  if (isGivenName(lower)) return false;
  return (partPinyin(name)?.length ?? MANY_SYLLABLES) < MANY_SYLLABLES || ROMAJI.test(lower) || KOREAN.test(lower);
}

/** The syllables of a name that may be pinyin; `undefined` for any other name. */
export function partPinyin(name: string): readonly string[] | undefined {
  if (parted.has(name)) return parted.get(name);
  const found = part(name.toLowerCase().replace(/'/g, ''));
  parted.set(name, found);
  return found;
}

function part(letters: string): string[] | undefined {
  if (letters === '') return [];
  SYLLABLE.lastIndex = 0;
  const longest = SYLLABLE.exec(letters)?.[0];
  if (longest === undefined) return undefined;
  // A final n or g may begin the next syllable: Xining, Yinan.
  for (let length = longest.length; length > 0; length -= 1) {
    const syllable = letters.slice(0, length);
    if (!isSyllable(syllable)) continue;
    const rest = part(letters.slice(length));
    if (rest !== undefined) return [syllable, ...rest];
  }
  return undefined;
}

function isSyllable(letters: string): boolean {
  SYLLABLE.lastIndex = 0;
  return SYLLABLE.exec(letters)?.[0] === letters;
}
