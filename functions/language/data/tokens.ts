// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TOKENS_FILES = {
  topic: 'tokens',
  languages: [
    'ca',
    'de',
    'fr',
    'it',
    'lb',
    'und',
  ],
};
