export { commonNoun, isCommonNoun, isListedNoun, leadsToNoun } from './common-nouns.ts';
export { contentStems } from './content-words.ts';
export { fold, LETTERS_WORD } from './fold.ts';
export { functionWordsOf } from './function-words.ts';
export { overlapping, type Span } from './overlapping.ts';
export { stemWord } from './stem-word.ts';
export { capitalizesNouns, type Token, tokenize } from './tokenize.ts';
export { alternatives, capitalizable, wordPattern } from './word-pattern.ts';
