// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const KATAKANA_SPELLINGS_FILES = {
  topic: 'katakana-spellings',
  languages: 'ja'.split(' '),
};
