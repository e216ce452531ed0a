// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const ANAPHORA_FILES = {
  topic: 'anaphora',
  languages: 'ja'.split(' '),
};
