import tinyPinyin from 'tiny-pinyin';

const syllables = new Map<string, string>();

/** The syllable of a Chinese character in pinyin, in lower case and without its tone. */
export function pinyinOf(character: string): string {
  let syllable = syllables.get(character);
  if (syllable === undefined) {
    syllable = tinyPinyin.convertToPinyin(character, '', true);
    syllables.set(character, syllable);
  }
  return syllable;
}
