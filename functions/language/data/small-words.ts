// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const SMALL_WORDS_FILES = {
  topic: 'small-words',
  languages: [
    'en',
  ],
};
