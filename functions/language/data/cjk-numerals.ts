// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CJK_NUMERALS_FILES = {
  topic: 'cjk-numerals',
  languages: 'ja ko und zh'.split(' '),
};
