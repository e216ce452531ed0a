// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const EVERYDAY_WORDS_FILES = {
  topic: 'everyday-words',
  languages: [
    'en',
  ],
};
