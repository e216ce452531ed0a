// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const VOCABULARY_FILES = {
  topic: 'vocabulary',
  languages: 'en'.split(' '),
};
