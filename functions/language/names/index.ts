export { hasAnaphor } from './anaphora.ts';
export { findExonym } from './exonyms.ts';
export { isGivenName } from './given-names.ts';
export { foldKatakana, normalizeWidth } from './katakana.ts';
export { spellsAcronym } from './letter-names.ts';
export {
  isCommonWord,
  isCompoundWord,
  isDerivedName,
  isDescriptiveName,
  isHonorific,
  isSurnameOrPlaceWord,
  isSurnameWord,
  isTranslatedNameWord,
  isWordAndName,
  placeOfAdjective,
  withoutVerbEnding,
} from './name-words.ts';
export { consonantsIn, type PhoneticKey, phoneticDistance, phoneticKey } from './phonetic-key.ts';
export { hasPinyinName, isEastAsianName, isNameCharacter, pinyinOf, splitPinyin } from './pinyin.ts';
export { acceptedRenderings, hasAcceptedRendering } from './renderings.ts';
export { romanize } from './romanize.ts';
