// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CLAIM_WORDS_FILES = {
  topic: 'claim-words',
  languages: 'de en es fr nl pt ru uk'.split(' '),
};
