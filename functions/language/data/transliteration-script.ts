// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TRANSLITERATION_SCRIPT_FILES = {
  topic: 'transliteration-script',
  languages: 'ar he ja ko zh'.split(' '),
};
