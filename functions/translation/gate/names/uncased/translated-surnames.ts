import { isEastAsianName, isNameCharacter, phoneticDistance } from '../../../../language/names/index.ts';
import type { SourceName } from '../source/source-names.ts';
import type { TargetWords } from '../target/target-words.ts';
import type { Writing } from './phonetic-names.ts';

const KATAKANA = /\p{Script=Katakana}/u;
/** From this on a word does not sound like a surname at all. */
const UNLIKE = 0.6;

/**
 * Whether what a translation always writes for a name is a surname translated: translators transliterate surnames, into
 * katakana in Japanese and into characters for names in Chinese, but for those of people who write them in characters.
 * Elsewhere than in Japanese, what nothing in the target comes near is no transliteration.
 */
export function isTranslation(
  { word, isSurname }: SourceName,
  way: string,
  writing: Writing | undefined,
  words: TargetWords,
  isNear: boolean,
): boolean {
  if (!isSurname || (writing !== undefined && isEastAsianName(word))) return false;
  if (writing === 'kana') return !KATAKANA.test(way);
  if (!isNear) return true;
  if (writing === 'han') return ![...way].every(isNameCharacter);
  return phoneticDistance(words.keyOf(word), words.keyOf(way)) >= UNLIKE;
}
