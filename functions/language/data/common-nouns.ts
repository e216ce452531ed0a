// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const COMMON_NOUNS_FILES = {
  topic: 'common-nouns',
  languages: 'de'.split(' '),
};
