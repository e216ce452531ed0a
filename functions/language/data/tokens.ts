// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TOKENS_FILES = {
  topic: 'tokens',
  languages: 'ca da de en es fi fr hu it lb nb nl pt ro ru sv tr uk und'.split(' '),
};
