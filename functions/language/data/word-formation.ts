// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const WORD_FORMATION_FILES = {
  topic: 'word-formation',
  languages: 'en'.split(' '),
};
