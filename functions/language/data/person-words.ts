// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const PERSON_WORDS_FILES = {
  topic: 'person-words',
  languages: 'en'.split(' '),
};
