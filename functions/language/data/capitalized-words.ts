// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CAPITALIZED_WORDS_FILES = {
  topic: 'capitalized-words',
  languages: 'en'.split(' '),
};
