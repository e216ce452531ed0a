// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const EXONYMS_FILES = {
  topic: 'exonyms',
  languages: 'sv und'.split(' '),
};
