// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const VERBS_FILES = {
  topic: 'verbs',
  languages: 'da de en es fr nb nl pt ru sv'.split(' '),
};
