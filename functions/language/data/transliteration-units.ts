// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TRANSLITERATION_UNITS_FILES = {
  topic: 'transliteration-units',
  languages: 'ar he ja ko zh'.split(' '),
};
