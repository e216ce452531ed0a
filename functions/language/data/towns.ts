// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TOWNS_FILES = {
  topic: 'towns',
  languages: 'de en es fr nl sv'.split(' '),
};
