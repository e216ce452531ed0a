// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const LOWERCASE_WORDS_FILES = {
  topic: 'lowercase-words',
  languages: 'en'.split(' '),
};
