// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const FIRST_NAMES_FILES = {
  topic: 'first-names',
  languages: 'en'.split(' '),
};
