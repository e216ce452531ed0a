// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const MEASURE_WORDS_FILES = {
  topic: 'measure-words',
  languages: 'ar de en es fr it nl pt ru uk'.split(' '),
};
