// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const ANTONYMS_FILES = {
  topic: 'antonyms',
  languages: 'en'.split(' '),
};
