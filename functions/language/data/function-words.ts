// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const FUNCTION_WORDS_FILES = {
  topic: 'function-words',
  languages: 'de en es fr it nl pt ru sv uk'.split(' '),
};
