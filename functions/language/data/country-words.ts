// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const COUNTRY_WORDS_FILES = {
  topic: 'country-words',
  languages: 'ar de en es fr it ja nl pt ru uk und zh'.split(' '),
};
