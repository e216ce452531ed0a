// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TRANSLATED_NAME_WORDS_FILES = {
  topic: 'translated-name-words',
  languages: 'en'.split(' '),
};
