export { hasAnaphor } from './anaphora.ts';
export { isAbbreviatedWord, isEmphasizable } from './capitalized-words.ts';
export { findExonym } from './exonyms.ts';
export { isGivenName } from './given-names.ts';
export { baseForms, stemOf } from './inflection.ts';
export { foldKatakana, normalizeWidth } from './katakana.ts';
export { spellsAcronym } from './letter-names.ts';
export { type Lexicon, lexiconOf, withoutGenitive } from './lexicon.ts';
export { isNamePart, namePart } from './name-parts.ts';
export {
  isAdjective,
  nameRulesOf,
  otherRomanization,
  placePrefixesOf,
  placesOfAdjective,
  respell,
  withoutPrefix,
} from './name-rules.ts';
export {
  isCommonWord,
  isCompoundWord,
  isDerivedName,
  isDescriptiveName,
  isHonorific,
  isSurnameOrPlaceWord,
  isSurnameSuffix,
  isSurnameWord,
  isTranslatedNameWord,
  isWholeName,
  isWordAndName,
  placeOfAdjective,
  withoutVerbEnding,
} from './name-words.ts';
export { isKnownOrganization, longestOrganization } from './organizations.ts';
export { genderOf, isGivenNameIn, isSurname } from './person-names.ts';
export { consonantsIn, type PhoneticKey, phoneticDistance, phoneticKey } from './phonetic-key.ts';
export { hasPinyinName, isEastAsianName, isNameCharacter, pinyinOf, splitPinyin } from './pinyin.ts';
export { acceptedRenderings, hasAcceptedRendering } from './renderings.ts';
export { romanize } from './romanize.ts';
export { hashText, mixHashes } from './tagger/feature-hashes.ts';
export { nameTaggerOf } from './tagger/name-tagger.ts';
export { LABELS, type LabeledWord, type SequenceModel } from './tagger/sequence-model.ts';
export type { Transliteration } from './transliterations/find-transliteration.ts';
export { spellName } from './transliterations/spell-symbols.ts';
export { Transliterations } from './transliterations/transliterations.ts';
