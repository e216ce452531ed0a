// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const LETTER_NAMES_FILES = {
  topic: 'letter-names',
  languages: 'ar'.split(' '),
};
