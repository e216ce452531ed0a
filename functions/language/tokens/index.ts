export { contentStems, stemWord } from './content-words.ts';
export { functionWordsOf } from './function-words.ts';
export { isGermanNoun } from './german-nouns.ts';
export { countNegations, hasNegation } from './negations.ts';
export { overlapping } from './overlapping.ts';
export { type Token, tokenize } from './tokenize.ts';
