// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const WORDS_AND_NAMES_FILES = {
  topic: 'words-and-names',
  languages: 'en'.split(' '),
};
