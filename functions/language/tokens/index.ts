export { contentStems, stemWord } from './content-words.ts';
export { functionWordsOf } from './function-words.ts';
export { isGermanNoun } from './german-nouns.ts';
export { overlapping } from './overlapping.ts';
export { capitalizesNouns, type Token, tokenize } from './tokenize.ts';
export { wordPattern } from './word-pattern.ts';
