/** Where sentences of a language begin and end. */
export { MAX_SENTENCE_CHARACTERS, splitSentences } from './split-sentences.ts';
