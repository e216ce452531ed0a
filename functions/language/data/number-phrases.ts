// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NUMBER_PHRASES_FILES = {
  topic: 'number-phrases',
  languages: 'en'.split(' '),
};
